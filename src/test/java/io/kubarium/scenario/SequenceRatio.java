package io.kubarium.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How alike two lists are: twice the matched elements over all elements, matched as Python's difflib does without junk. */
final class SequenceRatio {
    private final List<String> a;
    private final List<String> b;
    private final Map<String, List<Integer>> places = new HashMap<>();

    private SequenceRatio(List<String> a, List<String> b) {
        this.a = a;
        this.b = b;
        for (int j = 0; j < b.size(); j++) places.computeIfAbsent(b.get(j), k -> new ArrayList<>()).add(j);
    }

    static double of(List<String> a, List<String> b) {
        int total = a.size() + b.size();
        return total == 0 ? 1 : 2.0 * new SequenceRatio(a, b).matched(0, a.size(), 0, b.size()) / total;
    }

    private int matched(int aFrom, int aTo, int bFrom, int bTo) {
        int bestA = aFrom;
        int bestB = bFrom;
        int best = 0;
        Map<Integer, Integer> lengths = new HashMap<>();
        for (int i = aFrom; i < aTo; i++) {
            Map<Integer, Integer> next = new HashMap<>();
            for (int j : places.getOrDefault(a.get(i), List.of())) {
                if (j < bFrom) continue;
                if (j >= bTo) break;
                int length = lengths.getOrDefault(j - 1, 0) + 1;
                next.put(j, length);
                if (length > best) {
                    bestA = i - length + 1;
                    bestB = j - length + 1;
                    best = length;
                }
            }
            lengths = next;
        }
        if (best == 0) return 0;
        return best + matched(aFrom, bestA, bFrom, bestB) + matched(bestA + best, aTo, bestB + best, bTo);
    }
}
