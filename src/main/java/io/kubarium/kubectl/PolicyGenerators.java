package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import java.util.Map;
import java.util.TreeMap;

/** Generators of namespaces, accounts, quotas, budgets and priority classes (CTL-165). */
final class PolicyGenerators {
    private PolicyGenerators() {}

    static Tree.Obj namespace(String name, Call call) {
        return Tree.Obj.of("apiVersion", "v1", "kind", "Namespace", "metadata", Tree.Obj.of("name", name), "spec", Tree.Obj.EMPTY, "status", Tree.Obj.EMPTY);
    }

    static Tree.Obj serviceAccount(String name, Call call) {
        return Tree.Obj.of("apiVersion", "v1", "kind", "ServiceAccount", "metadata", Tree.Obj.of("name", name));
    }

    static Tree.Obj quota(String name, Call call) {
        Tree.Obj spec = Tree.Obj.EMPTY;
        if (call.flags().has("hard")) spec = spec.with("hard", Tree.of(pairs(call.flags().get("hard"))));
        if (call.flags().has("scopes")) spec = spec.with("scopes", Tree.of(java.util.List.of(call.flags().get("scopes").split(","))));
        return Tree.Obj.of("apiVersion", "v1", "kind", "ResourceQuota", "metadata", Tree.Obj.of("name", name), "spec", spec, "status", Tree.Obj.EMPTY);
    }

    static Tree.Obj budget(String name, Call call) {
        if (!call.flags().has("selector")) throw Failure.error("a selector must be specified");
        boolean least = call.flags().has("min-available");
        boolean most = call.flags().has("max-unavailable");
        if (!least && !most) throw Failure.error("one of min-available or max-unavailable must be specified");
        if (least && most) throw Failure.error("min-available and max-unavailable cannot be both specified");
        String number = call.flags().get(least ? "min-available" : "max-unavailable");
        Tree.Obj spec = Tree.Obj.of(least ? "minAvailable" : "maxUnavailable", ServiceGenerators.number(number),
                "selector", Tree.Obj.of("matchLabels", Tree.of(pairs(call.flags().get("selector")))));
        Tree.Obj status = Tree.Obj.of("currentHealthy", 0, "desiredHealthy", 0, "disruptionsAllowed", 0, "expectedPods", 0);
        return Tree.Obj.of("apiVersion", "policy/v1", "kind", "PodDisruptionBudget", "metadata", Tree.Obj.of("name", name), "spec", spec, "status", status);
    }

    static Tree.Obj priorityClass(String name, Call call) {
        Tree.Obj made = Tree.Obj.of("apiVersion", "scheduling.k8s.io/v1", "kind", "PriorityClass", "metadata", Tree.Obj.of("name", name),
                "preemptionPolicy", call.flags().get("preemption-policy", "PreemptLowerPriority"), "value", call.flags().number("value", 0));
        if (call.flags().has("description")) made = made.with("description", new Tree.Str(call.flags().get("description")));
        return call.flags().isOn("global-default") ? made.with("globalDefault", new Tree.Bool(true)) : made;
    }

    /** {@code k=v,k2=v2} as a map. */
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : text.split(",")) {
            int equals = pair.indexOf('=');
            if (equals < 1) throw Failure.error("unexpected label spec: " + pair);
            pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return pairs;
    }
}
