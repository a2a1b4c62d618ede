package io.kubarium.ui.inspector;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.diagram.Cast.State;
import io.kubarium.diagram.reading.PodState;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** A pod's sheet. */
final class PodSheet {
    private PodSheet() {
    }

    static Sheet of(Pod pod, Moment moment) {
        String node = pod.spec().nodeName();
        Sheet.Rows rows = new Sheet.Rows().mono("IP", pod.status().podIP());
        if (node != null) rows.link("Node", node, "Node//" + node);
        OwnerReference owner = pod.metadata().controllerRef();
        if (pod.metadata().annotations().containsKey("kubernetes.io/config.mirror")) {
            rows.text("Static", "managed by the kubelet, from a file in its folder").text("Deleting it", "takes only this mirror away: the containers go on, and the kubelet makes it again");
        }
        if (owner != null) rows.link("Owner", owner.kind() + " " + owner.name(), owner.kind() + "/" + pod.namespace() + "/" + owner.name());
        rows.text("Namespace", pod.namespace()).text("Phase", pod.status().phase()).text("QoS class", pod.status().qosClass());
        for (Container container : pod.spec().containers()) container(rows, container, pod.status().containerStatus(container.name()));
        rows.text("Grace period", pod.spec().terminationGracePeriodSeconds() == null ? null : pod.spec().terminationGracePeriodSeconds() + " s");
        pod.metadata().labels().forEach((key, value) -> rows.mono("Label", key + "=" + value));
        return new Sheet((pod.metadata().annotations().containsKey("kubernetes.io/config.mirror") ? "Static pod" : "Pod") + (node == null ? ", no node yet" : " on " + node), status(pod, moment), rows.list());
    }

    private static void container(Sheet.Rows rows, Container container, ContainerStatus status) {
        rows.mono("Image", container.image());
        if (status == null) return;
        String state = status.state().isRunning() ? "running" : status.state().waiting() != null ? status.state().waiting().reason()
                : status.state().terminated() != null ? status.state().terminated().reason() + ", code " + status.state().terminated().exitCode() : "";
        rows.text("Container", container.name() + ": " + state).text("Restarts", status.restartCount() == 0 ? null : status.restartCount());
    }

    /** What kubectl prints as STATUS (CTL-22 … CTL-26), and what it tells elsewhere or not at all. */
    static Status status(Pod pod, Moment moment) {
        State state = PodState.of(pod, moment.store());
        String word = PodState.word(pod);
        return new Status(switch (state) {
            case NOT_READY -> word + ", not ready";
            case UNKNOWN -> word + ", last heard";
            default -> word;
        }, state.tone());
    }
}
