package io.kubarium.manifest;

import io.kubarium.api.JsonText;
import io.kubarium.api.Tree;

/** Trees as kubectl prints them with `-o json`. */
public final class JsonWriter {
    private JsonWriter() {
    }

    /** Sorted fields, four blanks a level, a line break at the end. */
    public static String write(Tree tree) {
        return JsonText.indented(tree.sorted()) + "\n";
    }

    /** Sorted fields on one line, as the last-applied annotation holds it (API-69). */
    public static String compact(Tree tree) {
        return JsonText.compact(tree.sorted());
    }
}
