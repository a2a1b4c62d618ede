package io.kubarium.api.selector;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A label selector as text: `app=web,tier in (a,b),!old` (API-26). The operators Gt and Lt compare whole numbers. */
public record LabelQuery(List<LabelSelectorRequirement> requirements) {
    public static final LabelQuery ALL = new LabelQuery(List.of());

    public LabelQuery {
        requirements = List.copyOf(requirements);
    }

    /** Reads a query; throws IllegalArgumentException with kubectl's own words. */
    public static LabelQuery parse(String text) {
        return new LabelQuery(new LabelQueryParser(text).requirements());
    }

    /** The query of a selector in an object. */
    public static LabelQuery of(LabelSelector selector) {
        List<LabelSelectorRequirement> all = new ArrayList<>();
        selector.matchLabels().forEach((key, value) -> all.add(new LabelSelectorRequirement(key, "In", List.of(value))));
        all.addAll(selector.matchExpressions());
        return new LabelQuery(all);
    }

    public boolean isEmpty() {
        return requirements.isEmpty();
    }

    public boolean matches(Map<String, String> labels) {
        for (LabelSelectorRequirement requirement : requirements) {
            if (!matches(requirement, labels)) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(LabelSelectorRequirement requirement, Map<String, String> labels) {
        if (!requirement.operator().equals("Gt") && !requirement.operator().equals("Lt")) {
            return requirement.matches(labels);
        }
        String value = labels.get(requirement.key());
        if (value == null || !value.matches("-?[0-9]{1,18}")) {
            return false;
        }
        int order = Long.compare(Long.parseLong(value), Long.parseLong(requirement.values().getFirst()));
        return requirement.operator().equals("Gt") ? order > 0 : order < 0;
    }

    /** As kubectl prints selectors in tables: sorted by key, one value as `key=value`, several as `key in (a,b)`. */
    public static String format(LabelSelector selector) {
        if (selector == null || selector.isEmpty()) {
            return "<none>";
        }
        List<String> parts = new ArrayList<>();
        List<LabelSelectorRequirement> sorted = new ArrayList<>(selector.matchExpressions());
        selector.matchLabels().forEach((key, value) -> sorted.add(new LabelSelectorRequirement(key, "=", List.of(value))));
        sorted.sort(Comparator.comparing(LabelSelectorRequirement::key));
        sorted.forEach(requirement -> parts.add(format(requirement)));
        return String.join(",", parts);
    }

    private static String format(LabelSelectorRequirement requirement) {
        String values = String.join(",", new TreeSet<>(requirement.values()));
        return switch (requirement.operator()) {
            case "=" -> requirement.key() + "=" + values;
            case "In" -> requirement.key() + " in (" + values + ")";
            case "NotIn" -> requirement.key() + " notin (" + values + ")";
            case "DoesNotExist" -> "!" + requirement.key();
            default -> requirement.key();
        };
    }
}
