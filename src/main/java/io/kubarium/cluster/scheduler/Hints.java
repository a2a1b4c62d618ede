package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import java.util.TreeMap;

/** Whether a change may help a pod that was refused (SCH-29, SCH-30): the plugins that refused it are asked; some changes of nodes speak for themselves. */
final class Hints {
    private final TreeMap<String, Plugin> plugins = new TreeMap<>();

    Hints(List<Plugin> plugins) {
        for (Plugin plugin : plugins) this.plugins.put(plugin.name(), plugin);
    }

    /** {@code rejectedBy} are the plugins that refused the pod; a gated one sleeps on (SCH-28). */
    boolean helps(Entry.Change change, Snapshot seen, Pod pod, List<String> rejectedBy) {
        if (rejectedBy.contains("SchedulingGates")) return false;
        if (movesTaints(change) && !rejectedBy.equals(List.of("TaintToleration"))) return true;
        for (String name : rejectedBy) {
            Plugin plugin = plugins.get(name);
            if (plugin != null && plugin.helps(change, seen, pod)) return true;
        }
        return false;
    }

    /** Whether a change of the pod itself may help it (SCH-34). */
    boolean helpsItself(Pod before, Pod after, List<String> rejectedBy) {
        return rejectedBy.stream().map(plugins::get).anyMatch(plugin -> plugin != null && plugin.helpsItself(before, after));
    }

    /** A taint that comes or goes wakes everybody but those who wait for just that (SCH-234); uncordoning is one, cordoning none (SCH-33). */
    private static boolean movesTaints(Entry.Change change) {
        return change.before() instanceof Node before && change.after() instanceof Node after
                && (!before.spec().taints().equals(after.spec().taints()) || before.spec().unschedulable() && !after.spec().unschedulable());
    }
}
