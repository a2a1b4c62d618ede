package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions of go templates, and how values print. */
final class GoFunctions {
    static final List<String> NAMES = List.of("and", "base64decode", "eq", "exists", "ge", "gt", "index", "le", "len", "lt", "ne", "not", "or", "print", "printf", "println");

    private GoFunctions() {}

    static @Nullable Tree call(String name, List<Tree> words) {
        return switch (name) {
            case "len" -> Tree.of(length(one(name, words)));
            case "not" -> Tree.of(!isTrue(one(name, words)));
            case "and" -> words.stream().filter(word -> !isTrue(word)).findFirst().orElse(last(name, words));
            case "or" -> words.stream().filter(GoFunctions::isTrue).findFirst().orElse(last(name, words));
            case "index" -> index(words);
            case "exists" -> Tree.of(index(words) != null);
            case "eq" -> Tree.of(words.size() > 1 && words.subList(1, words.size()).stream().anyMatch(word -> text(word).equals(text(words.getFirst()))));
            case "ne", "lt", "le", "gt", "ge" -> Tree.of(compares(name, words));
            case "print" -> new Tree.Str(String.join("", words.stream().map(GoFunctions::text).toList()));
            case "println" -> new Tree.Str(String.join(" ", words.stream().map(GoFunctions::text).toList()) + "\n");
            case "printf" -> new Tree.Str(format(words));
            default -> new Tree.Str(decoded(text(one(name, words))));
        };
    }

    private static Tree one(String name, List<Tree> words) {
        if (words.size() != 1) throw new IllegalArgumentException("wrong number of args for " + name + ": want 1 got " + words.size());
        return words.getFirst();
    }

    private static @Nullable Tree last(String name, List<Tree> words) {
        if (words.isEmpty()) throw new IllegalArgumentException("wrong number of args for " + name + ": want at least 1 got 0");
        return words.getLast();
    }

    private static int length(@Nullable Tree value) {
        return switch (value) {
            case Tree.Arr list -> list.items().size();
            case Tree.Obj map -> map.fields().size();
            case Tree.Str text -> text.value().getBytes(StandardCharsets.UTF_8).length;
            case null -> 0;
            default -> throw new IllegalArgumentException("len of type " + value.jsonType());
        };
    }

    private static @Nullable Tree index(List<Tree> words) {
        if (words.isEmpty()) throw new IllegalArgumentException("wrong number of args for index: want at least 1 got 0");
        Tree at = words.getFirst();
        for (Tree key : words.subList(1, words.size())) {
            if (at instanceof Tree.Obj map) at = map.get(text(key));
            else if (at instanceof Tree.Arr list && key instanceof Tree.Num number && number.isLong()) {
                if (number.asLong() < 0 || number.asLong() >= list.items().size()) throw new IllegalArgumentException("error calling index: index out of range: " + number);
                at = list.items().get((int) number.asLong());
            } else if (at != null) {
                throw new IllegalArgumentException("error calling index: can't index item of type " + at.jsonType());
            }
        }
        return at;
    }

    private static boolean compares(String name, List<Tree> words) {
        if (words.size() != 2) throw new IllegalArgumentException("wrong number of args for " + name + ": want 2 got " + words.size());
        Tree a = words.get(0);
        Tree b = words.get(1);
        int order = a instanceof Tree.Num x && b instanceof Tree.Num y ? Double.compare(Double.parseDouble(x.text()), Double.parseDouble(y.text())) : text(a).compareTo(text(b));
        return switch (name) {
            case "ne" -> order != 0;
            case "lt" -> order < 0;
            case "le" -> order <= 0;
            case "gt" -> order > 0;
            default -> order >= 0;
        };
    }

    private static String format(List<Tree> words) {
        if (words.isEmpty()) throw new IllegalArgumentException("wrong number of args for printf: want at least 1 got 0");
        String pattern = text(words.getFirst());
        List<Tree> rest = new ArrayList<>(words.subList(1, words.size()));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '%' || i + 1 == pattern.length()) {
                out.append(c);
                continue;
            }
            int start = ++i;
            while (i < pattern.length() - 1 && "-0123456789.".indexOf(pattern.charAt(i)) >= 0) i++;
            if (pattern.charAt(i) == '%') out.append('%');
            else out.append(padded(pattern.substring(start, i), pattern.charAt(i), rest.isEmpty() ? null : rest.removeFirst()));
        }
        return out.toString();
    }

    private static String padded(String flags, char verb, @Nullable Tree value) {
        String text = verb == 'q' ? new Tree.Str(text(value)).toString() : text(value);
        String digits = flags.replaceAll("\\..*|-", "");
        int width = digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : 0;
        String blanks = " ".repeat(Math.max(0, width - text.length()));
        return flags.startsWith("-") ? text + blanks : blanks + text;
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("error calling base64decode: illegal base64 data");
        }
    }

    static boolean isTrue(@Nullable Tree value) {
        return switch (value) {
            case null -> false;
            case Tree.Null _ -> false;
            case Tree.Bool bool -> bool.value();
            case Tree.Str text -> !text.value().isEmpty();
            case Tree.Num number -> Double.parseDouble(number.text()) != 0;
            case Tree.Arr list -> !list.items().isEmpty();
            case Tree.Obj map -> !map.isEmpty();
        };
    }

    /** As Go prints it: {@code map[a:1]}, {@code [x y]}, {@code <no value>}. */
    static String text(@Nullable Tree value) {
        return switch (value) {
            case null -> "<no value>";
            case Tree.Null _ -> "<no value>";
            case Tree.Str text -> text.value();
            case Tree.Arr list -> "[" + String.join(" ", list.items().stream().map(GoFunctions::text).toList()) + "]";
            case Tree.Obj map -> {
                List<String> parts = new ArrayList<>();
                ((Tree.Obj) map.sorted()).fields().forEach((key, item) -> parts.add(key + ":" + text(item)));
                yield "map[" + String.join(" ", parts) + "]";
            }
            default -> value.toString();
        };
    }
}
