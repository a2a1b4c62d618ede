package io.kubarium.scenario;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;

/** A journal as text, an entry a line, so that two can be compared byte by byte. */
public final class JournalText {
    private JournalText() {}

    public static String of(Journal<Entry> journal) {
        StringBuilder text = new StringBuilder();
        for (long i = 0; i < journal.size(); i++) text.append(journal.get(i)).append('\n');
        return text.toString();
    }
}
