package io.kubarium.diagram.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast.State;
import io.kubarium.manifest.ManifestReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which look a pod has, and that its word is the one kubectl prints as STATUS (CTL-22 … CTL-26, NOD-132, NOD-157). */
class PodStateTest {

    private record Seen(State state, String word) {}

    private static Seen seen(String phase, String init, String container) {
        return seen(phase, init, container, "", "");
    }

    private static Seen seen(String phase, String init, String container, String metadata, String node) {
        String pod = """
                apiVersion: v1
                kind: Pod
                metadata: {name: web-0, namespace: default%s}
                spec: {nodeName: worker-1, initContainers: [%s], containers: [{name: c, image: nginx}]}
                status:
                  phase: %s
                  conditions: [{type: Ready, status: "%s", lastProbeTime: null, lastTransitionTime: null}]
                  initContainerStatuses: [%s]
                  containerStatuses: [{name: c, ready: %s, restartCount: 1, image: nginx, imageID: x, state: {%s}}]
                """.formatted(metadata, init.isEmpty() ? "" : "{name: i, image: busybox}", phase, container.startsWith("running") ? "True" : "False",
                init.isEmpty() ? "" : "{name: i, ready: false, restartCount: 1, image: busybox, imageID: x, state: {" + init + "}}",
                container.startsWith("running"), container);
        Snapshot store = Snapshot.empty();
        for (var document : ManifestReader.read("test.yaml", pod + (node.isEmpty() ? "" : "---\n" + node))) {
            store = store.with(store.revision() + 1, document.object());
        }
        Pod read = store.list(Pod.class).getFirst();
        return new Seen(PodState.of(read, store), PodState.word(read));
    }

    private static String waiting(String reason) {
        return "waiting: {reason: " + reason + "}";
    }

    private static String ended(String reason, int code) {
        return "terminated: {reason: " + reason + ", exitCode: " + code + "}";
    }

    private static final String RUNNING = "running: {startedAt: null}";

    @Test
    void a_container_in_its_pause_after_a_crash_is_in_back_off_from_its_end_on() {
        assertEquals(List.of(new Seen(State.BACK_OFF, "Error"), new Seen(State.BACK_OFF, "OOMKilled"), new Seen(State.BACK_OFF, "Completed"),
                        new Seen(State.BACK_OFF, "CrashLoopBackOff"), new Seen(State.BACK_OFF, "Init:CrashLoopBackOff"), new Seen(State.BACK_OFF, "Init:Error")),
                List.of(seen("Running", "", ended("Error", 1)), seen("Running", "", ended("OOMKilled", 137)),
                        seen("Running", "", ended("Completed", 0)), seen("Running", "", waiting("CrashLoopBackOff")),
                        seen("Pending", waiting("CrashLoopBackOff"), waiting("PodInitializing")),
                        seen("Pending", ended("Error", 1), waiting("PodInitializing"))));
    }

    @Test
    void what_keeps_a_container_from_being_started_is_one_look_with_its_own_word() {
        List<Seen> wanted = new ArrayList<>();
        List<Seen> found = new ArrayList<>();
        for (String reason : List.of("ErrImagePull", "ImagePullBackOff", "ErrImageNeverPull", "InvalidImageName", "CreateContainerConfigError", "RunContainerError")) {
            wanted.add(new Seen(State.IMAGE_ERROR, reason));
            found.add(seen("Pending", "", waiting(reason)));
        }
        wanted.add(new Seen(State.IMAGE_ERROR, "Init:ImagePullBackOff"));
        found.add(seen("Pending", waiting("ImagePullBackOff"), waiting("PodInitializing")));
        assertEquals(wanted, found);
    }

    @Test
    void what_starts_says_how_far_it_is() {
        assertEquals(List.of(new Seen(State.CREATING, "ContainerCreating"), new Seen(State.CREATING, "Init:0/1"), new Seen(State.CREATING, "PodInitializing")),
                List.of(seen("Pending", "", waiting("ContainerCreating")), seen("Pending", RUNNING, waiting("PodInitializing")),
                        seen("Pending", ended("Completed", 0), waiting("PodInitializing"))));
    }

    @Test
    void what_runs_is_ready_or_not_and_what_is_over_says_how_it_ended() {
        assertEquals(List.of(new Seen(State.READY, "Running"), new Seen(State.SUCCEEDED, "Completed"), new Seen(State.FAILED, "Error"),
                        new Seen(State.FAILED, "OOMKilled")),
                List.of(seen("Running", "", RUNNING), seen("Succeeded", "", ended("Completed", 0)), seen("Failed", "", ended("Error", 1)),
                        seen("Failed", "", ended("OOMKilled", 137))));
    }

    @Test
    void one_that_is_told_to_leave_is_terminating_and_one_on_a_lost_node_is_unknown_whatever_it_last_said() {
        String lost = """
                apiVersion: v1
                kind: Node
                metadata: {name: worker-1}
                status: {conditions: [{type: Ready, status: Unknown, lastHeartbeatTime: null, lastTransitionTime: null}]}
                """;
        assertEquals(List.of(new Seen(State.TERMINATING, "Terminating"), new Seen(State.UNKNOWN, "Running")),
                List.of(seen("Running", "", RUNNING, ", deletionTimestamp: 2026-11-24T15:18:16Z", ""), seen("Running", "", RUNNING, "", lost)));
    }
}
