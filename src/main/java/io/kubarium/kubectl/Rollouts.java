package io.kubarium.kubectl;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the {@code rollout} commands share: their objects, and the revisions of a workload. */
final class Rollouts {
    static final String CHANGE_CAUSE = "kubernetes.io/change-cause";
    static final String REVISION = "deployment.kubernetes.io/revision";

    private Rollouts() {}

    /** A revision: its number, and the ReplicaSet or ControllerRevision that keeps it. */
    record Revision(long number, KubeObject keeper) {
        String cause() {
            String cause = keeper.metadata().annotation(CHANGE_CAUSE);
            return cause == null || cause.isEmpty() ? "<none>" : cause;
        }
    }

    static List<KubeObject> find(Call call) {
        if (call.flags().args().isEmpty() && !call.flags().has("filename")) throw Failure.error("required resource not specified");
        return Finding.toChange(call);
    }

    /** The revisions of a workload, oldest first. */
    static List<Revision> of(KubeObject workload, Snapshot store) {
        List<Revision> revisions = new ArrayList<>();
        if (workload instanceof Deployment) {
            for (ReplicaSet set : store.controlledBy(ReplicaSet.class, workload)) revisions.add(new Revision(number(set.metadata()), set));
        } else {
            for (ControllerRevision kept : store.controlledBy(ControllerRevision.class, workload)) revisions.add(new Revision(kept.revision(), kept));
        }
        revisions.sort(Comparator.comparing(Revision::number));
        return revisions;
    }

    private static long number(ObjectMeta meta) {
        String text = meta.annotation(REVISION);
        return text == null || !text.matches("\\d{1,18}") ? 0 : Long.parseLong(text);
    }
}
