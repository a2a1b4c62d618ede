package io.kubarium.cluster.apiserver;

import io.kubarium.api.IntOrString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks of single values that many kinds share. */
final class Checks {
    private static final String RANGE = "must be between 1 and 65535, inclusive";
    static final String IMMUTABLE = "field is immutable";

    private Checks() {}

    static boolean none(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    static void port(long port, Path path, Problems problems) {
        if (port < 1 || port > 65535) problems.invalid(path, port, RANGE);
    }

    static void port(@Nullable IntOrString port, Path path, Problems problems) {
        if (port == null || port.isInt()) port(port == null ? 0 : port.number(), path, problems);
        else Names.portName(port.text()).forEach(text -> problems.invalid(path, port.text(), text));
    }

    static void notNegative(@Nullable Number value, Path path, Problems problems) {
        if (value != null && value.longValue() < 0) problems.invalid(path, value, "must be greater than or equal to 0");
    }

    /** One of these values; shown in the given order. */
    static void oneOf(@Nullable String value, List<String> supported, Path path, Problems problems) {
        if (value != null && !supported.contains(value)) problems.unsupported(path, value, supported);
    }

    static void label(String name, Path path, Problems problems) {
        Names.label(name).forEach(text -> problems.invalid(path, name, text));
    }

    static void subdomain(String name, Path path, Problems problems) {
        Names.subdomain(name).forEach(text -> problems.invalid(path, name, text));
    }
}
