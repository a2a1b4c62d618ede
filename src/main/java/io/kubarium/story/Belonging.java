package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.PersistentMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which story every entry belongs to: that of its cause (G9). */
final class Belonging {
    private PersistentMap<Long, Integer> stories = PersistentMap.empty();

    /** The same, for another future. */
    Belonging copy() {
        Belonging copy = new Belonging();
        copy.stories = stories;
        return copy;
    }

    /** The story of an entry not noted yet, or null. */
    @Nullable Run of(Entry entry, List<Run> runs) {
        return entry.cause() == Entry.NONE ? null : of(entry.cause(), runs);
    }

    /** The story of an entry by its number, or null. */
    @Nullable Run of(long seq, List<Run> runs) {
        Integer story = stories.get(seq);
        return story == null ? null : runs.get(story - 1);
    }

    /** An entry belongs to this story, and so does the act it is a direct effect of. */
    void note(Entry entry, @Nullable Run run) {
        if (run == null) return;
        stories = stories.put(entry.seq(), run.number());
        if (entry.cause() != Entry.NONE && !stories.containsKey(entry.cause())) stories = stories.put(entry.cause(), run.number());
    }
}
