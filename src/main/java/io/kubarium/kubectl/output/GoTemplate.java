package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template of {@code -o go-template=…}: text with actions in double braces. */
public final class GoTemplate {
    /** A piece of a template. */
    sealed interface Node {}

    record Text(String text) implements Node {}

    /** Prints a value, or keeps it in a variable. */
    record Print(@Nullable String variable, Pipe pipe) implements Node {}

    record If(Pipe condition, List<Node> then, List<Node> otherwise) implements Node {}

    record With(Pipe value, List<Node> then, List<Node> otherwise) implements Node {}

    record Range(@Nullable String key, @Nullable String value, Pipe over, List<Node> body, List<Node> otherwise) implements Node {}

    /** Commands of which each gets the result of the one before as its last word. */
    record Pipe(List<List<Operand>> commands) {}

    /** Something with a value. */
    sealed interface Operand {}

    record Literal(Tree value) implements Operand {}

    /** {@code .a.b}, {@code $x.a}; the start is empty for the dot. */
    record Chain(String start, List<String> fields) implements Operand {}

    record Inner(Pipe pipe, List<String> fields) implements Operand {}

    record Function(String name) implements Operand {}

    private final List<Node> nodes;

    private GoTemplate(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** Reads a template; throws {@link IllegalArgumentException} with what is wrong. */
    public static GoTemplate parse(String template) {
        return new GoTemplate(new GoTemplateParser(template).parse());
    }

    /** The text for a tree. */
    public String print(Tree root) {
        StringBuilder out = new StringBuilder();
        Map<String, Tree> variables = new LinkedHashMap<>();
        variables.put("$", root);
        print(nodes, root, variables, out);
        return out.toString();
    }

    private static void print(List<Node> nodes, @Nullable Tree dot, Map<String, Tree> variables, StringBuilder out) {
        for (Node node : nodes) {
            switch (node) {
                case Text text -> out.append(text.text());
                case Print print when print.variable() != null -> variables.put(print.variable(), value(print.pipe(), dot, variables));
                case Print print -> out.append(GoFunctions.text(value(print.pipe(), dot, variables)));
                case If branch -> print(GoFunctions.isTrue(value(branch.condition(), dot, variables)) ? branch.then() : branch.otherwise(), dot, new LinkedHashMap<>(variables), out);
                case With with -> {
                    Tree value = value(with.value(), dot, variables);
                    boolean is = GoFunctions.isTrue(value);
                    print(is ? with.then() : with.otherwise(), is ? value : dot, new LinkedHashMap<>(variables), out);
                }
                case Range range -> range(range, dot, variables, out);
            }
        }
    }

    private static void range(Range range, @Nullable Tree dot, Map<String, Tree> variables, StringBuilder out) {
        Tree over = value(range.over(), dot, variables);
        Map<Tree, Tree> items = new LinkedHashMap<>();
        if (over instanceof Tree.Arr list) for (int i = 0; i < list.items().size(); i++) items.put(Tree.of(i), list.items().get(i));
        else if (over instanceof Tree.Obj map) ((Tree.Obj) map.sorted()).fields().forEach((key, value) -> items.put(new Tree.Str(key), value));
        else if (over != null && !(over instanceof Tree.Null)) throw new IllegalArgumentException("range can't iterate over " + GoFunctions.text(over));
        if (items.isEmpty()) print(range.otherwise(), dot, new LinkedHashMap<>(variables), out);
        items.forEach((key, item) -> {
            Map<String, Tree> inner = new LinkedHashMap<>(variables);
            if (range.key() != null) inner.put(range.key(), key);
            if (range.value() != null) inner.put(range.value(), item);
            print(range.body(), item, inner, out);
        });
    }

    private static @Nullable Tree value(Pipe pipe, @Nullable Tree dot, Map<String, Tree> variables) {
        Tree last = null;
        boolean first = true;
        for (List<Operand> command : pipe.commands()) {
            List<Tree> words = new ArrayList<>();
            for (Operand operand : command) if (!(operand instanceof Function)) words.add(value(operand, dot, variables));
            if (!first) words.add(last);
            if (command.getFirst() instanceof Function function) last = GoFunctions.call(function.name(), words);
            else if (words.size() == 1) last = words.getFirst();
            else throw new IllegalArgumentException("can't give argument to non-function " + GoFunctions.text(words.getFirst()));
            first = false;
        }
        return last;
    }

    private static @Nullable Tree value(Operand operand, @Nullable Tree dot, Map<String, Tree> variables) {
        return switch (operand) {
            case Literal literal -> literal.value();
            case Chain chain when chain.start().isEmpty() -> field(dot, chain.fields());
            case Chain chain -> {
                if (!variables.containsKey(chain.start())) throw new IllegalArgumentException("undefined variable \"" + chain.start() + "\"");
                yield field(variables.get(chain.start()), chain.fields());
            }
            case Inner inner -> field(value(inner.pipe(), dot, variables), inner.fields());
            case Function function -> GoFunctions.call(function.name(), List.of());
        };
    }

    private static @Nullable Tree field(@Nullable Tree from, List<String> fields) {
        Tree at = from;
        for (String field : fields) {
            if (at != null && !(at instanceof Tree.Obj) && !(at instanceof Tree.Null)) {
                throw new IllegalArgumentException("can't evaluate field " + field + " in type interface {}");
            }
            at = at instanceof Tree.Obj obj ? obj.get(field) : null;
        }
        return at;
    }
}
