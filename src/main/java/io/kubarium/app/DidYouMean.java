package io.kubarium.app;

import io.kubarium.api.Nearest;
import java.util.List;

/** The end of a message about a name nobody knows. */
final class DidYouMean {
    private DidYouMean() {}

    /** {@code "; did you mean --out?"}, or nothing when no name is near. */
    static String hint(String given, List<String> names) {
        String nearest = Nearest.of(given, names);
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }
}
