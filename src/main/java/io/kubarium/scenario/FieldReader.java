package io.kubarium.scenario;

import io.kubarium.api.Tree;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Position;
import io.kubarium.manifest.Problem;
import io.kubarium.manifest.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a settings file one by one and collects what is wrong, each with its place. */
final class FieldReader {
    /** In the order of the file. */
    static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final SourceDocument source;
    private final List<Problem> problems = new ArrayList<>();

    FieldReader(SourceDocument source) {
        this.source = source;
    }

    /**
     * Everything has been read.
     *
     * @throws ManifestException with all that was wrong
     */
    void finish() {
        if (!problems.isEmpty()) throw new ManifestException(problems.stream().sorted(BY_PLACE).toList());
    }

    void wrong(String path, String message) {
        Position at = source.position(path);
        problems.add(new Problem(source.file(), at.line(), at.column(), path, message));
    }

    /** The fields of an object, all of which must be known. */
    Tree.Obj object(String path, @Nullable Tree value, List<String> names) {
        Tree.Obj object = object(path, value);
        for (String name : object.fields().keySet()) {
            if (!names.contains(name)) wrong(path.isEmpty() ? name : path + "." + name, "unknown field; there are " + String.join(", ", names));
        }
        return object;
    }

    /** An object whose fields are named freely. */
    private Tree.Obj object(String path, @Nullable Tree value) {
        if (value instanceof Tree.Obj object) return object;
        if (value != null) wrong(path, "an object is expected");
        return Tree.Obj.EMPTY;
    }

    /** Gives each field of an object with free names: its path, its name with its value. */
    void fields(Tree.Obj object, String name, BiConsumer<String, Map.Entry<String, Tree>> taker) {
        for (Map.Entry<String, Tree> field : object(name, object.get(name)).fields().entrySet()) taker.accept(name + "[" + field.getKey() + "]", field);
    }

    /** Gives each element of a list with its path. */
    void each(Tree.Obj object, String path, String name, BiConsumer<String, Tree> taker) {
        Tree list = object.get(name);
        String place = path.isEmpty() ? name : path + "." + name;
        if (list instanceof Tree.Arr arr) for (int i = 0; i < arr.items().size(); i++) taker.accept(place + "[" + i + "]", arr.items().get(i));
        else if (list != null) wrong(place, "a list is expected");
    }

    /** A text that says something; empty if it was wrong. */
    String text(String path, @Nullable Tree value, String expected) {
        String text = value(path, value, expected, Function.identity());
        return text == null ? "" : text;
    }

    /** A value written as text; null if the reader cannot take it, which is then told. */
    <T> @Nullable T value(String path, @Nullable Tree value, String expected, Function<String, T> reader) {
        try {
            if (value instanceof Tree.Str text && !text.value().isBlank()) return reader.apply(text.value());
        } catch (RuntimeException notThis) {
            // The same as a text that is none: told below.
        }
        wrong(path, expected + " is expected");
        return null;
    }

    long number(Tree.Obj object, String name, long otherwise) {
        Tree value = object.get(name);
        if (value == null) return otherwise;
        if (value instanceof Tree.Num number && number.isLong()) return number.asLong();
        wrong(name, "a whole number is expected");
        return otherwise;
    }
}
