package io.kubarium.kubectl.explain;

import io.kubarium.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts about types and fields, read from {@code assets/explain/fields.txt}. */
public final class Descriptions {
    private static final Pattern LINE = Pattern.compile("( {2})?([\\w*]+)(!?)(?: \\[([^\\]]*)\\])?:(?: (.*))?");
    private static final String ANYWHERE = "*";

    /** What is said about a type or a field. */
    public record Entry(String text, boolean required, List<String> values) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    private Descriptions() {}

    /** Reads them; a line that is no entry is an {@link IllegalArgumentException}. */
    public static Descriptions read() {
        Descriptions read = new Descriptions();
        String type = "";
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) throw new IllegalArgumentException("assets/explain/fields.txt: not an entry: " + line);
            if (matcher.group(1) == null) type = matcher.group(2);
            String key = matcher.group(1) == null ? type : type + "." + matcher.group(2);
            String text = matcher.group(5) == null ? "" : matcher.group(5);
            List<String> values = matcher.group(4) == null ? List.of() : List.of(matcher.group(4).split("\\|"));
            if (read.entries.put(key, new Entry(text, !matcher.group(3).isEmpty(), values)) != null) throw new IllegalArgumentException("assets/explain/fields.txt: twice: " + key);
        }
        return read;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Bundled.path("assets/explain/fields.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** About a type; null if nothing is said. */
    public @Nullable Entry type(String type) {
        return entries.get(type);
    }

    /** About a field; null if nothing is said. */
    public @Nullable Entry field(String type, String field) {
        Entry own = entries.get(type + "." + field);
        return own == null ? entries.get(ANYWHERE + "." + field) : own;
    }

    /** Everything that something is said about: {@code TYPE} and {@code TYPE.field}. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }
}
