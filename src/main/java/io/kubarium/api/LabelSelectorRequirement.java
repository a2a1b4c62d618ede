package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** One line of a selector: key, operator, values (API-25). */
public record LabelSelectorRequirement(@Shown String key, @Shown String operator, List<String> values) {
    /** Nothing set. */
    public static final LabelSelectorRequirement EMPTY = new LabelSelectorRequirement(null, null, null);

    public LabelSelectorRequirement {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /** NotIn and DoesNotExist also match labels that lack the key (API-25). */
    public boolean matches(Map<String, String> labels) {
        String value = labels.get(key);
        return switch (operator) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }
}
