package io.kubarium.api.quota;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a pod's containers ask for, or may use, together: sidecars beside the others, each init container by itself. */
public final class PodAmounts {
    private PodAmounts() {
    }

    /** The requests of the whole pod. */
    public static Map<String, Quantity> requests(Pod pod) {
        return sum(pod, PodAmounts::requests);
    }

    /** The limits of the whole pod. */
    public static Map<String, Quantity> limits(Pod pod) {
        return sum(pod, PodAmounts::limits);
    }

    /** The requests of a container; none if it names none. */
    public static Map<String, Quantity> requests(Container container) {
        return container.resources() == null ? new TreeMap<>() : container.resources().requests();
    }

    /** The limits of a container; none if it names none. */
    public static Map<String, Quantity> limits(Container container) {
        return container.resources() == null ? new TreeMap<>() : container.resources().limits();
    }

    private static Map<String, Quantity> sum(Pod pod, Function<Container, Map<String, Quantity>> part) {
        TreeMap<String, Quantity> total = new TreeMap<>();
        for (Container container : pod.spec().containers()) add(total, part.apply(container));
        TreeMap<String, Quantity> sidecars = new TreeMap<>();
        TreeMap<String, Quantity> start = new TreeMap<>();
        for (Container container : pod.spec().initContainers()) {
            if ("Always".equals(container.restartPolicy())) {
                add(sidecars, part.apply(container));
                raise(start, sidecars);
            } else {
                TreeMap<String, Quantity> own = new TreeMap<>(sidecars);
                add(own, part.apply(container));
                raise(start, own);
            }
        }
        add(total, sidecars);
        raise(total, start);
        return total;
    }

    private static void add(Map<String, Quantity> total, Map<String, Quantity> more) {
        more.forEach((name, amount) -> total.merge(name, amount, Quantity::add));
    }

    private static void raise(Map<String, Quantity> total, Map<String, Quantity> least) {
        least.forEach((name, amount) -> total.merge(name, amount, (a, b) -> a.compareTo(b) >= 0 ? a : b));
    }
}
