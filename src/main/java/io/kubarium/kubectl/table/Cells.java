package io.kubarium.kubectl.table;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import io.kubarium.api.PodTemplateSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Texts that many tables and descriptions share. */
public final class Cells {
    private Cells() {}

    public static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    /** The text, {@code <none>} for an empty one. */
    public static String orNone(@Nullable String text) {
        return or(text, "<none>");
    }

    public static String or(@Nullable String text, String instead) {
        return text == null || text.isEmpty() ? instead : text;
    }

    /** {@code k=v,k2=v2} (CTL-11). */
    public static String labels(Map<String, String> labels) {
        List<String> parts = new ArrayList<>();
        labels.forEach((key, value) -> parts.add(key + "=" + value));
        return orNone(String.join(",", parts));
    }

    /** A selector as text: {@code app=web,tier in (back,front)} (CTL-46). */
    public static String selector(@Nullable LabelSelector selector) {
        if (selector == null) return "<none>";
        List<String> parts = new ArrayList<>();
        selector.matchLabels().forEach((key, value) -> parts.add(key + "=" + value));
        for (LabelSelectorRequirement line : selector.matchExpressions()) parts.add(requirement(line));
        parts.sort(null);
        return orNone(String.join(",", parts));
    }

    private static String requirement(LabelSelectorRequirement line) {
        String values = "(" + String.join(",", line.values().stream().sorted().toList()) + ")";
        return switch (line.operator()) {
            case "In" -> line.key() + " in " + values;
            case "NotIn" -> line.key() + " notin " + values;
            case "Exists" -> line.key();
            default -> "!" + line.key();
        };
    }

    static String containers(PodTemplateSpec template) {
        return joined(template.spec().containers(), container -> container.name());
    }

    static String images(PodTemplateSpec template) {
        return joined(template.spec().containers(), container -> or(container.image(), ""));
    }

    static <T> String joined(List<T> items, Function<T, String> text) {
        return String.join(",", items.stream().map(text).toList());
    }

    /** The first three, then how many more there are (CTL-42, CTL-43). */
    public static String firstThree(List<String> items) {
        if (items.size() <= 3) return String.join(",", items);
        return String.join(",", items.subList(0, 3)) + " + " + (items.size() - 3) + " more...";
    }

    /** RWO, ROX, RWX, RWOP in that order (CTL-55). */
    public static String accessModes(List<String> modes) {
        List<String> parts = new ArrayList<>();
        String[][] names = {{"ReadWriteOnce", "RWO"}, {"ReadOnlyMany", "ROX"}, {"ReadWriteMany", "RWX"}, {"ReadWriteOncePod", "RWOP"}};
        for (String[] name : names) if (modes.contains(name[0])) parts.add(name[1]);
        return String.join(",", parts);
    }

    static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
