package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** Which objects are meant, by their labels. Empty selects everything. */
public record LabelSelector(Map<String, String> matchLabels, List<LabelSelectorRequirement> matchExpressions) {
    /** Nothing set. */
    public static final LabelSelector EMPTY = new LabelSelector(null, null);

    public LabelSelector {
        matchLabels = FrozenMap.copyOf(matchLabels);
        matchExpressions = matchExpressions == null ? List.of() : List.copyOf(matchExpressions);
    }

    /** A selector of exact labels. */
    public static LabelSelector of(Map<String, String> matchLabels) {
        return new LabelSelector(matchLabels, null);
    }

    public boolean isEmpty() {
        return matchLabels.isEmpty() && matchExpressions.isEmpty();
    }

    /** True when all lines hold for these labels; an empty selector matches everything. */
    public boolean matches(Map<String, String> labels) {
        if (!FrozenMap.copyOf(matchLabels).isWithin(labels)) {
            return false;
        }
        for (int i = 0; i < matchExpressions.size(); i++) {
            if (!matchExpressions.get(i).matches(labels)) {
                return false;
            }
        }
        return true;
    }
}
