package io.kubarium.cluster.apiserver;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import org.jspecify.annotations.Nullable;

/** Label selectors (API-25). */
final class SelectorValidation {
    private SelectorValidation() {}

    static void check(@Nullable LabelSelector selector, Path path, Problems problems) {
        if (selector == null) return;
        MetaValidation.labels(selector.matchLabels(), path.field("matchLabels"), problems);
        for (int i = 0; i < selector.matchExpressions().size(); i++) line(selector.matchExpressions().get(i), path.field("matchExpressions").at(i), problems);
    }

    private static void line(LabelSelectorRequirement line, Path path, Problems problems) {
        switch (line.operator() == null ? "" : line.operator()) {
            case "In", "NotIn" -> {
                if (line.values().isEmpty()) problems.required(path.field("values"), "must be specified when `operator` is 'In' or 'NotIn'");
            }
            case "Exists", "DoesNotExist" -> {
                if (!line.values().isEmpty()) problems.forbidden(path.field("values"), "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
            }
            default -> problems.invalid(path.field("operator"), line.operator() == null ? "" : line.operator(), "not a valid selector operator");
        }
        String key = line.key() == null ? "" : line.key();
        Names.qualified(key).forEach(text -> problems.invalid(path.field("key"), key, text));
        for (int i = 0; i < line.values().size(); i++) {
            String value = line.values().get(i);
            Path at = path.field("values").at(i);
            Names.labelValue(value).forEach(text -> problems.invalid(at, value, text));
        }
    }
}
