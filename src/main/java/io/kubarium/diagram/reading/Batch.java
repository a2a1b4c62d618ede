package io.kubarium.diagram.reading;

import io.kubarium.api.CronJob;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.journal.Entry;
import io.kubarium.diagram.Cast;
import java.util.Optional;

/** Blueprints of what ends: a Job counts what is done, a CronJob counts down to its next run. */
final class Batch {

    private final Waits waits;

    Batch(Waits waits) {
        this.waits = waits;
    }

    Cast.Blueprint job(Job job, int hue) {
        int wanted = job.spec().completions() == null ? 1 : job.spec().completions();
        int done = job.status().succeeded();
        boolean failed = has(job, "Failed");
        boolean over = has(job, "Complete");
        String word = failed ? "failed" : over ? "complete" : Boolean.TRUE.equals(job.spec().suspend()) ? "suspended"
                : job.status().failed() > 0 ? job.status().failed() + " failed" : "";
        String tone = failed || !over && job.status().failed() > 0 ? "bad" : over ? "good" : "ink";
        return new Cast.Blueprint(Ids.of(job), job.kind(), Ids.shown(job), hue, done, wanted, "", done + "/" + wanted, tone, word,
                wanted == 0 ? 1 : Math.min(1, done / (double) wanted), java.util.List.of());
    }

    private static boolean has(Job job, String type) {
        for (JobCondition condition : job.status().conditions()) {
            if (condition.type().equals(type) && "True".equals(condition.status())) {
                return true;
            }
        }
        return false;
    }

    Cast.Blueprint cron(CronJob cron, int hue) {
        Optional<Entry.TimerSet> next = waits.timer(cron.ref(), "T-cron");
        boolean off = Boolean.TRUE.equals(cron.spec().suspend());
        int active = cron.status().active().size();
        String figures = off ? "off" : next.map(waits::left).orElse("");
        String word = off ? "suspended" : active > 0 ? active + " active" : "";
        return new Cast.Blueprint(Ids.of(cron), cron.kind(), Ids.shown(cron), hue, active, active, "", figures, off ? "muted" : "ink", word,
                next.map(waits::fraction).orElse(0.0), java.util.List.of());
    }
}
