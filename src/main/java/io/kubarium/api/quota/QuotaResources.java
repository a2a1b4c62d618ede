package io.kubarium.api.quota;

import java.util.List;

/** The names of what a quota can limit (API-183). */
public final class QuotaResources {
    /** Amounts that every container of a pod must name once a quota limits them. */
    static final List<String> COMPUTE = List.of("cpu", "limits.cpu", "limits.memory", "memory", "requests.cpu", "requests.memory");
    private static final List<String> POD = List.of("ephemeral-storage", "limits.ephemeral-storage", "requests.ephemeral-storage");
    private static final List<String> COUNTS = List.of("configmaps", "persistentvolumeclaims", "pods", "replicationcontrollers", "resourcequotas", "secrets", "services",
            "services.loadbalancers", "services.nodeports");

    private QuotaResources() {
    }

    /** Whether a name without a domain is one that a quota knows. */
    public static boolean isStandard(String name) {
        return COMPUTE.contains(name) || POD.contains(name) || COUNTS.contains(name) || name.equals("requests.storage") || name.startsWith("requests.hugepages-")
                || name.startsWith("hugepages-");
    }

    /** Whether it counts objects. */
    public static boolean isCount(String name) {
        return COUNTS.contains(name) || name.startsWith("count/");
    }

    /** Whether it is an amount that pods ask for, or their number. */
    public static boolean isOfPods(String name) {
        return COMPUTE.contains(name) || POD.contains(name) || name.equals("pods") || name.equals("count/pods")
                || name.startsWith("requests.") && !name.equals("requests.storage") || name.startsWith("hugepages-");
    }

    /** Whether a scope can be applied to a resource: scopes speak of pods, BestEffort of their number only. */
    public static boolean suits(String scope, String resource) {
        if (!isStandard(resource)) return true;
        return scope.equals("BestEffort") ? resource.equals("pods") : scope.equals("VolumeAttributesClass") ? !isOfPods(resource) : isOfPods(resource);
    }
}
