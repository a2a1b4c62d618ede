package io.kubarium.kubectl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A label query as typed behind {@code -l} (CTL-70). */
record Selector(List<Requirement> requirements) {
    private static final Pattern SET = Pattern.compile("\\s*([^\\s=!,()<>]+)\\s+(in|notin)\\s*(\\(([^)]*)\\)|\\S*)\\s*");
    private static final Pattern EQUALITY = Pattern.compile("\\s*([^\\s=!,()<>]+)\\s*(==|=|!=|>|<)\\s*([^\\s=!,()<>]*)\\s*");
    private static final Pattern EXISTS = Pattern.compile("\\s*(!?)\\s*([^\\s=!,()<>]+)\\s*");

    /** One requirement; operators: = != in notin exists !exists > <. */
    record Requirement(String key, String operator, TreeSet<String> values) {
        boolean matches(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case "in" -> value != null && values.contains(value);
                case "notin" -> value == null || !values.contains(value);
                case "exists" -> value != null;
                case "!exists" -> value == null;
                default -> value != null && value.matches("-?\\d{1,18}") && compares(Long.parseLong(value));
            };
        }

        private boolean compares(long value) {
            long bound = Long.parseLong(values.first());
            return operator.equals(">") ? value > bound : value < bound;
        }
    }

    static Selector parse(String text) {
        List<Requirement> requirements = new ArrayList<>();
        if (text == null || text.isBlank()) return new Selector(requirements);
        for (String part : split(text)) requirements.add(requirement(part));
        return new Selector(requirements);
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static Requirement requirement(String part) {
        Matcher set = SET.matcher(part);
        if (set.matches()) {
            if (set.group(4) == null) throw new IllegalArgumentException("unable to parse requirement: found '" + set.group(3) + "' expected: '('");
            TreeSet<String> values = new TreeSet<>();
            for (String value : set.group(4).split(",", -1)) values.add(value.strip());
            return new Requirement(set.group(1), set.group(2), values);
        }
        Matcher equality = EQUALITY.matcher(part);
        if (equality.matches()) {
            String operator = switch (equality.group(2)) {
                case "!=" -> "notin";
                case "<", ">" -> equality.group(2);
                default -> "in";
            };
            if (operator.length() == 1 && !equality.group(3).matches("-?\\d{1,18}")) {
                throw new IllegalArgumentException("values[0][" + equality.group(1) + "]: Invalid value: \"" + equality.group(3) + "\": for 'Gt', 'Lt' operators, the value must be an integer");
            }
            return new Requirement(equality.group(1), operator, new TreeSet<>(List.of(equality.group(3))));
        }
        Matcher exists = EXISTS.matcher(part);
        if (exists.matches()) return new Requirement(exists.group(2), exists.group(1).isEmpty() ? "exists" : "!exists", new TreeSet<>());
        throw new IllegalArgumentException("unable to parse requirement: found '" + part.strip() + "', expected: identifier after ','");
    }

    boolean matches(Map<String, String> labels) {
        for (Requirement requirement : requirements) if (!requirement.matches(labels)) return false;
        return true;
    }
}
