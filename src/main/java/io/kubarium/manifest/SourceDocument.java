package io.kubarium.manifest;

import io.kubarium.api.Tree;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One document of a file before it is an object: its tree, and the places of its fields. */
public final class SourceDocument {
    private final String file;
    private final Tree.Obj tree;
    private final Node root;

    SourceDocument(String file, Tree.Obj tree, Node root) {
        this.file = file;
        this.tree = tree;
        this.root = root;
    }

    public String file() {
        return file;
    }

    public Tree.Obj tree() {
        return tree;
    }

    public int line() {
        return position("").line();
    }

    /** Where the field of a path stands; as deep as the path leads. Paths as in error messages: `a.b[0].c`, `data[a.key]`. */
    public Position position(String path) {
        return of(walk(path, false).getStartMark());
    }

    /** Where the value of the field begins. */
    public Position valuePosition(String path) {
        return of(walk(path, true).getStartMark());
    }

    /** The document of an element of a `List`. */
    SourceDocument item(int index, Tree.Obj item) {
        return new SourceDocument(file, item, walk("items[" + index + "]", true));
    }

    static Position of(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private Node walk(String path, boolean toValue) {
        Node place = root;
        Node value = root;
        String rest = path;
        while (!rest.isEmpty()) {
            Step step = switch (value) {
                case MappingNode mapping -> field(mapping, rest);
                case SequenceNode sequence -> element(sequence, rest);
                default -> null;
            };
            if (step == null) {
                return toValue ? value : place;
            }
            place = step.place();
            value = step.value();
            rest = step.rest();
        }
        return toValue ? value : place;
    }

    private record Step(Node place, Node value, String rest) {
    }

    /** The longest key that the rest of the path begins with: keys of labels and data hold dots themselves. */
    private static Step field(MappingNode mapping, String rest) {
        Step best = null;
        int longest = -1;
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && key.getValue().length() >= longest) {
                String after = after(rest, key.getValue());
                if (after != null) {
                    longest = key.getValue().length();
                    best = new Step(key, entry.getValueNode(), after);
                }
            }
        }
        return best;
    }

    private static String after(String rest, String key) {
        if (rest.startsWith("[" + key + "]")) {
            return withoutDot(rest.substring(key.length() + 2));
        }
        if (!rest.startsWith(key)) {
            return null;
        }
        String after = rest.substring(key.length());
        return after.isEmpty() || after.charAt(0) == '[' || after.charAt(0) == '.' ? withoutDot(after) : null;
    }

    private static Step element(SequenceNode sequence, String rest) {
        int close = rest.indexOf(']');
        if (!rest.startsWith("[") || close < 2 || close > 9 || !rest.substring(1, close).chars().allMatch(Character::isDigit)) {
            return null;
        }
        int index = Integer.parseInt(rest.substring(1, close));
        List<Node> items = sequence.getValue();
        return index < items.size() ? new Step(items.get(index), items.get(index), withoutDot(rest.substring(close + 1))) : null;
    }

    private static String withoutDot(String rest) {
        return rest.startsWith(".") ? rest.substring(1) : rest;
    }
}
