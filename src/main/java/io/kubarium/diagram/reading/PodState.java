package io.kubarium.diagram.reading;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSummary;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast.State;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which of VISUAL's states a pod is in, for everybody who draws one or tells of one; its word is kubectl's STATUS. */
public final class PodState {

    private static final String INIT = "Init:";
    /** What keeps a container from being created or its image from being had (NOD-121 ff.). */
    private static final Set<String> CANNOT_START = new TreeSet<>(List.of("InvalidImageName", "ImageInspectError", "RegistryUnavailable",
            "CreateContainerConfigError", "CreateContainerError", "CreatePodSandboxError", "PreStartHookError", "PostStartHookError",
            "RunContainerError", "StartError", "ContainerCannotRun"));

    private PodState() {}

    /** The state of a pod in a store. */
    public static State of(Pod pod, Snapshot store) {
        return of(pod, isLost(store, pod.spec().nodeName()));
    }

    /** The word for it: what {@code kubectl get pods} prints as STATUS (CTL-22 … CTL-26). */
    public static String word(Pod pod) {
        return PodSummary.of(pod).status();
    }

    /** The state of a pod; {@code lost} if nobody hears of its node. */
    static State of(Pod pod, boolean lost) {
        if (pod.isTerminating()) {
            return State.TERMINATING;
        }
        if (pod.isTerminal()) {
            return "Failed".equals(pod.status().phase()) ? State.FAILED : State.SUCCEEDED;
        }
        if (!pod.isScheduled()) {
            return State.PENDING;
        }
        if (lost) {
            return State.UNKNOWN;
        }
        String word = word(pod);
        String reason = word.startsWith(INIT) ? word.substring(INIT.length()) : word;
        if (reason.contains("ImagePull") || reason.equals("ErrImageNeverPull") || CANNOT_START.contains(reason)) {
            return State.IMAGE_ERROR;
        }
        if (reason.equals("CrashLoopBackOff") || isDown(pod, reason)) {
            return State.BACK_OFF;
        }
        if (!"Running".equals(pod.status().phase())) {
            return State.CREATING;
        }
        return pod.ready() ? State.READY : State.NOT_READY;
    }

    /** Whether the word tells of a container that has ended and that its kubelet starts again, at once or after a pause. */
    private static boolean isDown(Pod pod, String reason) {
        return hasEnded(pod.status().containerStatuses(), reason) || hasEnded(pod.status().initContainerStatuses(), reason)
                || reason.startsWith("ExitCode:") || reason.startsWith("Signal:");
    }

    private static boolean hasEnded(Iterable<ContainerStatus> statuses, String reason) {
        for (ContainerStatus status : statuses) {
            var ended = status.state().terminated();
            if (ended != null && reason.equals(ended.reason())) {
                return true;
            }
        }
        return false;
    }

    /** Whether nobody hears of a node. */
    static boolean isLost(Snapshot store, String name) {
        Node node = name == null ? null : store.get(Node.class, "", name);
        NodeCondition ready = node == null ? null : node.condition("Ready");
        return ready != null && "Unknown".equals(ready.status());
    }
}
