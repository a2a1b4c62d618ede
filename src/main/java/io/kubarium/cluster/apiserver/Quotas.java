package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Kinds;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.quota.Scopes;
import io.kubarium.api.quota.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The last word of admission: what a write uses must be left in every quota it concerns (API-181), and is charged at once (API-182). */
final class Quotas {
    private Quotas() {}

    /** Charges what the object uses beyond the one it replaces. */
    static void charge(Exchange exchange, @Nullable KubeObject before, KubeObject after) {
        if (after.namespace().isEmpty()) return;
        List<ResourceQuota> quotas = exchange.store().list(ResourceQuota.class, after.namespace());
        if (quotas.isEmpty()) return;
        Map<String, Quantity> delta = delta(exchange, before, after);
        if (delta.isEmpty()) return;
        List<ResourceQuota> concerned = new ArrayList<>();
        for (ResourceQuota quota : quotas) {
            if (Scopes.match(quota, after) && !common(limits(quota), delta.keySet(), after).isEmpty()) concerned.add(quota);
        }
        for (ResourceQuota quota : concerned) {
            if (before == null) checkNamed(quota, after);
            checkKnown(quota, common(limits(quota), delta.keySet(), after), after);
        }
        List<ResourceQuota> charged = new ArrayList<>();
        for (ResourceQuota quota : concerned) charged.add(charged(quota, delta, after));
        for (int i = 0; i < charged.size(); i++) exchange.replace(concerned.get(i), charged.get(i));
    }

    /** What is used more than before: less is given back by the controller only. */
    private static Map<String, Quantity> delta(Exchange exchange, @Nullable KubeObject before, KubeObject after) {
        TreeMap<String, Quantity> delta = new TreeMap<>(Usage.of(after, exchange.now()));
        if (before != null) Usage.of(before, exchange.now()).forEach((name, amount) -> delta.computeIfPresent(name, (n, now) -> now.subtract(amount)));
        delta.values().removeIf(amount -> before != null && amount.signum() <= 0);
        return delta;
    }

    private static Map<String, Quantity> limits(ResourceQuota quota) {
        return quota.status().hard().isEmpty() ? quota.spec().hard() : quota.status().hard();
    }

    /** The limited resources that the object is about; a pod also about those that it does not name. */
    private static List<String> common(Map<String, Quantity> limits, Set<String> used, KubeObject object) {
        return limits.keySet().stream().filter(name -> used.contains(name) || object instanceof Pod pod && Usage.missing(pod, List.of(name)).containsKey(name)).toList();
    }

    private static void checkNamed(ResourceQuota quota, KubeObject object) {
        if (!(object instanceof Pod pod) || !pod.spec().kept().obj("resources").isEmpty()) return;
        Map<String, List<String>> missing = Usage.missing(pod, limits(quota).keySet());
        if (missing.isEmpty()) return;
        String names = missing.entrySet().stream().map(entry -> entry.getKey() + " for: " + String.join(",", entry.getValue())).collect(Collectors.joining("; "));
        throw refused(object, "failed quota: " + quota.name() + ": must specify " + names);
    }

    private static void checkKnown(ResourceQuota quota, List<String> names, KubeObject object) {
        if (quota.status().used().keySet().containsAll(names)) return;
        throw refused(object, "status unknown for quota: " + quota.name() + ", resources: " + String.join(",", names));
    }

    private static ResourceQuota charged(ResourceQuota quota, Map<String, Quantity> delta, KubeObject object) {
        Map<String, Quantity> hard = quota.status().hard();
        TreeMap<String, Quantity> used = new TreeMap<>(quota.status().used());
        TreeSet<String> exceeded = new TreeSet<>();
        delta.forEach((name, amount) -> {
            if (!hard.containsKey(name)) return;
            Quantity now = used.merge(name, amount, Quantity::add);
            if (now.compareTo(hard.get(name)) > 0) exceeded.add(name);
        });
        if (exceeded.isEmpty()) return quota.withStatus(quota.status().withUsed(used));
        throw refused(object, "exceeded quota: " + quota.name() + ", requested: " + only(exceeded, delta) + ", used: " + only(exceeded, quota.status().used())
                + ", limited: " + only(exceeded, hard));
    }

    private static String only(Set<String> names, Map<String, Quantity> amounts) {
        return names.stream().map(name -> name + "=" + amounts.getOrDefault(name, Quantity.ZERO)).collect(Collectors.joining(","));
    }

    private static Refused refused(KubeObject object, String why) {
        return Refused.forbidden(Kinds.of(object).key(), object.name(), why);
    }
}
