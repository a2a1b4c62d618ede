package io.kubarium.app;

import java.util.Comparator;
import java.util.List;

/** Finds the name a person probably meant. */
final class Nearest {
    private static final int FARTHEST = 3;

    private Nearest() {}

    /** {@code "; did you mean --out?"}, or nothing when no name is near. */
    static String hint(String given, List<String> names) {
        return names.stream()
                .filter(name -> distance(given, name) <= Math.min(FARTHEST, name.length() / 2))
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** How many letters must change, come or go. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
