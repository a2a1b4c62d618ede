package io.kubarium.kubectl.describe;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the pods of a node ask for, and how much that is of the node (CTL-117, CTL-118). */
final class PodTotals {
    private final Map<String, Quantity> room;
    private final Map<String, Quantity> requests = new TreeMap<>();
    private final Map<String, Quantity> limits = new TreeMap<>();

    PodTotals(Map<String, Quantity> room) {
        this.room = room;
    }

    void add(Pod pod) {
        effective(pod, c -> c.resources().requests()).forEach((name, amount) -> requests.merge(name, amount, Quantity::add));
        effective(pod, c -> c.resources().limits()).forEach((name, amount) -> limits.merge(name, amount, Quantity::add));
    }

    String requestsOf(Pod pod, String name) {
        return share(effective(pod, c -> c.resources().requests()), name);
    }

    String limitsOf(Pod pod, String name) {
        return share(effective(pod, c -> c.resources().limits()), name);
    }

    String requests(String name) {
        return share(requests, name);
    }

    String limits(String name) {
        return share(limits, name);
    }

    String plainRequests(String name) {
        return requests.getOrDefault(name, Quantity.ZERO).toString();
    }

    String plainLimits(String name) {
        return limits.getOrDefault(name, Quantity.ZERO).toString();
    }

    // Percent of the node, truncated; nothing of nothing is 0 %.
    private String share(Map<String, Quantity> amounts, String name) {
        Quantity amount = amounts.getOrDefault(name, Quantity.ZERO);
        double whole = room.getOrDefault(name, Quantity.ZERO).milliValue();
        long percent = whole == 0 ? 0 : (long) (amount.milliValue() / whole * 100);
        return amount + " (" + percent + "%)";
    }

    /** The containers together, or the largest init container with the sidecars started before it, whichever is more. */
    private static Map<String, Quantity> effective(Pod pod, Function<Container, Map<String, Quantity>> part) {
        Map<String, Quantity> sum = new TreeMap<>();
        for (Container container : pod.spec().containers()) part.apply(container).forEach((name, amount) -> sum.merge(name, amount, Quantity::add));
        Map<String, Quantity> sidecars = new TreeMap<>();
        Map<String, Quantity> peak = new TreeMap<>();
        for (Container init : pod.spec().initContainers()) {
            if (init.isSidecar()) part.apply(init).forEach((name, amount) -> sidecars.merge(name, amount, Quantity::add));
            Map<String, Quantity> here = new TreeMap<>(sidecars);
            if (!init.isSidecar()) part.apply(init).forEach((name, amount) -> here.merge(name, amount, Quantity::add));
            here.forEach((name, amount) -> peak.merge(name, amount, PodTotals::max));
        }
        sidecars.forEach((name, amount) -> sum.merge(name, amount, Quantity::add));
        peak.forEach((name, amount) -> sum.merge(name, amount, PodTotals::max));
        return sum;
    }

    private static Quantity max(Quantity a, Quantity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
