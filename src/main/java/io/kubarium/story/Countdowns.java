package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What will happen when a shown timer fires (STORIES, section 3). */
public final class Countdowns {
    private static final SortedMap<String, String> LABELS = labels();

    private Countdowns() {}

    /** The text of a timer's chip with what is left of it, or null if it is not one to be shown. */
    public static @Nullable String label(Entry.TimerSet timer, long now) {
        String label = LABELS.get(timer.purpose());
        if (label == null) return null;
        String left = (timer.exact() ? "" : "about ") + Clock.left(timer.due() - now);
        return label.replace("{left}", left);
    }

    /** The names of all timers there are. */
    static java.util.Set<String> names() {
        return LABELS.keySet();
    }

    private static SortedMap<String, String> labels() {
        TreeMap<String, String> labels = new TreeMap<>();
        labels.put("T-grace", "must be gone in {left}");
        labels.put("T-silence", "called Unknown in {left} if it stays silent");
        labels.put("T-patience", "evicted in {left} if it stays lost");
        labels.put("T-crash", "next try in {left}");
        labels.put("T-pull", "next pull in {left}");
        labels.put("T-config", "looked at again in {left}");
        labels.put("T-mount", "next mount try in {left}");
        labels.put("T-probe", "next check in {left}");
        labels.put("T-progress", "noted as late in {left}");
        labels.put("T-calm", "counts as available in {left}");
        labels.put("T-retry", "controller tries again in {left}");
        labels.put("T-queue", "may be tried again in {left}");
        labels.put("T-sweep", "tried anyway in {left}");
        labels.put("T-claim", "claims looked at in {left}");
        labels.put("T-bindpoll", "scheduler looks again in {left}");
        labels.put("T-disk", "pulled by force in {left}");
        labels.put("T-files", "files refreshed within {left}");
        labels.put("T-drain", "kubectl asks again in {left}");
        labels.put("T-job", "next pod in {left}");
        labels.put("T-deadline", "job stopped in {left}");
        labels.put("T-ttl", "deleted in {left}");
        labels.put("T-cron", "next run in {left}");
        labels.put("T-hpa", "looks again in {left}");
        labels.put("T-orphan", "cleared in about {left}");
        labels.put("T-rules", "routes renewed within {left}");
        labels.put("T-client", "client gives up in {left}");
        labels.put("T-gate", "gate tries another pod in {left}");
        labels.put("T-lead", "a new leader within {left}");
        labels.put("T-pull-mb", "image here in {left}");
        labels.put("T-job", "next pod in {left}");
        labels.put("T-count", "counted in {left}");
        labels.put("T-deadline", "job stopped in {left}");
        labels.put("T-ttl", "deleted in {left}");
        labels.put("T-cron", "next run in {left}");
        labels.put("T-hpa", "looks again in {left}");
        labels.put("T-down", "may shrink in {left}");
        labels.put("T-renew", "gives up its lead in {left}");
        labels.put("T-attach", "attached in {left}");
        labels.put("T-make", "disk made in {left}");
        return java.util.Collections.unmodifiableSortedMap(labels);
    }
}
