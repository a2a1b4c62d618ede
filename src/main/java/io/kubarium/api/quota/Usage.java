package io.kubarium.api.quota;

import io.kubarium.api.Container;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Kinds;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of which quota resource an object uses (API-183). */
public final class Usage {
    private static final Quantity ONE = Quantity.of(1);

    private Usage() {
    }

    /** The usage of an object by resource; a pod that has ended, or whose time to end is over, only counts as an object. */
    public static Map<String, Quantity> of(KubeObject object, Instant now) {
        TreeMap<String, Quantity> usage = new TreeMap<>();
        String key = Kinds.of(object).key();
        usage.put("count/" + key, ONE);
        switch (object) {
            case Pod pod -> {
                if (counts(pod, now)) pod(pod, usage);
            }
            case Service service -> service(service, usage);
            case PersistentVolumeClaim claim -> claim(claim, usage);
            default -> {
                if (QuotaResources.isCount(key)) usage.put(key, ONE);
            }
        }
        return usage;
    }

    private static boolean counts(Pod pod, Instant now) {
        if (pod.isTerminal()) return false;
        Instant deleted = pod.metadata().deletionTimestamp();
        Long grace = pod.metadata().deletionGracePeriodSeconds();
        return deleted == null || grace == null || !now.isAfter(deleted.plusSeconds(grace));
    }

    private static void pod(Pod pod, Map<String, Quantity> usage) {
        usage.put("pods", ONE);
        PodAmounts.requests(pod).forEach((name, amount) -> {
            usage.put("requests." + name, amount);
            if (name.equals("cpu") || name.equals("memory") || name.equals("ephemeral-storage") || name.startsWith("hugepages-")) usage.put(name, amount);
        });
        PodAmounts.limits(pod).forEach((name, amount) -> usage.put("limits." + name, amount));
    }

    private static void service(Service service, Map<String, Quantity> usage) {
        usage.put("services", ONE);
        boolean balanced = "LoadBalancer".equals(service.spec().type());
        if (balanced) usage.put("services.loadbalancers", ONE);
        long ports = 0;
        if ("NodePort".equals(service.spec().type()) || balanced && !Boolean.FALSE.equals(service.spec().allocateLoadBalancerNodePorts())) ports = service.spec().ports().size();
        else if (balanced) ports = service.spec().ports().stream().filter(port -> port.nodePort() > 0).count();
        usage.put("services.nodeports", Quantity.of(ports));
    }

    private static void claim(PersistentVolumeClaim claim, Map<String, Quantity> usage) {
        Quantity size = claim.spec().resources() == null ? null : claim.spec().resources().requests().get("storage");
        String storage = claim.spec().storageClassName();
        List<String> prefixes = new ArrayList<>(List.of(""));
        if (storage != null && !storage.isEmpty()) prefixes.add(storage + ".storageclass.storage.k8s.io/");
        for (String prefix : prefixes) {
            usage.put(prefix + "persistentvolumeclaims", ONE);
            if (size != null) usage.put(prefix + "requests.storage", size);
        }
    }

    /** The amounts that a quota limits and containers of the pod do not name, each with those containers. */
    public static Map<String, List<String>> missing(Pod pod, Iterable<String> limited) {
        TreeMap<String, List<String>> missing = new TreeMap<>();
        List<Container> all = new ArrayList<>(pod.spec().containers());
        all.addAll(pod.spec().initContainers());
        for (String name : limited) {
            if (!QuotaResources.COMPUTE.contains(name)) continue;
            String amount = name.substring(name.indexOf('.') + 1);
            for (Container container : all) {
                Map<String, Quantity> named = name.startsWith("limits.") ? PodAmounts.limits(container) : PodAmounts.requests(container);
                if (!named.containsKey(amount)) missing.computeIfAbsent(name, n -> new ArrayList<>()).add(container.name());
            }
        }
        missing.values().forEach(names -> names.sort(null));
        return missing;
    }

    static boolean bestEffort(Pod pod) {
        return PodAmounts.requests(pod).isEmpty() && PodAmounts.limits(pod).isEmpty();
    }
}
