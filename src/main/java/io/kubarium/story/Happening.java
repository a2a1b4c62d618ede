package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A fact that came true.
 *
 * @param time when: that of the entry, or the moment at which silence became a fact
 * @param about the object it is about
 * @param owner name of the writer and of the owner of the object: twins share it (G2)
 * @param words what the fact knows by itself: numbers, names, messages, by placeholder
 */
public record Happening(Fact fact, long time, Entry entry, @Nullable ObjectRef about, String owner, SortedMap<String, String> words) {
    /** Whether it is this fact. */
    public boolean is(String id) {
        return fact.id().equals(id);
    }

    /** One of its words, or empty. */
    public String word(String placeholder) {
        String word = words.get(placeholder);
        return word == null ? "" : word;
    }
}
