package io.kubarium.cluster.apiserver;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What may be a name, a label or a key: each check answers what is wrong, in Kubernetes' words (API-17..24). */
final class Names {
    private static final String LABEL = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private static final String SUBDOMAIN = LABEL + "(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*";
    private static final String QUALIFIED = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
    private static final Pattern LABEL_PATTERN = Pattern.compile(LABEL);
    private static final Pattern SUBDOMAIN_PATTERN = Pattern.compile(SUBDOMAIN);
    private static final Pattern WILDCARD_PATTERN = Pattern.compile("\\*\\." + SUBDOMAIN);
    private static final Pattern QUALIFIED_PATTERN = Pattern.compile(QUALIFIED);
    private static final Pattern CONFIG_KEY_PATTERN = Pattern.compile("[-._a-zA-Z0-9]+");

    private static final String LABEL_TEXT = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric "
            + "character (e.g. 'my-name',  or '123-abc', regex used for validation is '" + LABEL + "')";
    private static final String SUBDOMAIN_TEXT = "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an "
            + "alphanumeric character (e.g. 'example.com', regex used for validation is '" + SUBDOMAIN + "')";
    private static final String WILDCARD_TEXT = "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric "
            + "characters, '-' or '.' and end with an alphanumeric character (e.g. '*.example.com', regex used for validation is '\\*\\." + SUBDOMAIN + "')";
    private static final String QUALIFIED_TEXT = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character "
            + "(e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '" + QUALIFIED + "')";
    private static final String VALUE_TEXT = "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric "
            + "character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(" + QUALIFIED + ")?')";
    private static final String CONFIG_KEY_TEXT = "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', "
            + "regex used for validation is '[-._a-zA-Z0-9]+')";

    private Names() {}

    /** A DNS-1123 label. */
    static List<String> label(String name) {
        return check(name, 63, LABEL_PATTERN, LABEL_TEXT);
    }

    /** A DNS-1123 subdomain. */
    static List<String> subdomain(String name) {
        return check(name, 253, SUBDOMAIN_PATTERN, SUBDOMAIN_TEXT);
    }

    /** A subdomain whose first part is an asterisk. */
    static List<String> wildcard(String name) {
        return check(name, 253, WILDCARD_PATTERN, WILDCARD_TEXT);
    }

    static List<String> labelValue(String value) {
        return value.isEmpty() ? List.of() : check(value, 63, QUALIFIED_PATTERN, VALUE_TEXT);
    }

    /** A key of a ConfigMap or Secret (API-28). */
    static List<String> configKey(String key) {
        if (key.equals(".") || key.equals("..")) return List.of("must not be '" + key + "'");
        return check(key, 253, CONFIG_KEY_PATTERN, CONFIG_KEY_TEXT);
    }

    /** A key of a label or an annotation: an optional prefix and a name (API-23). */
    static List<String> qualified(String key) {
        List<String> wrong = new ArrayList<>();
        int slash = key.indexOf('/');
        if (slash >= 0 && key.indexOf('/', slash + 1) >= 0) {
            return List.of("a valid label key must consist of an optional DNS-1123 subdomain prefix followed by '/' and a name that " + QUALIFIED_TEXT.substring(5));
        }
        if (slash == 0) wrong.add("prefix part must be non-empty");
        else if (slash > 0) subdomain(key.substring(0, slash)).forEach(text -> wrong.add("prefix part " + text));
        String name = key.substring(slash + 1);
        if (name.isEmpty()) wrong.add("name part must be non-empty");
        if (length(name) > 63) wrong.add("name part must be no more than 63 bytes");
        if (!QUALIFIED_PATTERN.matcher(name).matches()) wrong.add("name part " + QUALIFIED_TEXT);
        return wrong;
    }

    /** Any path segment (API-21). */
    static List<String> pathSegment(String name) {
        if (name.equals(".") || name.equals("..")) return List.of("may not be '" + name + "'");
        List<String> wrong = new ArrayList<>();
        for (String bad : List.of("/", "%")) if (name.contains(bad)) wrong.add("may not contain '" + bad + "'");
        return wrong;
    }

    /** The name of a port: short, and told from a number. */
    static List<String> portName(String name) {
        List<String> wrong = new ArrayList<>();
        if (name.length() > 15) wrong.add("must be no more than 15 characters");
        if (!name.matches("[-a-z0-9]+")) wrong.add("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)");
        if (name.chars().noneMatch(c -> c >= 'a' && c <= 'z')) wrong.add("must contain at least one letter (a-z)");
        if (name.contains("--")) wrong.add("must not contain consecutive hyphens");
        if (name.startsWith("-") || name.endsWith("-")) wrong.add("must not begin or end with a hyphen");
        return wrong;
    }

    private static List<String> check(String name, int most, Pattern pattern, String text) {
        boolean matches = pattern.matcher(name).matches();
        if (matches && name.length() <= most) return List.of();
        List<String> wrong = new ArrayList<>();
        if (length(name) > most) wrong.add("must be no more than " + most + " bytes");
        if (!matches) wrong.add(text);
        return wrong;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
