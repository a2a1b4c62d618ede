package io.kubarium.ui.timeline;

import java.util.Map;
import java.util.TreeMap;

/** The word at an open dot, by the purpose of the timer (STORIES, section 3). Timers nobody waits for with the eye have none. */
public final class DueWords {
    private static final Map<String, String> WORDS = new TreeMap<>();

    static {
        WORDS.put("T-grace", "must be gone");
        WORDS.put("T-silence", "called Unknown");
        WORDS.put("T-patience", "evict");
        WORDS.put("T-crash", "next try");
        WORDS.put("T-pull", "next pull");
        WORDS.put("T-config", "looked at again");
        WORDS.put("T-mount", "next mount try");
        WORDS.put("T-probe", "readiness probe");
        WORDS.put("T-calm", "counts as available");
        WORDS.put("T-job", "next pod");
        WORDS.put("T-deadline", "job stopped");
        WORDS.put("T-ttl", "job deleted");
        WORDS.put("T-renew", "gives up its lead");
        WORDS.put("T-down", "may shrink");
        WORDS.put("T-attach", "volume attached");
        WORDS.put("T-cron", "next run");
        WORDS.put("T-hpa", "autoscaler looks");
        WORDS.put("T-queue", "scheduler tries again");
        WORDS.put("T-disk", "volume pulled by force");
        WORDS.put("T-rules", "routes renewed");
        WORDS.put("T-drain", "drain asks again");
    }

    private DueWords() {
    }

    /** The word; "" if the timer is not shown. */
    public static String of(String purpose) {
        return WORDS.getOrDefault(purpose, "");
    }
}
