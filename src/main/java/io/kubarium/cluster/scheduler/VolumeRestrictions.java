package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.PodClaims;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A claim of mode ReadWriteOncePod has one pod in the whole cluster (SCH-75, STO-48). */
final class VolumeRestrictions implements FilterPlugin {
    private static final String IN_USE = "node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod";

    @Override
    public String name() {
        return "VolumeRestrictions";
    }

    /** A pod with the same claim goes, the claim or a node comes (SCH-41). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        PodMove move = PodMove.of(change);
        if (move.gone()) return PodClaims.names(move.left()).stream().anyMatch(PodClaims.names(waiting)::contains);
        return change.created() && (change.after() instanceof Node || change.after() instanceof PersistentVolumeClaim claim && PodClaims.uses(waiting, claim));
    }

    @Override
    public @Nullable Prepared prepare(Attempt attempt) {
        TreeSet<String> single = new TreeSet<>();
        for (String name : PodClaims.names(attempt.pod())) {
            PersistentVolumeClaim claim = attempt.seen().get(PersistentVolumeClaim.class, attempt.pod().namespace(), name);
            if (claim != null && claim.spec().accessModes().contains("ReadWriteOncePod")) single.add(name);
        }
        if (single.isEmpty() || !isUsed(single, attempt)) return null;
        return (Filter) node -> FilterPlugin.Refusal.resolvable(IN_USE);
    }

    private static boolean isUsed(TreeSet<String> claims, Attempt attempt) {
        for (NodeInfo node : attempt.nodes()) {
            for (var placed : node.pods()) {
                Pod pod = placed.value();
                boolean other = pod.namespace().equals(attempt.pod().namespace()) && !pod.uid().equals(attempt.pod().uid());
                if (other && PodClaims.names(pod).stream().anyMatch(claims::contains)) return true;
            }
        }
        return false;
    }
}
