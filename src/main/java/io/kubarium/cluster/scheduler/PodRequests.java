package io.kubarium.cluster.scheduler;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import java.util.Map;
import java.util.TreeMap;

/** What a pod asks for (SCH-82, SCH-142). */
final class PodRequests {
    private static final long DEFAULT_CPU = 100;
    private static final long DEFAULT_MEMORY = 200L * 1024 * 1024;

    private PodRequests() {}

    /** The requests that count for fitting. */
    static Resources of(Pod pod) {
        return sum(pod, false);
    }

    /** The requests that count for LeastAllocated: 100m and 200Mi for a container that names none. */
    static Resources nonZero(Pod pod) {
        return sum(pod, true);
    }

    private static Resources sum(Pod pod, boolean defaults) {
        Resources total = Resources.NONE;
        for (Container container : pod.spec().containers()) total = total.plus(requests(container, defaults));
        Resources sidecars = Resources.NONE;
        Resources start = Resources.NONE;
        for (Container container : pod.spec().initContainers()) {
            Resources own = requests(container, defaults);
            if ("Always".equals(container.restartPolicy())) {
                sidecars = sidecars.plus(own);
                start = start.max(sidecars);
            } else {
                start = start.max(sidecars.plus(own));
            }
        }
        return whole(pod, total.plus(sidecars).max(start));
    }

    /** What is said of the pod as a whole replaces the sums; its overhead comes on top. */
    private static Resources whole(Pod pod, Resources sums) {
        Tree.Obj kept = pod.spec().kept();
        if (kept.isEmpty()) return sums;
        Resources all = sums;
        Resources said = amounts(kept.obj("resources").obj("requests"));
        for (String name : said.names()) all = all.with(name, said.get(name));
        return all.plus(amounts(kept.obj("overhead")));
    }

    private static Resources amounts(Tree.Obj tree) {
        TreeMap<String, Quantity> amounts = new TreeMap<>();
        tree.fields().forEach((name, amount) -> amounts.put(name, Quantity.parse(amount instanceof Tree.Str text ? text.value() : amount.toString())));
        return Resources.of(amounts);
    }

    private static Resources requests(Container container, boolean defaults) {
        Map<String, Quantity> requests = container.resources() == null ? new TreeMap<>() : container.resources().requests();
        Resources amounts = Resources.of(requests);
        if (defaults && !requests.containsKey("cpu")) amounts = amounts.with("cpu", DEFAULT_CPU);
        if (defaults && !requests.containsKey("memory")) amounts = amounts.with("memory", DEFAULT_MEMORY);
        return amounts;
    }
}
