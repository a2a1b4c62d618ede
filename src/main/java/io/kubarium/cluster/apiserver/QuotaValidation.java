package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.ScopedResourceSelectorRequirement;
import io.kubarium.api.Tree;
import io.kubarium.api.quota.QuotaResources;
import io.kubarium.api.quota.Scopes;
import java.util.List;
import java.util.Map;

/** Quotas: their resources and scopes (API-137). */
final class QuotaValidation {
    private static final Path HARD = Path.SPEC.field("hard");
    private static final Path SCOPES = Path.SPEC.field("scopes");

    private QuotaValidation() {}

    static void check(ResourceQuota quota, Problems problems) {
        for (Map.Entry<String, Quantity> hard : quota.spec().hard().entrySet()) {
            String name = hard.getKey();
            Path path = HARD.key(name);
            Names.qualified(name).forEach(text -> problems.invalid(path, name, text));
            if (name.indexOf('/') < 0 && !QuotaResources.isStandard(name)) {
                problems.invalid(path, name, "must be a standard resource type or fully qualified");
                problems.invalid(path, name, "must be a standard resource for quota");
            }
            if (hard.getValue().signum() < 0) problems.invalid(path, hard.getValue(), "must be greater than or equal to 0");
            if (QuotaResources.isCount(name) && hard.getValue().milliValue() % 1000 != 0) problems.invalid(path, hard.getValue(), "must be an integer");
        }
        scopes(quota, problems);
        if (quota.spec().scopeSelector() == null) return;
        for (ScopedResourceSelectorRequirement line : quota.spec().scopeSelector().matchExpressions()) selected(line, Path.SPEC.field("scopeSelector").field("matchExpressions"), problems);
    }

    private static void scopes(ResourceQuota quota, Problems problems) {
        List<String> scopes = quota.spec().scopes();
        Tree shown = Tree.of(scopes);
        for (String scope : scopes) {
            if (!Scopes.KNOWN.contains(scope)) problems.invalid(SCOPES, shown, "unsupported scope");
            for (String name : quota.spec().hard().keySet()) {
                if (Scopes.KNOWN.contains(scope) && !QuotaResources.suits(scope, name)) problems.invalid(SCOPES, shown, "unsupported scope applied to resource");
            }
        }
        for (List<String> pair : List.of(List.of("BestEffort", "NotBestEffort"), List.of("Terminating", "NotTerminating"))) {
            if (scopes.containsAll(pair)) problems.invalid(SCOPES, shown, "conflicting scopes");
        }
    }

    private static void selected(ScopedResourceSelectorRequirement line, Path path, Problems problems) {
        String scope = none(line.scopeName()) ? "" : line.scopeName();
        String operator = none(line.operator()) ? "" : line.operator();
        if (!Scopes.KNOWN.contains(scope)) problems.invalid(path.field("scopeName"), scope, "unsupported scope");
        else if (!scope.equals("PriorityClass") && !scope.equals("VolumeAttributesClass") && !operator.equals("Exists")) {
            problems.invalid(path.field("operator"), operator, "must be 'Exist' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, "
                    + "ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity");
        }
        switch (operator) {
            case "In", "NotIn" -> {
                if (line.values().isEmpty()) problems.required(path.field("values"), "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector");
            }
            case "Exists", "DoesNotExist" -> {
                if (!line.values().isEmpty()) problems.invalid(path.field("values"), Tree.of(line.values()), "must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector");
            }
            default -> problems.invalid(path.field("operator"), operator, "not a valid selector operator");
        }
    }

    static void checkUpdate(ResourceQuota before, ResourceQuota after, Problems problems) {
        if (!before.spec().scopes().equals(after.spec().scopes())) problems.invalid(SCOPES, Tree.of(after.spec().scopes()), Checks.IMMUTABLE);
    }
}
