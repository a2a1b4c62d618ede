package io.kubarium.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleModelTest {
    @Test
    void aCommandAtWorkWaitsForTheClusterOrForTimeToGoOn() {
        ConsoleModel busy = new ConsoleModel(List.of(new ConsoleModel.Entry("kubectl get pods", "")), true);
        assertEquals(List.of("waiting … Ctrl+C ends it", "time stands still: press play for the answer", ""),
                List.of(busy.waiting(true), busy.waiting(false), ConsoleModel.EMPTY.waiting(false)));
    }
}
