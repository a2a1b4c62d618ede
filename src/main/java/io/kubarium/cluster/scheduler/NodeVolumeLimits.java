package io.kubarium.cluster.scheduler;

import io.kubarium.api.CSINode;
import io.kubarium.api.CSINodeDriver;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.Pod;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.PodClaims;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A node takes no more volumes of a driver than the driver says (SCH-76). */
final class NodeVolumeLimits implements FilterPlugin {
    @Override
    public String name() {
        return "NodeVolumeLimits";
    }

    /** A pod with volumes goes, a volume is detached, a node comes or its drivers change (SCH-41). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        PodMove move = PodMove.of(change);
        if (move.gone()) return !PodClaims.names(move.left()).isEmpty();
        if (change.removed()) return change.before() instanceof VolumeAttachment;
        return change.after() instanceof CSINode || change.created() && change.after() instanceof Node;
    }

    @Override
    public @Nullable Prepared prepare(Attempt attempt) {
        TreeMap<String, TreeSet<String>> wanted = handles(attempt.pod(), attempt.seen());
        if (wanted.isEmpty()) return null;
        return (Filter) node -> isTooMany(wanted, node, attempt.seen()) ? FilterPlugin.Refusal.resolvable("node(s) exceed max volume count") : null;
    }

    private static boolean isTooMany(TreeMap<String, TreeSet<String>> wanted, NodeInfo node, Snapshot seen) {
        CSINode drivers = seen.get(CSINode.class, "", node.name());
        if (drivers == null) return false;
        for (String name : wanted.keySet()) {
            CSINodeDriver driver = drivers.driver(name);
            if (driver == null || driver.allocatable() == null || driver.allocatable().count() == null) continue;
            TreeSet<String> there = new TreeSet<>();
            for (var placed : node.pods()) there.addAll(handles(placed.value(), seen).getOrDefault(name, new TreeSet<>()));
            int before = there.size();
            there.addAll(wanted.get(name));
            if (there.size() > before && there.size() > driver.allocatable().count()) return true;
        }
        return false;
    }

    /** The volumes of a pod's claims by their driver. */
    private static TreeMap<String, TreeSet<String>> handles(Pod pod, Snapshot seen) {
        TreeMap<String, TreeSet<String>> found = new TreeMap<>();
        for (PersistentVolume volume : PodClaims.volumes(pod, seen)) {
            if (volume.spec().csi() != null) found.computeIfAbsent(volume.spec().csi().driver(), driver -> new TreeSet<>()).add(volume.spec().csi().volumeHandle());
        }
        return found;
    }
}
