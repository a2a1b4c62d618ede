package io.kubarium.story;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Words by placeholder, collected. */
final class Wording {
    static final SortedMap<String, String> NONE = Collections.unmodifiableSortedMap(new TreeMap<>());

    private Wording() {}

    /** Placeholders and values in turn; a null value is left out. */
    static SortedMap<String, String> of(Object... placeholdersAndValues) {
        TreeMap<String, String> words = new TreeMap<>();
        for (int i = 0; i < placeholdersAndValues.length; i += 2) {
            Object value = placeholdersAndValues[i + 1];
            if (value != null) words.put((String) placeholdersAndValues[i], value.toString());
        }
        return Collections.unmodifiableSortedMap(words);
    }
}
