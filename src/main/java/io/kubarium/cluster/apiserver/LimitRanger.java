package io.kubarium.cluster.apiserver;

import io.kubarium.api.Container;
import io.kubarium.api.LimitRange;
import io.kubarium.api.LimitRangeItem;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceRequirements;
import io.kubarium.api.quota.PodAmounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Fills what a new pod's containers do not name from the namespace's limit ranges (API-177); their defaults derive from their bounds (API-101). */
final class LimitRanger {
    private static final String CONTAINER = "Container";

    private LimitRanger() {}

    /** API-101: the limit is the maximum where none is named; the request that limit, or else the minimum. */
    static LimitRange completed(LimitRange range) {
        List<LimitRangeItem> items = range.spec().limits().stream().map(LimitRanger::completed).toList();
        return range.withSpec(new io.kubarium.api.LimitRangeSpec(items));
    }

    private static LimitRangeItem completed(LimitRangeItem item) {
        if (!CONTAINER.equals(item.type())) return item;
        TreeMap<String, Quantity> limits = new TreeMap<>(item.defaultLimit());
        item.max().forEach(limits::putIfAbsent);
        TreeMap<String, Quantity> requests = new TreeMap<>(item.defaultRequest());
        limits.forEach(requests::putIfAbsent);
        item.min().forEach(requests::putIfAbsent);
        return item.withDefaults(limits, requests);
    }

    static Pod admit(Exchange exchange, Pod pod) {
        TreeMap<String, Quantity> limits = new TreeMap<>();
        TreeMap<String, Quantity> requests = new TreeMap<>();
        for (LimitRange range : exchange.store().list(LimitRange.class, pod.namespace())) {
            for (LimitRangeItem item : range.spec().limits()) {
                if (!CONTAINER.equals(item.type())) continue;
                item.defaultLimit().forEach(limits::putIfAbsent);
                item.defaultRequest().forEach(requests::putIfAbsent);
            }
        }
        if (limits.isEmpty() && requests.isEmpty()) return pod;
        List<String> notes = new ArrayList<>();
        List<Container> containers = pod.spec().containers().stream().map(c -> filled(c, "container", limits, requests, notes)).toList();
        List<Container> inits = pod.spec().initContainers().stream().map(c -> filled(c, "init container", limits, requests, notes)).toList();
        if (notes.isEmpty()) return pod;
        return pod.withSpec(pod.spec().withContainers(containers).withInitContainers(inits))
                .withMetadata(pod.metadata().withAnnotation("kubernetes.io/limit-ranger", "LimitRanger plugin set: " + String.join("; ", notes)));
    }

    private static Container filled(Container container, String what, Map<String, Quantity> limits, Map<String, Quantity> requests, List<String> notes) {
        TreeMap<String, Quantity> allLimits = new TreeMap<>(PodAmounts.limits(container));
        TreeMap<String, Quantity> allRequests = new TreeMap<>(PodAmounts.requests(container));
        List<String> newLimits = added(allLimits, limits);
        List<String> newRequests = added(allRequests, requests);
        if (!newRequests.isEmpty()) notes.add(String.join(", ", newRequests) + " request for " + what + " " + container.name());
        if (!newLimits.isEmpty()) notes.add(String.join(", ", newLimits) + " limit for " + what + " " + container.name());
        ResourceRequirements before = container.resources() == null ? ResourceRequirements.EMPTY : container.resources();
        return container.withResources(before.withLimits(allLimits).withRequests(allRequests));
    }

    private static List<String> added(Map<String, Quantity> amounts, Map<String, Quantity> defaults) {
        List<String> added = new ArrayList<>();
        defaults.forEach((name, amount) -> {
            if (amounts.putIfAbsent(name, amount) == null) added.add(name);
        });
        return added;
    }
}
