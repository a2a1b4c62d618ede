package io.kubarium.cluster.controller;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets of completion indexes in the form {@code 1,3-5,7} (WRK-139). */
final class JobIndexes {
    private JobIndexes() {}

    /** The indexes of a text that are below a limit. */
    static TreeSet<Integer> parse(@Nullable String text, int limit) {
        TreeSet<Integer> found = new TreeSet<>();
        if (text == null || text.isEmpty()) return found;
        for (String part : text.split(",")) {
            int dash = part.indexOf('-');
            int from = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
            int to = dash < 0 ? from : Integer.parseInt(part.substring(dash + 1));
            for (int index = from; index <= Math.min(to, limit - 1); index++) found.add(index);
        }
        return found;
    }

    /** Three neighbours and more as a range, two of them as two. */
    static String text(SortedSet<Integer> indexes) {
        List<String> parts = new ArrayList<>();
        List<Integer> all = List.copyOf(indexes);
        for (int from = 0; from < all.size();) {
            int to = from;
            while (to + 1 < all.size() && all.get(to + 1) == all.get(to) + 1) to++;
            if (to == from) parts.add(all.get(from).toString());
            else parts.add(all.get(from) + (to == from + 1 ? "," : "-") + all.get(to));
            from = to + 1;
        }
        return String.join(",", parts);
    }
}
