package io.kubarium.cluster.apiserver;

import io.kubarium.api.IntOrString;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with an object, in the words of API-38 and API-39. */
final class Problems {
    private final List<Status.Cause> causes = new ArrayList<>();

    boolean isEmpty() {
        return causes.isEmpty();
    }

    void required(Path path, String detail) {
        add("FieldValueRequired", path, "Required value", detail);
    }

    void required(Path path) {
        required(path, "");
    }

    void invalid(Path path, @Nullable Object value, String detail) {
        add("FieldValueInvalid", path, "Invalid value: " + shown(value), detail);
    }

    /** {@code supported} in the order in which they are shown. */
    void unsupported(Path path, Object value, List<String> supported) {
        String list = supported.stream().map(Problems::quoted).collect(Collectors.joining(", "));
        add("FieldValueNotSupported", path, "Unsupported value: " + shown(value), "supported values: " + list);
    }

    void duplicate(Path path, Object value) {
        add("FieldValueDuplicate", path, "Duplicate value: " + shown(value), "");
    }

    void forbidden(Path path, String detail) {
        add("FieldValueForbidden", path, "Forbidden", detail);
    }

    void notFound(Path path, Object value) {
        add("FieldValueNotFound", path, "Not found: " + shown(value), "");
    }

    void tooLong(Path path, int most) {
        add("FieldValueTooLong", path, "Too long", "may not be more than " + most + " bytes");
    }

    void tooMany(Path path, int actual, int most) {
        add("FieldValueTooMany", path, "Too many: " + actual, "must have at most " + most + " items");
    }

    private void add(String reason, Path path, String what, String detail) {
        causes.add(new Status.Cause(reason, detail.isEmpty() ? what : what + ": " + detail, path.toString()));
    }

    /** Refuses the object if anything is wrong with it. */
    void refuse(KindInfo kind, @Nullable String name) {
        if (!causes.isEmpty()) throw new Refused(status(kind.qualifiedKind(), name == null ? "" : name));
    }

    Status status(String kind, String name) {
        List<String> texts = causes.stream().map(c -> c.field().isEmpty() ? c.message() : c.field() + ": " + c.message()).distinct().toList();
        String all = texts.size() == 1 ? texts.getFirst() : "[" + String.join(", ", texts) + "]";
        return new Status(422, "Invalid", kind + " \"" + name + "\" is invalid: " + all, List.copyOf(causes),
                new Status.Details(kind.indexOf('.') < 0 ? kind : kind.substring(0, kind.indexOf('.')), name, 0));
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> quoted(text);
            case IntOrString both -> both.isInt() ? both.toString() : quoted(both.text());
            case Quantity quantity -> quoted(quantity.toString());
            case Tree tree -> tree.toString();
            case List<?> list -> list.stream().map(Problems::shown).collect(Collectors.joining(",", "[", "]"));
            default -> value.toString();
        };
    }

    /** As Go's %q, not as JSON: angle brackets and ampersands stay what they are. */
    private static String quoted(String text) {
        String plain = text.replace('<', '\uE000').replace('>', '\uE001').replace('&', '\uE002');
        return new Tree.Str(plain).toString().replace('\uE000', '<').replace('\uE001', '>').replace('\uE002', '&');
    }
}
