package io.kubarium.kubectl.describe;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.DaemonSetStatus;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetCondition;
import io.kubarium.api.StatefulSet;
import io.kubarium.kubectl.table.Cells;

/** {@code describe} of ReplicaSets, StatefulSets and DaemonSets. */
final class WorkloadDescribers {
    private WorkloadDescribers() {}

    // CTL-105
    static void replicaSet(ReplicaSet set, Surroundings around, Page page) {
        page.field("Name", set.name()).field("Namespace", set.namespace()).selector(set.spec().selector());
        page.labels("Labels", set.metadata().labels()).annotations("Annotations", set.metadata().annotations());
        OwnerReference owner = set.metadata().controllerRef();
        if (owner != null) page.field("Controlled By", owner.kind() + "/" + owner.name());
        page.field("Replicas", set.status().replicas() + " current / " + set.spec().replicas() + " desired");
        page.field("Pods Status", around.podsStatus(set, set.spec().selector()));
        PodTemplateBlock.write(page, set.spec().template());
        if (!set.status().conditions().isEmpty()) {
            page.line(0, "Conditions:").line(1, "Type\tStatus\tReason").line(1, "----\t------\t------");
            for (ReplicaSetCondition c : set.status().conditions()) page.line(1, c.type() + " \t" + c.status() + "\t" + Cells.or(c.reason(), ""));
        }
        around.events(set, page);
    }

    // CTL-106
    static void statefulSet(StatefulSet set, Surroundings around, Page page) {
        page.field("Name", set.name()).field("Namespace", set.namespace());
        page.field("CreationTimestamp", Page.time(set.metadata().creationTimestamp())).selector(set.spec().selector());
        page.labels("Labels", set.metadata().labels()).annotations("Annotations", set.metadata().annotations());
        page.field("Replicas", set.spec().replicas() + " desired | " + set.status().replicas() + " total");
        var strategy = set.spec().updateStrategy();
        page.field("Update Strategy", strategy == null ? "" : strategy.type());
        if (strategy != null && strategy.rollingUpdate() != null) {
            if (strategy.rollingUpdate().partition() != null) page.field(1, "Partition", strategy.rollingUpdate().partition());
            if (strategy.rollingUpdate().maxUnavailable() != null) page.field(1, "MaxUnavailable", strategy.rollingUpdate().maxUnavailable());
        }
        page.field("Pods Status", around.podsStatus(set, set.spec().selector()));
        PodTemplateBlock.write(page, set.spec().template());
        claims(set, page);
        around.events(set, page);
    }

    private static void claims(StatefulSet set, Page page) {
        if (set.spec().volumeClaimTemplates().isEmpty()) {
            page.field("Volume Claims", "<none>");
            return;
        }
        page.line(0, "Volume Claims:");
        for (PersistentVolumeClaim claim : set.spec().volumeClaimTemplates()) {
            page.field(1, "Name", claim.name()).field(1, "StorageClass", claim.spec().storageClassName());
            page.labels("  Labels", claim.metadata().labels()).annotations("  Annotations", claim.metadata().annotations());
            Object storage = claim.spec().resources() == null ? null : claim.spec().resources().requests().get("storage");
            page.field(1, "Capacity", storage == null ? "<default>" : storage);
            page.field(1, "Access Modes", "[" + String.join(" ", claim.spec().accessModes()) + "]");
        }
    }

    // CTL-107
    static void daemonSet(DaemonSet set, Surroundings around, Page page) {
        DaemonSetStatus status = set.status();
        page.field("Name", set.name()).field("Namespace", set.namespace()).selector(set.spec().selector());
        page.field("Node-Selector", Cells.labels(set.spec().template().spec().nodeSelector()));
        page.labels("Labels", set.metadata().labels()).annotations("Annotations", set.metadata().annotations());
        page.line(0, "Desired Number of Nodes Scheduled: " + status.desiredNumberScheduled());
        page.line(0, "Current Number of Nodes Scheduled: " + status.currentNumberScheduled());
        page.line(0, "Number of Nodes Scheduled with Up-to-date Pods: " + status.updatedNumberScheduled());
        page.line(0, "Number of Nodes Scheduled with Available Pods: " + status.numberAvailable());
        page.line(0, "Number of Nodes Misscheduled: " + status.numberMisscheduled());
        page.field("Pods Status", around.podsStatus(set, set.spec().selector()));
        PodTemplateBlock.write(page, set.spec().template());
        around.events(set, page);
    }
}
