package io.kubarium.api.quota;

import io.kubarium.api.Affinity;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.PodAffinityTerm;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.ScopedResourceSelectorRequirement;
import java.util.ArrayList;
import java.util.List;

/** Which objects a quota speaks of (API-183). */
public final class Scopes {
    /** All scopes there are. */
    public static final List<String> KNOWN = List.of("BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating",
            "VolumeAttributesClass");

    private Scopes() {
    }

    /** Whether every scope of the quota holds for the object; one without scopes speaks of all. */
    public static boolean match(ResourceQuota quota, KubeObject object) {
        for (String scope : quota.spec().scopes()) if (!holds(scope, "Exists", List.of(), object)) return false;
        if (quota.spec().scopeSelector() == null) return true;
        for (ScopedResourceSelectorRequirement line : quota.spec().scopeSelector().matchExpressions()) {
            if (!holds(line.scopeName(), line.operator(), line.values(), object)) return false;
        }
        return true;
    }

    private static boolean holds(String scope, String operator, List<String> values, KubeObject object) {
        if (!(object instanceof Pod pod)) return false;
        return switch (scope) {
            case "Terminating" -> pod.spec().activeDeadlineSeconds() != null;
            case "NotTerminating" -> pod.spec().activeDeadlineSeconds() == null;
            case "BestEffort" -> Usage.bestEffort(pod);
            case "NotBestEffort" -> !Usage.bestEffort(pod);
            case "PriorityClass" -> holds(operator, values, pod.spec().priorityClassName());
            case "CrossNamespacePodAffinity" -> crossesNamespaces(pod);
            default -> false;
        };
    }

    private static boolean holds(String operator, List<String> values, String name) {
        boolean named = name != null && !name.isEmpty();
        return switch (operator) {
            case "In" -> named && values.contains(name);
            case "NotIn" -> !named || !values.contains(name);
            case "DoesNotExist" -> !named;
            default -> named;
        };
    }

    private static boolean crossesNamespaces(Pod pod) {
        Affinity affinity = pod.spec().affinity();
        if (affinity == null) return false;
        List<PodAffinityTerm> terms = new ArrayList<>();
        if (affinity.podAffinity() != null) {
            terms.addAll(affinity.podAffinity().requiredDuringSchedulingIgnoredDuringExecution());
            affinity.podAffinity().preferredDuringSchedulingIgnoredDuringExecution().forEach(term -> terms.add(term.podAffinityTerm()));
        }
        if (affinity.podAntiAffinity() != null) {
            terms.addAll(affinity.podAntiAffinity().requiredDuringSchedulingIgnoredDuringExecution());
            affinity.podAntiAffinity().preferredDuringSchedulingIgnoredDuringExecution().forEach(term -> terms.add(term.podAffinityTerm()));
        }
        return terms.stream().anyMatch(term -> !term.namespaces().isEmpty() || term.namespaceSelector() != null);
    }
}
