package io.kubarium.story;

import io.kubarium.api.CronJob;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ResourceQuota;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What budgets, quotas and schedules allow now, and why not more (WRK-153, WRK-158, WRK-191, API-181). */
final class RuleQuestions {
    private final Chronicle chronicle;
    private final Chains chains;

    /** A question with its answer, the newest fact behind it, and what is missing. */
    record Answer(String question, String answer, @Nullable Happening newest, Optional<Why.Not> not) {}

    RuleQuestions(Chronicle chronicle, Scene scene) {
        this.chronicle = chronicle;
        this.chains = new Chains(chronicle, scene);
    }

    Why why(Answer answer, List<Narration.Countdown> next) {
        return new Why(answer.question(), answer.answer(), chains.behind(answer.newest()), next, answer.not());
    }

    Answer budget(PodDisruptionBudget budget) {
        var status = budget.status();
        Happening last = chronicle.last(budget.ref(), "pdb.allows", "pdb.blocks", "cmd.apply");
        String sum = status.currentHealthy() + " of " + status.expectedPods() + " pods are healthy, " + status.desiredHealthy() + " are needed: ";
        if (status.disruptionsAllowed() > 0) return new Answer("Why may " + status.disruptionsAllowed() + " go?", sum + status.disruptionsAllowed() + " to spare. Only evictions ask.", last, Optional.empty());
        return new Answer("Why may none go?", sum + "none to spare. Only evictions ask.", last, Optional.of(new Why.Not("What would let one go?", "one more healthy pod, " + status.currentHealthy() + " of " + (status.desiredHealthy() + 1),
                "whoever drains for this budget", "asked again every 5 s, no timer here", List.of("scale the workload up by one", "need fewer healthy pods", "stop the drain"))));
    }

    Answer quota(ResourceQuota quota) {
        List<String> full = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        quota.status().hard().forEach((resource, hard) -> {
            var used = quota.status().used().get(resource);
            counts.add(resource + " " + used + " of " + hard);
            if (used != null && used.compareTo(hard) >= 0) full.add(resource);
        });
        String said = String.join(", ", counts) + " used.";
        Happening made = chronicle.last(quota.ref(), "cmd.edit", "cmd.apply");
        if (full.isEmpty()) return new Answer("Why is nothing refused?", said, made, Optional.empty());
        return new Answer("Why are more refused?", said + " The API server checks this before it stores anything.", made, Optional.of(new Why.Not("What would let more in?", "room in " + String.join(", ", full),
                "controllers for their own pause: the cure wakes nobody", "their next try, up to 1000 s later", List.of("raise the quota", "delete what is not needed"))));
    }

    Answer cron(CronJob cron) {
        boolean suspended = Boolean.TRUE.equals(cron.spec().suspend());
        Happening skipped = chronicle.last(cron.ref(), "cron.skipped");
        if (suspended) {
            return new Answer("Why does nothing run?", "It is suspended: no run starts.", chronicle.last(cron.ref(), "cmd.edit", "cmd.apply"), Optional.of(
                    new Why.Not("Why did it not run?", "a schedule that is not suspended", "the CronJob for you", "no timer runs", List.of("set suspend to false"))));
        }
        if (skipped != null) {
            return new Answer("Why was a run skipped?", "Policy Forbid, and the run before still worked. Kubernetes: " + skipped.word("msg"), skipped, Optional.of(
                    new Why.Not("Why did it not run?", "a free slot: Forbid allows one run at a time", "the next minute for the run that works", "the next minute of schedule " + cron.spec().schedule(), List.of("Replace or Allow", "shorter runs", "a longer pause between runs"))));
        }
        return new Answer("When does it run?", "At each minute that fits " + cron.spec().schedule() + "; " + cron.status().active().size() + " run(s) work now.", chronicle.last(cron.ref(), "cmd.apply"), Optional.empty());
    }
}
