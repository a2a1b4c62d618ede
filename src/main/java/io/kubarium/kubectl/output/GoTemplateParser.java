package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import io.kubarium.kubectl.output.GoTemplate.Chain;
import io.kubarium.kubectl.output.GoTemplate.Function;
import io.kubarium.kubectl.output.GoTemplate.If;
import io.kubarium.kubectl.output.GoTemplate.Inner;
import io.kubarium.kubectl.output.GoTemplate.Literal;
import io.kubarium.kubectl.output.GoTemplate.Node;
import io.kubarium.kubectl.output.GoTemplate.Operand;
import io.kubarium.kubectl.output.GoTemplate.Pipe;
import io.kubarium.kubectl.output.GoTemplate.Print;
import io.kubarium.kubectl.output.GoTemplate.Range;
import io.kubarium.kubectl.output.GoTemplate.Text;
import io.kubarium.kubectl.output.GoTemplate.With;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a go template: first texts and actions in a row, then what belongs together. */
final class GoTemplateParser {
    private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`|:=|=|\\||\\(|\\)(?:\\.\\w+)*|,|-?\\d+(?:\\.\\d+)?|\\$?\\w*(?:\\.[\\w-]+)+|\\$\\w*|\\.|\\w+)");

    /** Text or the words of an action. */
    private record Part(String text, List<String> words) {}

    private final List<Part> parts = new ArrayList<>();
    private int at;

    GoTemplateParser(String template) {
        int from = 0;
        boolean trims = false;
        while (from <= template.length()) {
            int open = template.indexOf("{{", from);
            String text = template.substring(from, open < 0 ? template.length() : open);
            boolean trimsBefore = open >= 0 && template.startsWith("{{- ", open);
            if (trims) text = text.stripLeading();
            parts.add(new Part(trimsBefore ? text.stripTrailing() : text, List.of()));
            if (open < 0) return;
            int close = template.indexOf("}}", open);
            if (close < 0) throw new IllegalArgumentException("unclosed action");
            String action = template.substring(open + (trimsBefore ? 3 : 2), close);
            trims = action.endsWith(" -");
            if (!action.strip().startsWith("/*")) parts.add(new Part("", words(trims ? action.substring(0, action.length() - 2) : action)));
            from = close + 2;
        }
    }

    private static List<String> words(String action) {
        List<String> words = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(action);
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            words.add(matcher.group(1));
            end = matcher.end();
        }
        if (!action.substring(end).isBlank()) throw new IllegalArgumentException("unexpected \"" + action.substring(end).strip() + "\" in operand");
        if (words.isEmpty()) throw new IllegalArgumentException("missing value for command");
        return words;
    }

    List<Node> parse() {
        List<Node> nodes = block();
        if (at < parts.size()) throw new IllegalArgumentException("unexpected {{" + parts.get(at).words().getFirst() + "}}");
        return nodes;
    }

    /** Everything up to an end or else, which is left. */
    private List<Node> block() {
        List<Node> nodes = new ArrayList<>();
        for (; at < parts.size(); at++) {
            Part part = parts.get(at);
            if (part.words().isEmpty()) {
                if (!part.text().isEmpty()) nodes.add(new Text(part.text()));
                continue;
            }
            String first = part.words().getFirst();
            if (first.equals("end") || first.equals("else")) return nodes;
            nodes.add(node(first, part.words()));
        }
        return nodes;
    }

    private Node node(String first, List<String> words) {
        List<String> rest = words.subList(1, words.size());
        return switch (first) {
            case "if" -> branch(rest, false);
            case "with" -> branch(rest, true);
            case "range" -> range(rest);
            default -> {
                boolean sets = words.size() > 2 && first.startsWith("$") && (words.get(1).equals(":=") || words.get(1).equals("="));
                yield sets ? new Print(first, pipe(words.subList(2, words.size()))) : new Print(null, pipe(words));
            }
        };
    }

    private Node branch(List<String> words, boolean with) {
        Pipe pipe = pipe(words);
        at++;
        List<Node> then = block();
        List<Node> otherwise = otherwise();
        return with ? new With(pipe, then, otherwise) : new If(pipe, then, otherwise);
    }

    private List<Node> otherwise() {
        if (at >= parts.size()) throw new IllegalArgumentException("unexpected EOF");
        List<String> words = parts.get(at).words();
        if (words.getFirst().equals("end")) return List.of();
        if (words.size() > 1 && words.get(1).equals("if")) return List.of(branch(words.subList(2, words.size()), false));
        at++;
        List<Node> otherwise = block();
        if (at >= parts.size()) throw new IllegalArgumentException("unexpected EOF");
        return otherwise;
    }

    private Node range(List<String> words) {
        int assigned = words.indexOf(":=");
        List<String> names = assigned < 0 ? List.of() : words.subList(0, assigned).stream().filter(word -> word.startsWith("$")).toList();
        Pipe over = pipe(words.subList(assigned + 1, words.size()));
        at++;
        List<Node> body = block();
        List<Node> otherwise = otherwise();
        return new Range(names.size() > 1 ? names.getFirst() : null, names.isEmpty() ? null : names.getLast(), over, body, otherwise);
    }

    private static Pipe pipe(List<String> words) {
        List<List<Operand>> commands = new ArrayList<>();
        List<Operand> command = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("|")) {
                if (command.isEmpty()) throw new IllegalArgumentException("missing value for command");
                commands.add(command);
                command = new ArrayList<>();
            } else if (words.get(i).equals("(")) {
                int close = closing(words, i);
                String fields = words.get(close).substring(1);
                command.add(new Inner(pipe(words.subList(i + 1, close)), fields.isEmpty() ? List.of() : List.of(fields.substring(1).split("\\."))));
                i = close;
            } else {
                command.add(operand(words.get(i)));
            }
        }
        if (command.isEmpty()) throw new IllegalArgumentException("missing value for command");
        commands.add(command);
        return new Pipe(commands);
    }

    private static int closing(List<String> words, int open) {
        int depth = 0;
        for (int i = open; i < words.size(); i++) {
            if (words.get(i).equals("(")) depth++;
            if (words.get(i).startsWith(")") && --depth == 0) return i;
        }
        throw new IllegalArgumentException("unclosed left paren");
    }

    private static Operand operand(String word) {
        char first = word.charAt(0);
        if (first == '"') return new Literal(new Tree.Str(unescaped(word.substring(1, word.length() - 1))));
        if (first == '`') return new Literal(new Tree.Str(word.substring(1, word.length() - 1)));
        if (Character.isDigit(first) || first == '-') return new Literal(new Tree.Num(word));
        if (word.equals("true") || word.equals("false")) return new Literal(new Tree.Bool(word.equals("true")));
        if (word.equals("nil")) return new Literal(Tree.NULL);
        if (first == '.' || first == '$') {
            int dot = word.indexOf('.');
            String start = dot < 0 ? word : word.substring(0, dot);
            String fields = dot < 0 ? "" : word.substring(dot + 1);
            return new Chain(start, fields.isEmpty() ? List.of() : List.of(fields.split("\\.")));
        }
        if (GoFunctions.NAMES.contains(word)) return new Function(word);
        throw new IllegalArgumentException("function \"" + word + "\" not defined");
    }

    private static String unescaped(String text) {
        return text.replace("\\\\", "\u0000").replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"").replace("\u0000", "\\");
    }
}
