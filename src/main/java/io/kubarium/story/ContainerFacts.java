package io.kubarium.story;

import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.ContainerStateWaiting;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.3 that the status of a pod's containers tells. */
final class ContainerFacts {
    static final List<ChangeFact<Pod>> ALL = List.of(
            updated(Fact.single("ctr.restart", 1, "Restarted in place, restart {n}."),
                    (b, a, c, s) -> restarts(a) > restarts(b), ContainerFacts::restart),
            updated(Fact.single("pod.pullfail", 1, "{image} could not be fetched: {reason}."),
                    (b, a, c, s) -> waits(a, "ErrImagePull") && !waits(b, "ErrImagePull") && !waits(b, "ImagePullBackOff"), ContainerFacts::waiting),
            updated(Fact.single("ctr.config", 1, "{pod} cannot be started yet: {msg}."),
                    (b, a, c, s) -> waits(a, "CreateContainerConfigError") && !waits(b, "CreateContainerConfigError"), ContainerFacts::waiting));

    private ContainerFacts() {}

    /** How many times the pod's containers were restarted. */
    static int restarts(Pod pod) {
        return pod.status().containerStatuses().stream().mapToInt(ContainerStatus::restartCount).sum();
    }

    /** What the first container waits for, or null. */
    static @Nullable ContainerStateWaiting waiting(Pod pod) {
        for (ContainerStatus status : pod.status().containerStatuses()) if (status.state().waiting() != null) return status.state().waiting();
        return null;
    }

    /** Whether the kubelet runs a container again that ended with this code (NOD-136). */
    static boolean again(Pod pod, int code) {
        return switch (pod.spec().restartPolicy() == null ? "Always" : pod.spec().restartPolicy()) {
            case "Never" -> false;
            case "OnFailure" -> code != 0;
            default -> true;
        };
    }

    private static boolean waits(Pod pod, String reason) {
        return pod.status().containerStatuses().stream().anyMatch(s -> s.state().waiting() != null && reason.equals(s.state().waiting().reason()));
    }

    private static SortedMap<String, String> restart(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        return PodFacts.words(pod, "n", restarts(pod));
    }

    private static SortedMap<String, String> waiting(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        ContainerStateWaiting why = waiting(pod);
        String image = pod.spec().containers().getFirst().image();
        return PodFacts.words(pod, "reason", why == null ? null : why.reason(), "msg", why == null ? null : why.message(), "tag", image);
    }
}
