package io.kubarium.ui.objects;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.ui.objects.ObjectsModel.Branch;
import io.kubarium.ui.objects.ObjectsModel.Leaf;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectsModelTest {
    private final Leaf running = new Leaf("Pod/default/web-1", "web-1", "default", "Running", "good");
    private final Leaf pending = new Leaf("Pod/default/web-2", "web-2", "default", "Pending", "warn");
    private final Leaf node = new Leaf("Node//worker-1", "worker-1", "", "Ready", "good");
    private final ObjectsModel all = new ObjectsModel(List.of(new Branch("Nodes", List.of(node)), new Branch("Pods", List.of(running, pending))));

    @Test
    void aSearchKeepsWhatHasAllItsWords() {
        assertEquals(new ObjectsModel(List.of(new Branch("Pods", List.of(pending)))), all.found("pod pend"));
        assertEquals(all, all.found("  "));
        assertEquals(new ObjectsModel(List.of()), all.found("secret"));
    }
}
