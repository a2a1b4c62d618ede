package io.kubarium.api;

import java.util.ArrayList;
import java.util.List;

/** Where a decoder is, and what it has found wrong so far. */
final class DecodeContext {
    private final List<DecodeProblem> problems;
    private final List<Object> path = new ArrayList<>();
    private String record = "";

    DecodeContext(List<DecodeProblem> problems) {
        this.problems = problems;
    }

    /** Goes to a field (a name) or an element (a number) or an entry of a map (a {@link MapKey}). */
    void enter(Object step) {
        path.add(step);
    }

    void leave() {
        path.removeLast();
    }

    /** An entry of a map: shown to a person, left out where the server leaves it out. */
    record MapKey(String key) {
    }

    /** Names the record in whose fields the decoder now is; gives back the one before. */
    String in(String recordName) {
        String before = record;
        record = recordName;
        return before;
    }

    /** A field that the record does not have; `deeper` is where it would belong, or null. */
    void unknown(String field, List<String> valid, String deeper) {
        enter(field);
        String at = text(true);
        leave();
        String nearest = deeper == null ? Nearest.of(field, valid) : deeper;
        String hint = nearest != null ? ", did you mean \"" + nearest + "\"?" : "; fields here are "
            + String.join(", ", valid.subList(0, Math.min(valid.size(), 8))) + (valid.size() > 8 ? ", …" : "");
        problems.add(new DecodeProblem(at, DecodeProblem.What.UNKNOWN_FIELD, "unknown field \"" + field + "\"" + hint,
            "unknown field \"" + at + "\""));
    }

    /** Found a value of another JSON type than the schema wants. */
    void wrongType(Tree found, String goType, String wanted) {
        String json = found instanceof Tree.Num number ? number(number, goType) : found.jsonType();
        problems.add(new DecodeProblem(text(true), DecodeProblem.What.WRONG_TYPE, "expected " + wanted + ", found " + person(found) + hint(found, wanted),
            "json: cannot unmarshal " + json + " into Go struct field " + record + "." + text(false) + " of type " + goType));
    }

    /** Unquoted `yes`, `on` or `80` are no texts: the commonest slip of all. */
    private static String hint(Tree found, String wanted) {
        return wanted.equals("a text") && (found instanceof Tree.Bool || found instanceof Tree.Num) ? ": put it in quotes" : "";
    }

    private static String number(Tree.Num number, String goType) {
        return goType.startsWith("int") ? "number " + number.text() : "number";
    }

    /** A value of the right type that means nothing at this place. */
    void bad(Tree found, String wanted, String serverText) {
        problems.add(new DecodeProblem(text(true), DecodeProblem.What.BAD_VALUE, "expected " + wanted + ", found " + person(found), serverText));
    }

    void bad(String field, String message, String serverText) {
        problems.add(new DecodeProblem(field, DecodeProblem.What.BAD_VALUE, message, serverText));
    }

    /** How a value is named to a person. */
    static String person(Tree found) {
        return switch (found) {
            case Tree.Str text -> "the text " + shortened(JsonText.quote(text.value()));
            case Tree.Num number -> "the number " + number.text();
            case Tree.Bool bool -> bool.toString();
            case Tree.Obj _ -> "an object";
            case Tree.Arr _ -> "a list";
            case Tree.Null _ -> "nothing";
        };
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "…\"";
    }

    /** `spec.containers[0].env`; the server's own words about types leave out numbers and map keys. */
    private String text(boolean full) {
        StringBuilder out = new StringBuilder();
        for (Object step : path) {
            switch (step) {
                case Integer index when full -> out.append('[').append(index).append(']');
                case MapKey entry when full -> out.append('[').append(entry.key()).append(']');
                case String name -> out.append(out.isEmpty() ? "" : ".").append(name);
                default -> { }
            }
        }
        return out.toString();
    }
}
