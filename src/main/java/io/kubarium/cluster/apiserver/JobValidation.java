package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.Job;
import io.kubarium.api.JobSpec;
import io.kubarium.api.JobStatus;
import io.kubarium.api.PodFailurePolicyRule;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.SuccessPolicyRule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Job (API-121), and the Job in a CronJob. */
final class JobValidation {
    private static final Path SPEC = Path.SPEC;
    private static final List<String> ACTIONS = List.of("Count", "FailIndex", "FailJob", "Ignore");

    private JobValidation() {}

    static void check(Job job, Problems problems) {
        JobSpec spec = job.spec();
        check(spec, SPEC, problems);
        Path selector = SPEC.field("selector");
        if (spec.selector() == null) problems.required(selector);
        else if (!Boolean.TRUE.equals(spec.manualSelector()) && !Objects.equals(spec.selector().matchLabels().get("batch.kubernetes.io/controller-uid"), job.uid())
                && !Objects.equals(spec.selector().matchLabels().get("controller-uid"), job.uid())) {
            problems.invalid(selector, Codec.toTree(spec.selector()), "`selector` not auto-generated");
        } else if (!spec.selector().matches(spec.template().metadata().labels())) {
            problems.invalid(SPEC.field("template").field("metadata").field("labels"), io.kubarium.api.Tree.of(spec.template().metadata().labels()), "`selector` does not match template `labels`");
        }
        if (isIndexed(spec) && spec.completions() != null && spec.completions() > 0 && job.name() != null) {
            String last = job.name() + "-" + (spec.completions() - 1); // API-22
            if (!Names.label(last).isEmpty()) problems.invalid(Path.METADATA.field("name"), job.name(), "will not able to create pod with invalid DNS label: " + last);
        }
    }

    static void check(JobSpec spec, Path path, Problems problems) {
        Checks.notNegative(spec.parallelism(), path.field("parallelism"), problems);
        Checks.notNegative(spec.completions(), path.field("completions"), problems);
        Checks.notNegative(spec.activeDeadlineSeconds(), path.field("activeDeadlineSeconds"), problems);
        Checks.notNegative(spec.backoffLimit(), path.field("backoffLimit"), problems);
        Checks.notNegative(spec.ttlSecondsAfterFinished(), path.field("ttlSecondsAfterFinished"), problems);
        Checks.notNegative(spec.backoffLimitPerIndex(), path.field("backoffLimitPerIndex"), problems);
        Checks.notNegative(spec.maxFailedIndexes(), path.field("maxFailedIndexes"), problems);
        Checks.oneOf(spec.completionMode(), List.of("NonIndexed", "Indexed"), path.field("completionMode"), problems);
        if (isIndexed(spec) && spec.completions() == null) problems.required(path.field("completions"), "when completion mode is Indexed");
        perIndex(spec, path, problems);
        failurePolicy(spec, path, problems);
        successPolicy(spec, path, problems);
        Checks.oneOf(spec.podReplacementPolicy(), List.of("Failed", "TerminatingOrFailed"), path.field("podReplacementPolicy"), problems);
        template(spec.template(), path.field("template"), problems);
    }

    private static boolean isIndexed(JobSpec spec) {
        return "Indexed".equals(spec.completionMode());
    }

    private static void perIndex(JobSpec spec, Path path, Problems problems) {
        if (spec.backoffLimitPerIndex() != null && !isIndexed(spec)) {
            problems.invalid(path.field("backoffLimitPerIndex"), spec.backoffLimitPerIndex(), "requires indexed completion mode");
        }
        if (spec.maxFailedIndexes() == null) return;
        if (spec.backoffLimitPerIndex() == null) problems.required(path.field("backoffLimitPerIndex"), "when maxFailedIndexes is specified");
        if (spec.completions() != null && spec.maxFailedIndexes() > spec.completions()) {
            problems.invalid(path.field("maxFailedIndexes"), spec.maxFailedIndexes(), "must be less than or equal to completions");
        }
    }

    private static void failurePolicy(JobSpec spec, Path path, Problems problems) { // WRK-137
        if (spec.podFailurePolicy() == null) return;
        Path rules = path.field("podFailurePolicy").field("rules");
        if (!"Never".equals(spec.template().spec().restartPolicy())) {
            problems.invalid(path.field("template").field("spec").field("restartPolicy"), spec.template().spec().restartPolicy(),
                    "only \"Never\" is supported when podFailurePolicy is specified");
        }
        for (int i = 0; i < spec.podFailurePolicy().rules().size(); i++) failureRule(spec, spec.podFailurePolicy().rules().get(i), rules.at(i), problems);
        if ("TerminatingOrFailed".equals(spec.podReplacementPolicy())) {
            problems.unsupported(path.field("podReplacementPolicy"), spec.podReplacementPolicy(), List.of("Failed"));
        }
    }

