package io.kubarium.kubectl.table;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import java.util.List;
import java.util.Locale;

/** {@code get} of everything that makes pods. */
final class WorkloadColumns {
    private WorkloadColumns() {}

    // CTL-31
    static Table<Deployment> deployments() {
        return Table.of(Deployment.class, "NAME, READY, UP-TO-DATE, AVAILABLE, AGE, +CONTAINERS, +IMAGES, +SELECTOR", (deployment, now) -> List.of(
                deployment.name(), deployment.status().readyReplicas() + "/" + Cells.orZero(deployment.spec().replicas()),
                Integer.toString(deployment.status().updatedReplicas()), Integer.toString(deployment.status().availableReplicas()),
                Ages.since(deployment.metadata().creationTimestamp(), now), Cells.containers(deployment.spec().template()),
                Cells.images(deployment.spec().template()), Cells.selector(deployment.spec().selector())));
    }

    // CTL-32
    static Table<ReplicaSet> replicaSets() {
        return Table.of(ReplicaSet.class, "NAME, DESIRED, CURRENT, READY, AGE, +CONTAINERS, +IMAGES, +SELECTOR", (set, now) -> List.of(
                set.name(), Integer.toString(Cells.orZero(set.spec().replicas())), Integer.toString(set.status().replicas()),
                Integer.toString(set.status().readyReplicas()), Ages.since(set.metadata().creationTimestamp(), now),
                Cells.containers(set.spec().template()), Cells.images(set.spec().template()), Cells.selector(set.spec().selector())));
    }

    // CTL-33
    static Table<StatefulSet> statefulSets() {
        return Table.of(StatefulSet.class, "NAME, READY, AGE, +CONTAINERS, +IMAGES", (set, now) -> List.of(
                set.name(), set.status().readyReplicas() + "/" + Cells.orZero(set.spec().replicas()),
                Ages.since(set.metadata().creationTimestamp(), now), Cells.containers(set.spec().template()),
                Cells.images(set.spec().template())));
    }

    // CTL-34
    static Table<DaemonSet> daemonSets() {
        String columns = "NAME, DESIRED, CURRENT, READY, UP-TO-DATE, AVAILABLE, NODE SELECTOR, AGE, +CONTAINERS, +IMAGES, +SELECTOR";
        return Table.of(DaemonSet.class, columns, (set, now) -> List.of(
                set.name(), Integer.toString(set.status().desiredNumberScheduled()), Integer.toString(set.status().currentNumberScheduled()),
                Integer.toString(set.status().numberReady()), Integer.toString(set.status().updatedNumberScheduled()),
                Integer.toString(set.status().numberAvailable()), Cells.labels(set.spec().template().spec().nodeSelector()),
                Ages.since(set.metadata().creationTimestamp(), now), Cells.containers(set.spec().template()),
                Cells.images(set.spec().template()), Cells.selector(set.spec().selector())));
    }

    // CTL-65
    static Table<ControllerRevision> revisions() {
        return Table.of(ControllerRevision.class, "NAME, CONTROLLER, REVISION, AGE", (revision, now) -> List.of(
                revision.name(), controller(revision.metadata().controllerRef()), Long.toString(revision.revision()),
                Ages.since(revision.metadata().creationTimestamp(), now)));
    }

    private static String controller(OwnerReference owner) {
        if (owner == null) return "<none>";
        int slash = owner.apiVersion().indexOf('/');
        String group = slash < 0 ? "" : "." + owner.apiVersion().substring(0, slash);
        return owner.kind().toLowerCase(Locale.ROOT) + group + "/" + owner.name();
    }
}
