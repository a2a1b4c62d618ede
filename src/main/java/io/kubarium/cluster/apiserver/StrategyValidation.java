package io.kubarium.cluster.apiserver;

import io.kubarium.api.DaemonSetUpdateStrategy;
import io.kubarium.api.DeploymentStrategy;
import io.kubarium.api.IntOrString;
import io.kubarium.api.RollingUpdateDaemonSet;
import io.kubarium.api.RollingUpdateDeployment;
import io.kubarium.api.StatefulSetUpdateStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How workloads are updated (API-118, API-119, WRK-216). */
final class StrategyValidation {
    private static final String PERCENT = "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";
    private static final String ROLLING = "RollingUpdate";

    private StrategyValidation() {}

    static void check(DeploymentStrategy strategy, Path path, Problems problems) {
        RollingUpdateDeployment rolling = strategy.rollingUpdate();
        Path at = path.field("rollingUpdate");
        switch (strategy.type()) {
            case "Recreate" -> {
                if (rolling != null) problems.forbidden(at, "may not be specified when strategy `type` is 'Recreate'");
            }
            case ROLLING -> {
                amount(rolling.maxUnavailable(), at.field("maxUnavailable"), problems);
                amount(rolling.maxSurge(), at.field("maxSurge"), problems);
                if (isZero(rolling.maxUnavailable()) && isZero(rolling.maxSurge())) {
                    problems.invalid(at.field("maxUnavailable"), rolling.maxUnavailable(), "may not be 0 when `maxSurge` is 0");
                }
                notOverAll(rolling.maxUnavailable(), at.field("maxUnavailable"), problems);
            }
            default -> problems.unsupported(path.field("type"), strategy.type(), List.of("Recreate", ROLLING));
        }
    }

    static void check(StatefulSetUpdateStrategy strategy, Path path, Problems problems) {
        Path at = path.field("rollingUpdate");
        switch (strategy.type()) {
            case "OnDelete" -> {
                if (strategy.rollingUpdate() != null) problems.invalid(at, io.kubarium.api.Codec.toTree(strategy.rollingUpdate()), "only allowed for updateStrategy 'RollingUpdate'");
            }
            case ROLLING -> {
                if (strategy.rollingUpdate() != null) Checks.notNegative(strategy.rollingUpdate().partition(), at.field("partition"), problems);
            }
            default -> problems.invalid(path, io.kubarium.api.Codec.toTree(strategy), "must be 'RollingUpdate' or 'OnDelete'");
        }
    }

    static void check(DaemonSetUpdateStrategy strategy, Path path, Problems problems) {
        RollingUpdateDaemonSet rolling = strategy.rollingUpdate();
        Path at = path.field("rollingUpdate");
        switch (strategy.type()) {
            case "OnDelete" -> { }
            case ROLLING -> {
                amount(rolling.maxUnavailable(), at.field("maxUnavailable"), problems);
                amount(rolling.maxSurge(), at.field("maxSurge"), problems);
                if (isZero(rolling.maxUnavailable()) && isZero(rolling.maxSurge())) problems.required(at.field("maxUnavailable"), "cannot be 0 when maxSurge is 0");
                if (!isZero(rolling.maxUnavailable()) && !isZero(rolling.maxSurge())) {
                    problems.invalid(at.field("maxSurge"), rolling.maxSurge(), "may not be set when maxUnavailable is non-zero");
                }
                notOverAll(rolling.maxUnavailable(), at.field("maxUnavailable"), problems);
            }
            default -> problems.unsupported(path.field("type"), strategy.type(), List.of("OnDelete", ROLLING));
        }
    }

    static void amount(@Nullable IntOrString amount, Path path, Problems problems) {
        if (amount == null) return;
        if (amount.isInt()) Checks.notNegative(amount.number(), path, problems);
        else if (!amount.isPercent()) problems.invalid(path, amount, PERCENT);
    }

    static void notOverAll(@Nullable IntOrString amount, Path path, Problems problems) {
        if (amount != null && amount.isPercent() && amount.scaled(1000, false) > 1000) problems.invalid(path, amount, "must not be greater than 100%");
    }

    private static boolean isZero(@Nullable IntOrString amount) {
        return amount == null || (amount.isInt() ? amount.number() == 0 : amount.isPercent() && amount.scaled(1000, false) == 0);
    }
}