    private static void failureRule(JobSpec spec, PodFailurePolicyRule rule, Path path, Problems problems) {
        if (Checks.none(rule.action())) problems.required(path.field("action"), "valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]");
        else Checks.oneOf(rule.action(), ACTIONS, path.field("action"), problems);
        if ("FailIndex".equals(rule.action()) && spec.backoffLimitPerIndex() == null) {
            problems.invalid(path.field("action"), rule.action(), "requires the backoffLimitPerIndex to be set");
        }
        if (rule.onExitCodes() != null) {
            Path codes = path.field("onExitCodes");
            Checks.oneOf(rule.onExitCodes().operator(), List.of("In", "NotIn"), codes.field("operator"), problems);
            if (rule.onExitCodes().values().isEmpty()) problems.invalid(codes.field("values"), List.of(), "at least one value is required");
            if ("In".equals(rule.onExitCodes().operator()) && rule.onExitCodes().values().contains(0)) {
                problems.invalid(codes.field("values").at(rule.onExitCodes().values().indexOf(0)), 0, "must not be 0 for the In operator");
            }
        }
        if (rule.onExitCodes() != null == !rule.onPodConditions().isEmpty()) {
            problems.invalid(path, rule.onExitCodes() == null ? "" : Codec.toTree(rule), rule.onExitCodes() == null
                    ? "specifying one of OnExitCodes and OnPodConditions is required" : "specifying both OnExitCodes and OnPodConditions is not supported");
        }
    }

    private static void successPolicy(JobSpec spec, Path path, Problems problems) { // WRK-141
        if (spec.successPolicy() == null) return;
        Path policy = path.field("successPolicy");
        if (!isIndexed(spec)) {
            problems.invalid(policy, Codec.toTree(spec.successPolicy()), "requires indexed completion mode");
            return;
        }
        List<SuccessPolicyRule> rules = spec.successPolicy().rules();
        if (rules.isEmpty()) problems.required(policy.field("rules"), "at least one rules must be specified when the successPolicy is specified");
        for (int i = 0; i < rules.size(); i++) {
            SuccessPolicyRule rule = rules.get(i);
            Path at = policy.field("rules").at(i);
            if (rule.succeededCount() == null && rule.succeededIndexes() == null) {
                problems.required(at, "at least one of succeededCount or succeededIndexes must be specified");
            }
            Checks.notNegative(rule.succeededCount(), at.field("succeededCount"), problems);
            if (rule.succeededIndexes() != null && !rule.succeededIndexes().matches("(\\d{1,6}(-\\d{1,6})?)(,\\d{1,6}(-\\d{1,6})?)*")) {
                problems.invalid(at.field("succeededIndexes"), rule.succeededIndexes(), "error parsing succeededIndexes: cannot convert string to integer for index: \"" + rule.succeededIndexes() + "\"");
            }
        }
    }

    private static void template(PodTemplateSpec template, Path path, Problems problems) {
        PodValidation.template(template, path, problems);
        if (!List.of("OnFailure", "Never").contains(String.valueOf(template.spec().restartPolicy()))) {
            problems.required(path.field("spec").field("restartPolicy"), "valid values: \"OnFailure\", \"Never\"");
        }
    }

    /** WRK-122. */
    static void checkUpdate(Job before, Job after, Problems problems) {
        JobSpec old = before.spec();
        JobSpec now = after.spec();
        completions(old, now, problems);
        WorkloadValidation.sameSelector(old.selector(), now.selector(), problems);
        if (!schedulingCut(before, old.template()).equals(schedulingCut(before, now.template()))) {
            problems.invalid(SPEC.field("template"), InternalTemplate.of(now.template()), Checks.IMMUTABLE);
        }
        same(old.completionMode(), now.completionMode(), "completionMode", problems);
        same(old.podFailurePolicy(), now.podFailurePolicy(), "podFailurePolicy", problems);
        same(old.backoffLimitPerIndex(), now.backoffLimitPerIndex(), "backoffLimitPerIndex", problems);
        same(old.managedBy(), now.managedBy(), "managedBy", problems);
        same(old.successPolicy(), now.successPolicy(), "successPolicy", problems);
    }

    private static void completions(JobSpec old, JobSpec now, Problems problems) {
        if (Objects.equals(old.completions(), now.completions())) return;
        if (!isIndexed(old)) problems.invalid(SPEC.field("completions"), now.completions(), Checks.IMMUTABLE);
        else if (now.completions() == null || !now.completions().equals(now.parallelism())) {
            problems.invalid(SPEC.field("completions"), now.completions(), "can only be modified in tandem with spec.parallelism");
        }
    }

    private static void same(@Nullable Object old, @Nullable Object now, String field, Problems problems) {
        if (!Objects.equals(old, now)) problems.invalid(SPEC.field(field), now instanceof Record record ? Codec.toTree(record) : now, Checks.IMMUTABLE);
    }

    /** Where the pods of a suspended Job that never ran may go can still be changed. */
    private static PodTemplateSpec schedulingCut(Job before, PodTemplateSpec template) {
        JobStatus status = before.status();
        if (!Boolean.TRUE.equals(before.spec().suspend()) || status.startTime() != null) return template;
        return new PodTemplateSpec(template.metadata().withLabels(null).withAnnotations(null),
                template.spec().withNodeSelector(null).withAffinity(null).withTolerations(null).withSchedulingGates(null));
    }
}
