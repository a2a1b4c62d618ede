package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path into a tree: each step leads from what was found so far to what is found next. */
record Path(boolean fromRoot, List<Step> steps) {
    /** One step. */
    sealed interface Step {}

    /** {@code .name}; {@code *} is every value. */
    record Field(String name) implements Step {}

    /** {@code ..name}: at any depth. */
    record Deep(String name) implements Step {}

    /** {@code [a:b:c]}, {@code [i]}, {@code [*]}; null is an open end. */
    record Slice(@Nullable Integer from, @Nullable Integer to, int step) implements Step {}

    /** {@code [?(left op right)]}; without an operator, whether left is there. */
    record Filter(Operand left, @Nullable String operator, @Nullable Operand right) implements Step {}

    /** One side of a comparison: a path or a value. */
    record Operand(@Nullable Path path, @Nullable Tree value) {
        @Nullable Tree of(Tree root, Tree at) {
            if (path == null) return value;
            List<Tree> found = path.find(root, at);
            return found.isEmpty() ? null : found.getFirst();
        }
    }

    List<Tree> find(Tree root, Tree at) {
        List<Tree> found = List.of(fromRoot ? root : at);
        for (Step step : steps) {
            List<Tree> next = new ArrayList<>();
            for (Tree tree : found) step(step, root, tree, next);
            found = next;
        }
        return found;
    }

    private static void step(Step step, Tree root, Tree tree, List<Tree> next) {
        switch (step) {
            case Field field when field.name().equals("*") -> next.addAll(children(tree));
            case Field field -> {
                if (tree instanceof Tree.Obj obj && obj.has(field.name())) next.add(obj.get(field.name()));
            }
            case Deep deep -> deep(deep.name(), tree, next);
            case Slice slice -> {
                if (tree instanceof Tree.Arr arr) slice(slice, arr.items(), next);
            }
            case Filter filter -> {
                for (Tree item : children(tree)) if (holds(filter, root, item)) next.add(item);
            }
        }
    }

    private static List<Tree> children(Tree tree) {
        return switch (tree) {
            case Tree.Arr arr -> arr.items();
            case Tree.Obj obj -> List.copyOf(((Tree.Obj) obj.sorted()).fields().values());
            default -> List.of();
        };
    }

    private static void deep(String name, Tree tree, List<Tree> next) {
        if (tree instanceof Tree.Obj obj && obj.has(name)) next.add(obj.get(name));
        for (Tree child : children(tree)) deep(name, child, next);
    }

    private static void slice(Slice slice, List<Tree> items, List<Tree> next) {
        int size = items.size();
        int from = slice.from() == null ? 0 : slice.from() < 0 ? slice.from() + size : slice.from();
        int to = slice.to() == null ? size : slice.to() < 0 ? slice.to() + size : slice.to();
        if (from < 0 || slice.step() < 1) return;
        for (int i = from; i < Math.min(to, size); i += slice.step()) next.add(items.get(i));
    }

    private static boolean holds(Filter filter, Tree root, Tree item) {
        Tree left = filter.left().of(root, item);
        if (filter.operator() == null || filter.right() == null) return left != null;
        Tree right = filter.right().of(root, item);
        if (left == null || right == null) return false;
        int order = left instanceof Tree.Num a && right instanceof Tree.Num b
                ? Double.compare(Double.parseDouble(a.text()), Double.parseDouble(b.text())) : JsonPath.text(left).compareTo(JsonPath.text(right));
        return switch (filter.operator()) {
            case "==" -> order == 0;
            case "!=" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }
}
