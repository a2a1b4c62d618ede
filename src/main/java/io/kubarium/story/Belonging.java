package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which story every entry belongs to: that of its cause (G9). */
final class Belonging {
    private int[] stories = new int[4096];

    /** The story of an entry not noted yet, or null. */
    @Nullable Run of(Entry entry, List<Run> runs) {
        if (entry.cause() == Entry.NONE) return null;
        return of(entry.cause(), runs);
    }

    /** The story of an entry by its number, or null. */
    @Nullable Run of(long seq, List<Run> runs) {
        int story = seq < stories.length ? stories[(int) seq] : 0;
        return story == 0 ? null : runs.get(story - 1);
    }

    /** An entry belongs to this story, and so does the act it is a direct effect of. */
    void note(Entry entry, @Nullable Run run) {
        if (run == null) return;
        set(entry.seq(), run.number());
        if (entry.cause() != Entry.NONE && stories[(int) entry.cause()] == 0) set(entry.cause(), run.number());
    }

    void skip(Entry entry) {
        set(entry.seq(), 0);
    }

    private void set(long seq, int story) {
        if (seq >= stories.length) stories = Arrays.copyOf(stories, (int) Math.max(seq + 1, stories.length * 2L));
        stories[(int) seq] = story;
    }
}
