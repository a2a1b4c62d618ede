package io.kubarium.kubectl.describe;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.kubectl.table.Cells;
import io.kubarium.kubectl.table.TabWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code describe} has written so far: lines with tabs, aligned in the end (CTL-85). */
public final class Page {
    private static final int LONGEST_ANNOTATION = 140;
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss xx", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** A line without a value. */
    Page line(int level, String line) {
        text.repeat("  ", level).append(line).append('\n');
        return this;
    }

    /** {@code Title: value}. */
    Page field(int level, String title, @Nullable Object value) {
        return line(level, title + ":\t" + (value == null ? "" : value));
    }

    Page field(String title, @Nullable Object value) {
        return field(0, title, value);
    }

    /** A field that is left out when it is not set. */
    Page optional(String title, @Nullable String value) {
        return Cells.isEmpty(value) ? this : field(0, title, value);
    }

    /** A time, {@code <unset>} when there is none (CTL-88). */
    static String time(@Nullable Instant time) {
        return time == null ? "<unset>" : TIME.format(time);
    }

    /** One {@code k=v} a line under the title (CTL-87). */
    Page labels(String title, Map<String, String> labels) {
        String start = title + ":\t";
        if (labels.isEmpty()) return line(0, start + "<none>");
        for (Map.Entry<String, String> label : labels.entrySet()) {
            line(0, start + label.getKey() + "=" + label.getValue());
            start = "\t";
        }
        return this;
    }

    /** One {@code k: v} a line under the title (CTL-87). */
    Page annotations(String title, Map<String, String> annotations) {
        String start = title + ":\t";
        boolean any = false;
        for (Map.Entry<String, String> annotation : annotations.entrySet()) {
            if (annotation.getKey().equals(LAST_APPLIED)) continue;
            any = true;
            annotation(start, annotation.getKey(), annotation.getValue());
            start = "\t";
        }
        return any ? this : line(0, start + "<none>");
    }

    private void annotation(String start, String key, String raw) {
        String value = raw.endsWith("\n") ? raw.substring(0, raw.length() - 1) : raw;
        if (key.length() + value.length() + 2 <= LONGEST_ANNOTATION && !value.contains("\n")) {
            line(0, start + key + ": " + value);
            return;
        }
        line(0, start + key + ":");
        int most = LONGEST_ANNOTATION - 2;
        for (String part : value.split("\n", -1)) line(0, "\t  " + (part.length() > most ? part.substring(0, most) + "..." : part));
    }

    /** Name, namespace (unless cluster-wide), labels and annotations, as most kinds begin. */
    Page head(ObjectMeta meta) {
        field("Name", meta.name());
        if (!Cells.isEmpty(meta.namespace())) field("Namespace", meta.namespace());
        return labels("Labels", meta.labels()).annotations("Annotations", meta.annotations());
    }

    Page selector(@Nullable LabelSelector selector) {
        return field("Selector", Cells.selector(selector));
    }

    /** The text with its tabs. */
    String raw() {
        return text.toString();
    }

    /** The text as it is printed. */
    String aligned() {
        return TabWriter.description(text.toString());
    }
}
