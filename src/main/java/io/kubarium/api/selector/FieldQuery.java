package io.kubarium.api.selector;

import io.kubarium.api.Codec;
import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PodIP;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A field selector as text: `spec.nodeName=worker-1,status.phase!=Running` (API-26, API-27). */
public record FieldQuery(List<Term> terms) {
    public static final FieldQuery ALL = new FieldQuery(List.of());

    /** One comparison. */
    public record Term(String path, boolean equal, String value) {
    }

    public FieldQuery {
        terms = List.copyOf(terms);
    }

    /** Reads a query; throws IllegalArgumentException. A backslash takes the meaning from a comma or equals sign. */
    public static FieldQuery parse(String text) {
        List<Term> terms = new ArrayList<>();
        for (String part : text.split("(?<!\\\\),", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            int equals = part.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("invalid selector: '" + text + "'; can't understand '" + part + "'");
            }
            boolean not = part.charAt(equals - 1) == '!';
            String value = part.substring(part.startsWith("==", equals) ? equals + 2 : equals + 1);
            terms.add(new Term(part.substring(0, not ? equals - 1 : equals).strip(), !not, value.replaceAll("\\\\([,=\\\\])", "$1")));
        }
        return new FieldQuery(terms);
    }

    /** Refuses fields that the kind cannot be selected by, with the server's words (API-27). */
    public FieldQuery checked(KindInfo kind) {
        for (Term term : terms) {
            if (!FieldLabels.of(kind).contains(term.path())) {
                throw new IllegalArgumentException(FieldLabels.hasOwn(kind) ? "field label not supported: " + term.path()
                    : "\"" + term.path() + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
            }
        }
        return this;
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }

    public boolean matches(KubeObject object) {
        for (Term term : terms) {
            if (term.equal() != text(object, term.path()).equals(term.value())) {
                return false;
            }
        }
        return true;
    }

    /** The field that a label of the API means. */
    private static String field(String label) {
        return switch (label) {
            case "source" -> "source.component";
            case "status.successful" -> "status.succeeded";
            default -> label;
        };
    }

    private static String text(KubeObject object, String path) {
        Object value = object;
        for (String step : field(path).split("\\.")) {
            value = value instanceof Record holder ? Codec.field(holder, step) : null;
        }
        return switch (value) {
            case null -> "";
            case List<?> ips -> ips.stream().map(ip -> ((PodIP) ip).ip()).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }
}
