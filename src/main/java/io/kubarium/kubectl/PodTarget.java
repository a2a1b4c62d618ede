package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.Deployment;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.Pod;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.ContainerStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pod and container that {@code logs} and {@code exec} speak to (CTL-139, CTL-236). */
final class PodTarget {
    private PodTarget() {}

    /** The pod of an argument: a pod, or the first of those that a workload or service has. */
    static Pod pod(Call call, String arg, boolean tellsChoice) {
        Selection selection = arg.contains("/") ? Selection.of(List.of(arg), call) : Selection.of(List.of("pods", arg), call);
        Selection.Named named = selection.named().getFirst();
        KubeObject object = call.client().get(named.kind(), call.namespace(), named.name());
        if (object instanceof Pod pod) return pod;
        List<Pod> pods = of(call, object);
        if (pods.isEmpty()) throw Failure.error("timed out waiting for the condition");
        if (tellsChoice && pods.size() > 1) call.warn("Found " + pods.size() + " pods, using pod/" + pods.getFirst().name());
        return pods.getFirst();
    }

    private static List<Pod> of(Call call, KubeObject object) {
        LabelSelector selector = switch (object) {
            case Deployment d -> d.spec().selector();
            case ReplicaSet r -> r.spec().selector();
            case StatefulSet s -> s.spec().selector();
            case DaemonSet d -> d.spec().selector();
            case Job j -> j.spec().selector();
            case Service s when !s.spec().selector().isEmpty() -> LabelSelector.of(s.spec().selector());
            default -> throw Failure.error("cannot get the logs from " + object.kind() + ": no pods belong to it");
        };
        return call.client().store().list(Pod.class, object.namespace()).stream().filter(pod -> selector.matches(pod.metadata().labels())).toList();
    }

    /** The container of {@code -c}, or the first one; a choice among several is told. */
    static String container(Call call, Pod pod, @Nullable String asked) {
        List<String> names = new ArrayList<>();
        for (Container container : pod.spec().containers()) names.add(container.name());
        List<String> shown = new ArrayList<>(names);
        for (Container container : pod.spec().initContainers()) {
            names.add(container.name());
            shown.add(container.name() + " (init)");
        }
        if (asked != null) {
            if (names.contains(asked)) return asked;
            throw Failure.error("container " + asked + " is not valid for pod " + pod.name() + " out of: " + String.join(", ", shown));
        }
        String annotated = pod.metadata().annotation("kubectl.kubernetes.io/default-container");
        if (annotated != null && names.contains(annotated)) return annotated;
        if (names.size() > 1) call.warn("Defaulted container \"" + names.getFirst() + "\" out of: " + String.join(", ", shown));
        return names.getFirst();
    }

    static @Nullable ContainerStatus status(Pod pod, String container) {
        for (ContainerStatus status : pod.status().containerStatuses()) if (container.equals(status.name())) return status;
        for (ContainerStatus status : pod.status().initContainerStatuses()) if (container.equals(status.name())) return status;
        return null;
    }
}
