package io.kubarium.kubectl;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words near a mistyped one: at most two letters away, or beginning with it. */
final class Suggestions {
    /** Commands come in the order of kubectl's own help. */
    private static final List<String> ORDER = List.of("create", "expose", "run", "set", "get", "delete", "rollout", "scale", "cluster-info", "top", "cordon",
            "uncordon", "drain", "taint", "describe", "logs", "exec", "events", "apply", "patch", "replace", "wait", "label", "annotate",
            "api-resources", "api-versions", "version");

    private Suggestions() {}

    static List<String> near(String typed, Collection<String> words) {
        Set<String> near = new LinkedHashSet<>();
        for (String name : words) {
            String word = name.split(" ")[0];
            if (distance(typed, word) <= 2 || word.startsWith(typed)) near.add(word);
        }
        return near.stream().sorted(Comparator.comparing(ORDER::indexOf)).toList();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
