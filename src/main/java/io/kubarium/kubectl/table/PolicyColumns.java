package io.kubarium.kubectl.table;

import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code get} of budgets and quotas. */
final class PolicyColumns {
    private PolicyColumns() {}

    // CTL-61
    static Table<PodDisruptionBudget> budgets() {
        return Table.of(PodDisruptionBudget.class, "NAME, MIN AVAILABLE, MAX UNAVAILABLE, ALLOWED DISRUPTIONS, AGE", (budget, now) -> List.of(
                budget.name(), orNotSet(budget.spec().minAvailable()), orNotSet(budget.spec().maxUnavailable()),
                Integer.toString(budget.status().disruptionsAllowed()), Ages.since(budget.metadata().creationTimestamp(), now)));
    }

    private static String orNotSet(Object value) {
        return value == null ? "N/A" : value.toString();
    }

    // CTL-64
    static Table<ResourceQuota> quotas() {
        return Table.of(ResourceQuota.class, "NAME, REQUEST, LIMIT, AGE", (quota, now) -> List.of(quota.name(), used(quota, false), used(quota, true),
                Ages.since(quota.metadata().creationTimestamp(), now)));
    }

    private static String used(ResourceQuota quota, boolean limits) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Quantity> hard : quota.status().hard().entrySet()) {
            if (hard.getKey().startsWith("limits.") != limits) continue;
            parts.add(hard.getKey() + ": " + quota.status().used().getOrDefault(hard.getKey(), Quantity.ZERO) + "/" + hard.getValue());
        }
        return String.join(", ", parts);
    }
}
