package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.removed;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerCondition;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.2 about Jobs, CronJobs and autoscalers. */
final class BatchFacts {
    private static final String CRON = "cronjob-controller";

    static final List<ChangeFact<Job>> JOBS = List.of(
            added(Fact.single("cron.fired", 1, "{cron} started run {job}."), (b, a, c, s) -> c.writer().equals(CRON), BatchFacts::job),
            added(Fact.single("job.created", 1, "{job} exists: {wanted} successes wanted."), (b, a, c, s) -> !c.writer().equals(CRON), BatchFacts::job),
            updated(Fact.single("job.counted", 1, "{job} counts {n} finished, {b} failed."),
                    (b, a, c, s) -> a.status().succeeded() > b.status().succeeded() || a.status().failed() > b.status().failed(), BatchFacts::job),
            updated(Fact.single("job.retries", 2, "{job} counted a failure and will try again."),
                    (b, a, c, s) -> a.status().failed() > b.status().failed() && !is(a, "Failed") && !is(a, "FailureTarget"), BatchFacts::job),
            updated(Fact.single("job.failing", 2, "{job}: {reason}."), (b, a, c, s) -> is(a, "FailureTarget") && !is(b, "FailureTarget"), BatchFacts::job),
            updated(Fact.single("job.failed", 1, "{job} has failed: {reason}."), (b, a, c, s) -> is(a, "Failed") && !is(b, "Failed"), BatchFacts::job),
            updated(Fact.single("job.done", 1, "{job} is done."), (b, a, c, s) -> is(a, "Complete") && !is(b, "Complete"), BatchFacts::job),
            removed(Fact.single("cron.tidied", 2, "Old run {job} was tidied away."), BatchFacts::job));

    static final List<ChangeFact<HorizontalPodAutoscaler>> AUTOSCALERS = List.of(
            updated(Fact.single("hpa.looked", 2, "{hpa} saw {use} % used, {b} % wanted: {n} pods."),
                    (b, a, c, s) -> use(a) != null && !use(a).equals(use(b)), BatchFacts::scaler),
            updated(Fact.single("hpa.held", 2, "{hpa} holds back: {reason}."), (b, a, c, s) -> held(a) != null && held(b) == null, BatchFacts::scaler),
            updated(Fact.single("hpa.blind", 1, "{hpa} has no number to judge by: {msg}."),
                    (b, a, c, s) -> blind(a) != null && blind(b) == null, BatchFacts::scaler));

    private BatchFacts() {}

    private static boolean is(Job job, String type) {
        return job.status().conditions().stream().anyMatch(c -> c.type().equals(type) && "True".equals(c.status()));
    }

    private static SortedMap<String, String> job(@Nullable Job before, Job job, Entry.Change change, Scene scene) {
        var owner = job.metadata().controllerRef();
        String reason = job.status().conditions().stream().filter(c -> "True".equals(c.status()) && c.reason() != null && !c.type().equals("SuccessCriteriaMet")).map(JobCondition::reason).findFirst().orElse(null);
        Integer wanted = job.spec().completions() == null ? Integer.valueOf(1) : job.spec().completions();
        return Wording.of("job", job.name(), "cron", owner == null ? null : owner.name(), "wanted", wanted, "n", job.status().succeeded(), "b", job.status().failed(),
                "limit", job.spec().backoffLimit() == null ? Integer.valueOf(6) : job.spec().backoffLimit(), "reason", reason);
    }

    private static @Nullable Integer use(HorizontalPodAutoscaler scaler) {
        return scaler.status().currentMetrics().stream().filter(m -> m.resource() != null && m.resource().current() != null).map(m -> m.resource().current().averageUtilization())
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable Integer target(HorizontalPodAutoscaler scaler) {
        return scaler.spec().metrics().stream().filter(m -> m.resource() != null && m.resource().target() != null).map(m -> m.resource().target().averageUtilization())
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String held(HorizontalPodAutoscaler scaler) {
        return scaler.status().conditions().stream().filter(c -> "ScaleDownStabilized".equals(c.reason()) || c.type().equals("ScalingLimited") && "True".equals(c.status()))
                .map(HorizontalPodAutoscalerCondition::reason).findFirst().orElse(null);
    }

    private static @Nullable String blind(HorizontalPodAutoscaler scaler) {
        return scaler.status().conditions().stream().filter(c -> c.type().equals("ScalingActive") && "False".equals(c.status())).map(HorizontalPodAutoscalerCondition::message).findFirst().orElse(null);
    }

    private static SortedMap<String, String> scaler(@Nullable HorizontalPodAutoscaler before, HorizontalPodAutoscaler scaler, Entry.Change change, Scene scene) {
        return Wording.of("hpa", scaler.name(), "use", use(scaler), "b", target(scaler), "n", scaler.status().desiredReplicas(), "reason", held(scaler), "msg", blind(scaler));
    }
}
