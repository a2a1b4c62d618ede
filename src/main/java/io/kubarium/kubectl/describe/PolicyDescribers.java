package io.kubarium.kubectl.describe;

import io.kubarium.api.LimitRange;
import io.kubarium.api.LimitRangeItem;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodDisruptionBudgetStatus;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code describe} of budgets, quotas and limit ranges. */
final class PolicyDescribers {
    private static final String LIMITS = "Type\tResource\tMin\tMax\tDefault Request\tDefault Limit\tMax Limit/Request Ratio";
    private static final String RULER = "----\t--------\t---\t---\t---------------\t-------------\t-----------------------";

    private PolicyDescribers() {}

    // CTL-123
    static void budget(PodDisruptionBudget budget, Surroundings around, Page page) {
        page.field("Name", budget.name()).field("Namespace", budget.namespace());
        if (budget.spec().minAvailable() != null) page.field("Min available", budget.spec().minAvailable());
        else if (budget.spec().maxUnavailable() != null) page.field("Max unavailable", budget.spec().maxUnavailable());
        if (budget.spec().selector() == null) page.field("Selector", "<unset>");
        else page.selector(budget.spec().selector());
        PodDisruptionBudgetStatus status = budget.status();
        page.line(0, "Status:").field(2, "Allowed disruptions", status.disruptionsAllowed()).field(2, "Current", status.currentHealthy())
                .field(2, "Desired", status.desiredHealthy()).field(2, "Total", status.expectedPods());
        around.events(budget, page);
    }

    // CTL-121
    static void quota(ResourceQuota quota, Page page) {
        page.field("Name", quota.name()).field("Namespace", quota.namespace());
        scopes(quota, 0, " * ", page);
        page.line(0, "Resource\tUsed\tHard").line(0, "--------\t----\t----");
        used(quota, 0, page);
    }

    /** The quotas of a namespace (CTL-120). */
    static void quotas(List<ResourceQuota> quotas, Page page) {
        page.line(0, "");
        if (quotas.isEmpty()) page.line(0, "No resource quota.");
        else page.line(0, "Resource Quotas");
        for (ResourceQuota quota : quotas) {
            page.field(1, "Name", quota.name());
            scopes(quota, 1, "* ", page);
            page.line(1, "Resource\tUsed\tHard").line(1, "--------\t---\t---");
            used(quota, 1, page);
        }
    }

    private static void scopes(ResourceQuota quota, int level, String mark, Page page) {
        List<String> scopes = quota.spec().scopes().stream().sorted().toList();
        if (scopes.isEmpty()) return;
        page.field(level, "Scopes", String.join(", ", scopes));
        for (String scope : scopes) {
            String meaning = meaning(scope);
            if (!meaning.isEmpty()) page.line(level, mark + meaning);
        }
    }

    private static String meaning(String scope) {
        return switch (scope) {
            case "Terminating" -> "Matches all pods that have an active deadline. These pods have a limited lifespan on a node before being actively terminated by the system.";
            case "NotTerminating" -> "Matches all pods that do not have an active deadline. These pods usually include long running pods whose container command is not expected to terminate.";
            case "BestEffort" -> "Matches all pods that do not have resource requirements set. These pods have a best effort quality of service.";
            case "NotBestEffort" -> "Matches all pods that have at least one resource requirement set. These pods have a burstable or guaranteed quality of service.";
            default -> "";
        };
    }

    private static void used(ResourceQuota quota, int level, Page page) {
        for (Map.Entry<String, Quantity> hard : quota.status().hard().entrySet()) {
            page.line(level, hard.getKey() + "\t" + quota.status().used().getOrDefault(hard.getKey(), Quantity.ZERO) + "\t" + hard.getValue());
        }
    }

    // CTL-121
    static void limitRange(LimitRange range, Page page) {
        page.field("Name", range.name()).field("Namespace", range.namespace()).line(0, LIMITS).line(0, RULER);
        items(range, "", page);
    }

    /** The limit ranges of a namespace (CTL-120). */
    static void limits(List<LimitRange> ranges, Page page) {
        page.line(0, "");
        if (ranges.isEmpty()) {
            page.line(0, "No LimitRange resource.");
            return;
        }
        page.line(0, "Resource Limits").line(0, " " + LIMITS).line(0, " " + RULER);
        for (LimitRange range : ranges) items(range, " ", page);
    }

    private static void items(LimitRange range, String indent, Page page) {
        for (LimitRangeItem item : range.spec().limits()) {
            TreeSet<String> resources = new TreeSet<>();
            for (Map<String, Quantity> part : List.of(item.max(), item.min(), item.defaultLimit(), item.defaultRequest(), item.maxLimitRequestRatio())) resources.addAll(part.keySet());
            for (String name : resources) {
                page.line(0, indent + String.join("\t", item.type(), name, or(item.min(), name), or(item.max(), name), or(item.defaultRequest(), name),
                        or(item.defaultLimit(), name), or(item.maxLimitRequestRatio(), name)));
            }
        }
    }

    private static String or(Map<String, Quantity> amounts, String resource) {
        return amounts.containsKey(resource) ? amounts.get(resource).toString() : "-";
    }
}
