package io.kubarium.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Cuts a list down to a short one that still fails: takes out halves, then quarters, and so on down to single items. */
public final class Shrinking {
    private Shrinking() {}

    /** The shortest list found in so many tries that still fails. */
    public static <T> List<T> shortest(List<T> failing, Predicate<List<T>> fails, int tries) {
        List<T> kept = failing;
        int left = tries;
        for (int size = Math.max(1, kept.size() / 2); left > 0; size = Math.max(1, size / 2)) {
            boolean shorter = false;
            for (int from = 0; from < kept.size() && left > 0; left--) {
                List<T> fewer = new ArrayList<>(kept.subList(0, from));
                fewer.addAll(kept.subList(Math.min(kept.size(), from + size), kept.size()));
                if (fails.test(fewer)) {
                    kept = fewer;
                    shorter = true;
                } else {
                    from += size;
                }
            }
            if (size == 1 && !shorter) break;
        }
        return List.copyOf(kept);
    }
}
