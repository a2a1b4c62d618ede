package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.IntOrString;
import io.kubarium.api.LimitRange;
import io.kubarium.api.LimitRangeItem;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodDisruptionBudgetSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Budgets and limit ranges (API-135, API-137). */
final class PolicyValidation {
    private static final String STORAGE = "storage";
    private static final List<String> LIMITED = List.of("Pod", "Container", "PersistentVolumeClaim");
    private static final Path LIMITS = Path.SPEC.field("limits");

    private PolicyValidation() {}

    static void check(PodDisruptionBudget budget, Problems problems) {
        PodDisruptionBudgetSpec spec = budget.spec();
        if (spec.minAvailable() != null && spec.maxUnavailable() != null) problems.invalid(Path.SPEC, shown(spec), "minAvailable and maxUnavailable cannot be both set");
        amount(spec.minAvailable(), Path.SPEC.field("minAvailable"), problems);
        amount(spec.maxUnavailable(), Path.SPEC.field("maxUnavailable"), problems);
        SelectorValidation.check(spec.selector(), Path.SPEC.field("selector"), problems);
        Checks.oneOf(spec.unhealthyPodEvictionPolicy(), List.of("AlwaysAllow", "IfHealthyBudget"), Path.SPEC.field("unhealthyPodEvictionPolicy"), problems);
    }

    private static void amount(@Nullable IntOrString amount, Path path, Problems problems) {
        StrategyValidation.amount(amount, path, problems);
        StrategyValidation.notOverAll(amount, path, problems);
    }

    /** The spec as the server's own type prints it. */
    private static Tree shown(PodDisruptionBudgetSpec spec) {
        return Tree.Obj.of("MinAvailable", tree(spec.minAvailable()), "Selector", spec.selector() == null ? Tree.NULL : Codec.toTree(spec.selector()),
                "MaxUnavailable", tree(spec.maxUnavailable()), "UnhealthyPodEvictionPolicy",
                spec.unhealthyPodEvictionPolicy() == null ? Tree.NULL : new Tree.Str(spec.unhealthyPodEvictionPolicy()));
    }

    private static Tree tree(@Nullable IntOrString amount) {
        return amount == null ? Tree.NULL : amount.isInt() ? Tree.of(amount.number()) : new Tree.Str(amount.text());
    }

    static void check(LimitRange range, Problems problems) {
        TreeSet<String> types = new TreeSet<>();
        for (int i = 0; i < range.spec().limits().size(); i++) {
            LimitRangeItem item = range.spec().limits().get(i);
            Path path = LIMITS.at(i);
            if (!isTyped(item.type(), path.field("type"), problems)) continue;
            if (!types.add(item.type())) problems.duplicate(path.field("type"), item.type());
            if ("Pod".equals(item.type())) {
                String why = "may not be specified when `type` is 'Pod'";
                if (!item.defaultLimit().isEmpty()) problems.forbidden(path.field("default"), why);
                if (!item.defaultRequest().isEmpty()) problems.forbidden(path.field("defaultRequest"), why);
            }
            if ("PersistentVolumeClaim".equals(item.type()) && !item.min().containsKey(STORAGE) && !item.max().containsKey(STORAGE)) {
                problems.required(path.field("limits"), "either minimum or maximum storage value is required, but neither was provided");
            }
            bounds(item, path, problems);
        }
    }

    private static boolean isTyped(@Nullable String given, Path path, Problems problems) {
        String type = given == null ? "" : given;
        List<String> wrong = Names.qualified(type);
        wrong.forEach(text -> problems.invalid(path, type, text));
        boolean unknown = wrong.isEmpty() && type.indexOf('/') < 0 && !LIMITED.contains(type);
        if (unknown) problems.invalid(path, type, "must be a standard limit type or fully qualified");
        return wrong.isEmpty() && !unknown;
    }

    private static void bounds(LimitRangeItem item, Path path, Problems problems) {
        TreeSet<String> names = new TreeSet<>(item.max().keySet());
        for (Map<String, Quantity> part : List.of(item.min(), item.defaultLimit(), item.defaultRequest(), item.maxLimitRequestRatio())) names.addAll(part.keySet());
        for (String name : names) {
            Quantity min = item.min().get(name);
            Quantity max = item.max().get(name);
            Quantity request = item.defaultRequest().get(name);
            Quantity limit = item.defaultLimit().get(name);
            Path requests = path.field("defaultRequest").key(name);
            Path limits = path.field("default").key(name);
            if (above(min, max)) problems.invalid(path.field("min").key(name), min, "min value " + min + " is greater than max value " + max);
            if (above(min, request)) problems.invalid(requests, request, "min value " + min + " is greater than default request value " + request);
            if (above(request, max)) problems.invalid(requests, request, "default request value " + request + " is greater than max value " + max);
            if (above(request, limit)) problems.invalid(requests, request, "default request value " + request + " is greater than default limit value " + limit);
            if (above(min, limit)) problems.invalid(limits, min, "min value " + min + " is greater than default value " + limit);
            if (above(limit, max)) problems.invalid(limits, max, "default value " + limit + " is greater than max value " + max);
            Quantity ratio = item.maxLimitRequestRatio().get(name);
            if (above(Quantity.of(1), ratio)) problems.invalid(path.field("maxLimitRequestRatio").key(name), ratio, "ratio " + ratio + " is less than 1");
        }
    }

    private static boolean above(@Nullable Quantity low, @Nullable Quantity high) {
        return low != null && high != null && low.compareTo(high) > 0;
    }
}
