package io.kubarium.cluster.scheduler;

import io.kubarium.api.CSINode;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Taint;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.NodeSelectors;
import io.kubarium.cluster.client.PodClaims;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which event may help a pod that was refused (SCH-29..43, SCH-234). */
final class Hints {
    private Hints() {}

    /** Whether the change may help the pod; {@code rejectedBy} are the plugins that refused it. */
    static boolean helps(Entry.Change change, Snapshot seen, Pod pod, List<String> rejectedBy) {
        if (rejectedBy.contains("SchedulingGates")) return false;
        return switch (change.object()) {
            case Node _ -> node((Node) change.before(), (Node) change.after(), pod, rejectedBy);
            case Pod _ -> pod((Pod) change.before(), (Pod) change.after(), seen, pod, rejectedBy);
            case PersistentVolumeClaim claim -> !change.removed() && PodClaims.uses(pod, claim)
                    && (rejectedBy.contains("VolumeBinding") || rejectedBy.contains("VolumeZone") || rejectedBy.contains("VolumeRestrictions") && change.created());
            case PersistentVolume _, StorageClass _ -> (rejectedBy.contains("VolumeBinding") || rejectedBy.contains("VolumeZone")) && !change.removed();
            case CSINode _ -> (rejectedBy.contains("VolumeBinding") || rejectedBy.contains("NodeVolumeLimits")) && !change.removed();
            case VolumeAttachment _ -> rejectedBy.contains("NodeVolumeLimits") && change.removed(); // SCH-41
            default -> false;
        };
    }

    private static boolean node(@Nullable Node before, @Nullable Node after, Pod pod, List<String> rejectedBy) {
        if (after == null) return rejectedBy.contains("PodTopologySpread");
        boolean taints = before != null && (!before.spec().taints().equals(after.spec().taints()) || before.spec().unschedulable() && !after.spec().unschedulable());
        if (taints && !rejectedBy.equals(List.of("TaintToleration"))) return true;
        for (String plugin : rejectedBy) if (helpsPlugin(plugin, before, after, pod)) return true;
        return false;
    }

    private static boolean helpsPlugin(String plugin, @Nullable Node before, Node after, Pod pod) {
        return switch (plugin) {
            case "TaintToleration" -> bears(pod, after) && (before == null || !bears(pod, before));
            case "NodeUnschedulable" -> !after.spec().unschedulable() && (before == null || before.spec().unschedulable());
            case "NodeAffinity" -> NodeSelectors.matches(pod, after) && (before == null || !NodeSelectors.matches(pod, before));
            case "NodeResourcesFit" -> fitsEmpty(pod, after) && (before == null || grew(before, after));
            case "NodePorts", "VolumeRestrictions", "NodeVolumeLimits" -> before == null;
            default -> before == null || !before.metadata().labels().equals(after.metadata().labels());
        };
    }

    private static boolean bears(Pod pod, Node node) {
        for (Taint taint : node.spec().taints()) {
            if (!taint.effect().equals("PreferNoSchedule") && !TaintToleration.tolerated(pod.spec().tolerations(), taint)) return false;
        }
        return true;
    }

    private static boolean fitsEmpty(Pod pod, Node node) {
        Resources allocatable = Resources.of(node.status().allocatable());
        Resources wanted = PodRequests.of(pod);
        for (String name : wanted.names()) if (wanted.get(name) > allocatable.get(name)) return false;
        return allocatable.pods() >= 1;
    }

    private static boolean grew(Node before, Node after) {
        Resources old = Resources.of(before.status().allocatable());
        Resources now = Resources.of(after.status().allocatable());
        for (String name : now.names()) if (now.get(name) > old.get(name)) return true;
        return false;
    }

    /** A pod that takes or frees room, or counts for others by other labels than before (SCH-38, SCH-39, SCH-42, SCH-43). */
    private static boolean pod(@Nullable Pod before, @Nullable Pod after, Snapshot seen, Pod waiting, List<String> rejectedBy) {
        boolean held = holdsRoom(before);
        boolean holds = holdsRoom(after);
        boolean relabelled = held && holds && !before.metadata().labels().equals(after.metadata().labels());
        boolean leaves = held && !holds;
        for (String plugin : rejectedBy) {
            boolean helps = switch (plugin) {
                case "NodeResourcesFit" -> leaves;
                case "NodePorts" -> leaves && NodePorts.conflict(waiting, before);
                case "VolumeRestrictions" -> leaves && PodClaims.names(before).stream().anyMatch(PodClaims.names(waiting)::contains);
                case "NodeVolumeLimits" -> leaves && !PodClaims.names(before).isEmpty();
                case "PodTopologySpread" -> (leaves || relabelled) && PodTopologySpread.counts(waiting, before) || (!held && holds || relabelled) && PodTopologySpread.counts(waiting, after);
                case "InterPodAffinity" -> (leaves || relabelled) && keptAway(waiting, before, seen) || (!held && holds || relabelled) && wanted(waiting, after, seen);
                default -> false;
            };
            if (helps) return true;
        }
        return false;
    }

    private static boolean holdsRoom(@Nullable Pod pod) {
        return pod != null && pod.spec().nodeName() != null && !pod.isTerminal();
    }

    private static boolean wanted(Pod waiting, Pod other, Snapshot seen) {
        return InterPodAffinity.near(waiting).stream().anyMatch(term -> InterPodAffinity.matches(term, waiting, other, seen));
    }

    private static boolean keptAway(Pod waiting, Pod other, Snapshot seen) {
        return InterPodAffinity.far(waiting).stream().anyMatch(term -> InterPodAffinity.matches(term, waiting, other, seen))
                || InterPodAffinity.far(other).stream().anyMatch(term -> InterPodAffinity.matches(term, other, waiting, seen));
    }
}
