package io.kubarium.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompleterTest {
    private final Snapshot store = Snapshot.empty().with(1, new Node(ObjectMeta.named(null, "worker-1"), null, null)).with(2, new Pod(ObjectMeta.named("default", "web-1"), null, null))
            .with(3, new Pod(ObjectMeta.named("default", "web-2"), null, null));

    @Test
    void programsVerbsKindsAndNamesAreCompleted() {
        assertEquals(List.of("kubectl", "kubarium"), complete("kub"));
        assertEquals(List.of("delete", "describe"), complete("kubectl de"));
        assertTrue(complete("kubectl rollout ").contains("undo"));
        assertTrue(complete("kubectl get no").contains("nodes"));
        assertEquals(List.of("web-1", "web-2"), complete("kubectl delete pod w"));
        assertEquals(List.of("pod/web-1", "pod/web-2"), complete("kubectl get pod/"));
        assertEquals(List.of("worker-1"), complete("kubectl drain "));
        assertEquals(List.of("node/worker-1"), complete("kubarium freeze "));
        assertEquals(List.of("web-1", "web-2"), complete("kubectl get pods | xargs kubectl delete pod web"));
    }

    private List<String> complete(String line) {
        return Completer.complete(store, line, line.length());
    }
}
