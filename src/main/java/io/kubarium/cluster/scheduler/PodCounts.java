package io.kubarium.cluster.scheduler;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.Pod;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many pods a selector matches on each node, for the selectors asked for lately: counted once, then kept up to date,
 * so that spreading need not look at every pod for every newcomer. Only saves time: what it says follows from the pods.
 */
final class PodCounts {
    private static final int KEPT = 512;

    private record Asked(String namespace, LabelSelector selector) {
        boolean matches(@Nullable Pod pod) {
            return pod != null && !pod.isTerminating() && pod.namespace().equals(namespace) && selector.matches(pod.metadata().labels());
        }
    }

    private final LinkedHashMap<Asked, int[]> counts = new LinkedHashMap<>();

    /** By the node's place in the order. */
    int[] of(String namespace, LabelSelector selector, List<NodeInfo> order) {
        Asked asked = new Asked(namespace, selector);
        int[] known = counts.get(asked);
        if (known != null) return known;
        if (counts.size() == KEPT) counts.pollFirstEntry();
        int[] counted = new int[order.size()];
        for (int i = 0; i < counted.length; i++) {
            for (var entry : order.get(i).pods()) if (asked.matches(entry.value())) counted[i]++;
        }
        counts.put(asked, counted);
        return counted;
    }

    /** A pod on the node at this place, -1 for none, came, changed or went. */
    void changed(int place, @Nullable Pod before, @Nullable Pod after) {
        if (place < 0 || counts.isEmpty() || same(before, after)) return;
        for (Map.Entry<Asked, int[]> entry : counts.entrySet()) {
            boolean counted = entry.getKey().matches(before);
            boolean counts = entry.getKey().matches(after);
            if (counted != counts) entry.getValue()[place] += counts ? 1 : -1;
        }
    }

    private static boolean same(@Nullable Pod before, @Nullable Pod after) {
        return before != null && after != null && before.isTerminating() == after.isTerminating() && before.metadata().labels().equals(after.metadata().labels());
    }

    void clear() {
        counts.clear();
    }
}
