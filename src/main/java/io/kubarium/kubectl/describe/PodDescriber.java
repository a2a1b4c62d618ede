package io.kubarium.kubectl.describe;

import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodIP;
import io.kubarium.api.PodReadinessGate;
import io.kubarium.kubectl.table.Ages;
import io.kubarium.kubectl.table.Cells;

/** {@code describe pod} (CTL-100 … CTL-102). */
final class PodDescriber implements Describer<Pod> {
    @Override
    public void describe(Pod pod, Surroundings around, Page page) {
        head(pod, around, page);
        ContainerBlock containers = new ContainerBlock(page, pod, "");
        if (!pod.spec().initContainers().isEmpty()) {
            containers.write("Init Containers", pod.spec().initContainers(), pod.status().initContainerStatuses());
        }
        containers.write("Containers", pod.spec().containers(), pod.status().containerStatuses());
        conditions(pod, page);
        VolumeBlock.write(page, pod.spec().volumes(), "");
        page.field("QoS Class", pod.status().qosClass());
        page.labels("Node-Selectors", pod.spec().nodeSelector());
        PodTemplateBlock.tolerations(page, "Tolerations", pod.spec().tolerations());
        PodTemplateBlock.spread(page, pod.spec(), "");
        around.events(pod, page);
    }

    private static void head(Pod pod, Surroundings around, Page page) {
        page.field("Name", pod.name()).field("Namespace", pod.namespace());
        if (pod.spec().priority() != null) page.field("Priority", pod.spec().priority());
        page.optional("Priority Class Name", pod.spec().priorityClassName());
        page.optional("Runtime Class Name", pod.spec().kept().text("runtimeClassName"));
        page.optional("Service Account", pod.spec().serviceAccountName());
        page.field("Node", Cells.isEmpty(pod.spec().nodeName()) ? "<none>" : pod.spec().nodeName() + "/" + Cells.or(pod.status().hostIP(), ""));
        if (pod.status().startTime() != null) page.field("Start Time", Page.time(pod.status().startTime()));
        page.labels("Labels", pod.metadata().labels()).annotations("Annotations", pod.metadata().annotations());
        if (pod.isTerminating() && !pod.isTerminal()) {
            page.field("Status", "Terminating (lasts " + Ages.since(pod.metadata().deletionTimestamp(), around.now()) + ")"); // CTL-101
            page.field("Termination Grace Period", pod.metadata().deletionGracePeriodSeconds() + "s");
        } else {
            page.field("Status", pod.status().phase());
        }
        page.optional("Reason", pod.status().reason()).optional("Message", pod.status().message());
        page.field("IP", pod.status().podIP());
        page.line(0, "IPs:" + (pod.status().podIPs().isEmpty() ? "\t<none>" : ""));
        for (PodIP ip : pod.status().podIPs()) page.field(1, "IP", ip.ip());
        OwnerReference owner = pod.metadata().controllerRef();
        if (owner != null) page.field("Controlled By", owner.kind() + "/" + owner.name());
        page.optional("NominatedNodeName", pod.status().nominatedNodeName());
    }

    // Each value is followed by a blank (CTL-102).
    private static void conditions(Pod pod, Page page) {
        if (!pod.spec().readinessGates().isEmpty()) {
            page.line(0, "Readiness Gates:").line(1, "Type\tStatus");
            for (PodReadinessGate gate : pod.spec().readinessGates()) {
                PodCondition condition = pod.condition(gate.conditionType());
                page.line(1, gate.conditionType() + " \t" + (condition == null ? "<none>" : condition.status()) + " ");
            }
        }
        if (pod.status().conditions().isEmpty()) return;
        page.line(0, "Conditions:").line(1, "Type\tStatus");
        for (PodCondition condition : pod.status().conditions()) page.line(1, condition.type() + " \t" + condition.status() + " ");
    }
}
