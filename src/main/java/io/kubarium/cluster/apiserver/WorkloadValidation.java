package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.DaemonSetSpec;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentSpec;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetSpec;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StatefulSetSpec;
import io.kubarium.api.Tree;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Deployment, ReplicaSet, StatefulSet and DaemonSet (API-115..120). */
final class WorkloadValidation {
    private static final Path SPEC = Path.SPEC;
    private static final String STATEFUL_ONLY = "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', 'revisionHistoryLimit', "
            + "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden";

    private WorkloadValidation() {}

    static void check(Deployment deployment, Problems problems) {
        DeploymentSpec spec = deployment.spec();
        Checks.notNegative(spec.replicas(), SPEC.field("replicas"), problems);
        selector(spec.selector(), "deployment", problems);
        template(spec.template(), spec.selector(), "ReplicaSet", problems);
        StrategyValidation.check(spec.strategy(), SPEC.field("strategy"), problems);
        Checks.notNegative(spec.minReadySeconds(), SPEC.field("minReadySeconds"), problems);
        Checks.notNegative(spec.revisionHistoryLimit(), SPEC.field("revisionHistoryLimit"), problems);
        Integer deadline = spec.progressDeadlineSeconds();
        if (deadline == null) return;
        Checks.notNegative(deadline, SPEC.field("progressDeadlineSeconds"), problems);
        if (deadline <= spec.minReadySeconds()) problems.invalid(SPEC.field("progressDeadlineSeconds"), deadline, "must be greater than minReadySeconds");
    }

    static void check(ReplicaSet set, Problems problems) {
        ReplicaSetSpec spec = set.spec();
        Checks.notNegative(spec.replicas(), SPEC.field("replicas"), problems);
        Checks.notNegative(spec.minReadySeconds(), SPEC.field("minReadySeconds"), problems);
        selector(spec.selector(), "deployment", problems); // API-115: it says so.
        template(spec.template(), spec.selector(), "ReplicaSet", problems);
    }

    static void check(StatefulSet set, Problems problems) {
        StatefulSetSpec spec = set.spec();
        Checks.oneOf(spec.podManagementPolicy(), List.of("OrderedReady", "Parallel"), SPEC.field("podManagementPolicy"), problems);
        StrategyValidation.check(spec.updateStrategy(), SPEC.field("updateStrategy"), problems);
        Checks.notNegative(spec.replicas(), SPEC.field("replicas"), problems);
        Checks.notNegative(spec.minReadySeconds(), SPEC.field("minReadySeconds"), problems);
        if (spec.ordinals() != null) Checks.notNegative(spec.ordinals().start(), SPEC.field("ordinals").field("start"), problems);
        selector(spec.selector(), "statefulset", problems);
        template(spec.template(), spec.selector(), "StatefulSet", problems);
    }

    static void check(DaemonSet set, Problems problems) {
        DaemonSetSpec spec = set.spec();
        selector(spec.selector(), "daemonset", problems);
        template(spec.template(), spec.selector(), "DaemonSet", problems);
        Checks.notNegative(spec.minReadySeconds(), SPEC.field("minReadySeconds"), problems);
        StrategyValidation.check(spec.updateStrategy(), SPEC.field("updateStrategy"), problems);
        Checks.notNegative(spec.revisionHistoryLimit(), SPEC.field("revisionHistoryLimit"), problems);
    }

    /** A selector never changes (API-116). */
    static void sameSelector(@Nullable LabelSelector before, @Nullable LabelSelector after, Problems problems) {
        if (!Objects.equals(before, after)) problems.invalid(SPEC.field("selector"), after == null ? null : Codec.toTree(after), Checks.IMMUTABLE);
    }

    /** API-120. */
    static void checkUpdate(StatefulSet before, StatefulSet after, Problems problems) {
        StatefulSetSpec now = after.spec();
        StatefulSetSpec allowed = before.spec().withReplicas(now.replicas()).withOrdinals(now.ordinals()).withTemplate(now.template()).withUpdateStrategy(now.updateStrategy())
                .withRevisionHistoryLimit(now.revisionHistoryLimit()).withMinReadySeconds(now.minReadySeconds())
                .withPersistentVolumeClaimRetentionPolicy(now.persistentVolumeClaimRetentionPolicy());
        if (!allowed.equals(now)) problems.forbidden(SPEC, STATEFUL_ONLY);
    }

    private static void selector(@Nullable LabelSelector selector, String kind, Problems problems) {
        Path path = SPEC.field("selector");
        if (selector == null) problems.required(path);
        else {
            SelectorValidation.check(selector, path, problems);
            if (selector.isEmpty()) problems.invalid(path, Tree.Obj.EMPTY, "empty selector is invalid for " + kind);
        }
    }

    private static void template(PodTemplateSpec template, @Nullable LabelSelector selector, String kind, Problems problems) {
        Path path = SPEC.field("template");
        if (selector != null && !readable(selector)) {
            problems.invalid(SPEC.field("selector"), Codec.toTree(selector), "invalid label selector");
            return;
        }
        // No selector selects nothing; an empty one has been found wrong already.
        boolean matches = selector != null && (selector.isEmpty() || selector.matches(template.metadata().labels()));
        if (!matches) problems.invalid(path.field("metadata").field("labels"), Tree.of(template.metadata().labels()), "`selector` does not match template `labels`");
        // A StatefulSet's pods may use volumes that its claims will bring: their spec is checked when they are created.
        if (kind.equals("StatefulSet")) MetaValidation.labels(template.metadata().labels(), path.field("labels"), problems);
        else PodValidation.template(template, path, problems);
        Checks.oneOf(template.spec().restartPolicy(), List.of("Always"), path.field("spec").field("restartPolicy"), problems);
        if (template.spec().activeDeadlineSeconds() != null) {
            problems.forbidden(path.field("spec").field("activeDeadlineSeconds"), "activeDeadlineSeconds in " + kind + " is not Supported");
        }
    }

    /** Whether it can be asked what it selects; if not, that has been said line by line. */
    private static boolean readable(LabelSelector selector) {
        Problems problems = new Problems();
        SelectorValidation.check(selector, SPEC, problems);
        return problems.isEmpty();
    }
}
