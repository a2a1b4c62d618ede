package io.kubarium.ui.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompletionTest {
    @Test
    void oneCandidateIsCompletedWithASpace() {
        assertEquals(new Completion("kubectl get ", 12), Completion.of("kubectl ge", 10, List.of("get")));
    }

    @Test
    void severalCandidatesAreCompletedAsFarAsTheyAgree() {
        assertEquals(new Completion("kubectl delete pod web-", 23), Completion.of("kubectl delete pod w", 20, List.of("web-a", "web-b")));
    }

    @Test
    void whatDoesNotFitLeavesTheLineAlone() {
        assertEquals(new Completion("kubectl x", 9), Completion.of("kubectl x", 9, List.of("get")));
    }

    @Test
    void historyWalksBackAndReturnsToWhatWasBeingTyped() {
        History history = new History();
        history.add("kubectl get pods");
        history.add("kubectl get nodes");
        assertEquals("kubectl get nodes", history.back("kube"));
        assertEquals("kubectl get pods", history.back(""));
        assertEquals("kubectl get pods", history.back(""));
        assertEquals("kubectl get nodes", history.forward(""));
        assertEquals("kube", history.forward(""));
    }
}
