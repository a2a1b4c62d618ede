package io.kubarium.ui.inspector;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** The sheet of what keeps pods. */
final class WorkloadSheet {
    private WorkloadSheet() {
    }

    static Sheet of(Deployment d) {
        Sheet.Rows rows = rows(d, wanted(d.spec().replicas()), d.status().readyReplicas(), d.spec().selector());
        rows.text("Updated", d.status().updatedReplicas()).text("Available", d.status().availableReplicas());
        rows.text("Strategy", d.spec().strategy() == null ? null : d.spec().strategy().type()).text("Paused", d.spec().paused() ? "yes" : null);
        return sheet(d, wanted(d.spec().replicas()), d.status().readyReplicas(), rows);
    }

    static Sheet of(ReplicaSet r) {
        return sheet(r, wanted(r.spec().replicas()), r.status().readyReplicas(), rows(r, wanted(r.spec().replicas()), r.status().readyReplicas(), r.spec().selector()));
    }

    static Sheet of(StatefulSet s) {
        Sheet.Rows rows = rows(s, wanted(s.spec().replicas()), s.status().readyReplicas(), s.spec().selector());
        rows.text("Service", s.spec().serviceName()).text("Order", s.spec().podManagementPolicy());
        return sheet(s, wanted(s.spec().replicas()), s.status().readyReplicas(), rows);
    }

    static Sheet of(DaemonSet d) {
        int wanted = d.status().desiredNumberScheduled();
        return sheet(d, wanted, d.status().numberReady(), rows(d, wanted, d.status().numberReady(), d.spec().selector()));
    }

    private static Sheet.Rows rows(KubeObject object, int wanted, int ready, LabelSelector selector) {
        Sheet.Rows rows = new Sheet.Rows().text("Wanted", wanted).text("Ready", ready).text("Namespace", object.namespace());
        OwnerReference owner = object.metadata().controllerRef();
        if (owner != null) rows.link("Owner", owner.kind() + " " + owner.name(), owner.kind() + "/" + object.namespace() + "/" + owner.name());
        if (selector != null) selector.matchLabels().forEach((key, value) -> rows.mono("Selects", key + "=" + value));
        return rows;
    }

    private static Sheet sheet(KubeObject object, int wanted, int ready, Sheet.Rows rows) {
        return new Sheet(object.kind(), new Status(ready + " of " + wanted, ready >= wanted ? "good" : "warn"), rows.list());
    }

    private static int wanted(Integer replicas) {
        return replicas == null ? 1 : replicas;
    }
}
