package io.kubarium.manifest;

import io.kubarium.OrderIndependent;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** YAML nodes to trees: meaning of scalars, merge keys, aliases (expanded up to a limit), keys that occur twice. */
@OrderIndependent("looks up the nodes already converted, never walks them")
final class NodeTrees {
    static final int MAX_ALIAS_NODES = 100_000;

    private final String file;
    private final List<Problem> problems;
    private final IdentityHashMap<Node, Converted> done = new IdentityHashMap<>();
    private long aliasNodes;

    /** A converted node with the number of nodes in it; null while it is being converted. */
    private record Converted(Tree tree, long size) {
    }

    /** Thrown inside to stop at an alias bomb: nothing further is worth reading. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stop() {
            super(null, null, false, false);
        }
    }

    NodeTrees(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree of a document, or null when aliases make it endless or too large. */
    Tree tree(Node root) {
        try {
            return convert(root, "").tree();
        } catch (Stop stop) {
            return null;
        }
    }

    private Converted convert(Node node, String path) {
        if (node instanceof ScalarNode scalar) {
            return new Converted(scalar(scalar, path), 1);
        }
        if (done.containsKey(node)) {
            return again(node, path);
        }
        done.put(node, null);
        Converted converted = node instanceof SequenceNode sequence ? list(sequence, path) : object((MappingNode) node, path);
        done.put(node, converted);
        return converted;
    }

    private Converted again(Node node, String path) {
        Converted before = done.get(node);
        if (before == null) {
            report(node, path, "an alias that contains itself");
            throw new Stop();
        }
        aliasNodes += before.size();
        if (aliasNodes > MAX_ALIAS_NODES) {
            report(node, path, "aliases expand to more than 100,000 nodes");
            throw new Stop();
        }
        return before;
    }

    private Converted list(SequenceNode sequence, String path) {
        List<Tree> items = new ArrayList<>(sequence.getValue().size());
        long size = 1;
        for (Node item : sequence.getValue()) {
            Converted converted = convert(item, path + "[" + items.size() + "]");
            items.add(converted.tree());
            size += converted.size();
        }
        return new Converted(new Tree.Arr(items), size);
    }

    private Converted object(MappingNode mapping, String path) {
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
        LinkedHashMap<String, Integer> lines = new LinkedHashMap<>();
        LinkedHashMap<String, Tree> merged = new LinkedHashMap<>();
        long size = 1;
        for (NodeTuple entry : mapping.getValue()) {
            String key = key(entry.getKeyNode(), path);
            Node keyNode = entry.getKeyNode();
            if (key == null) {
                continue;
            }
            if (key.equals("<<") && keyNode.getTag().equals(YamlDocuments.PLAIN)) {
                size += merge(entry.getValueNode(), path, merged);
                continue;
            }
            String at = path.isEmpty() ? key : path + "." + key;
            if (lines.containsKey(key)) {
                report(keyNode, at, "the key \"" + key + "\" occurs twice, first in line " + lines.get(key));
                continue;
            }
            lines.put(key, keyNode.getStartMark().getLine() + 1);
            Converted value = convert(entry.getValueNode(), at);
            fields.put(key, value.tree());
            size += value.size();
        }
        merged.forEach(fields::putIfAbsent);
        return new Converted(new Tree.Obj(fields), size);
    }

    /** Takes the fields of a merged mapping, or of a list of them, the first one winning. */
    private long merge(Node value, String path, Map<String, Tree> into) {
        List<Node> sources = value instanceof SequenceNode sequence ? sequence.getValue() : List.of(value);
        long size = 0;
        for (Node source : sources) {
            Converted converted = convert(source, path);
            size += converted.size();
            if (converted.tree() instanceof Tree.Obj obj) {
                obj.fields().forEach(into::putIfAbsent);
            } else {
                report(source, path, "only an object can be merged with <<");
            }
        }
        return size;
    }

    private String key(Node node, String path) {
        Tree key = node instanceof ScalarNode scalar ? scalar(scalar, path) : null;
        return switch (key) {
            case Tree.Str text -> text.value();
            case Tree.Num number -> number.text();
            case Tree.Bool bool -> bool.toString();
            case null, default -> {
                report(node, path, "the key of a field must be a text");
                yield null;
            }
        };
    }

    private Tree scalar(ScalarNode node, String path) {
        String text = node.getValue();
        Tag tag = node.getTag();
        if (tag.equals(Tag.STR) || tag.equals(Tag.BINARY)) {
            return new Tree.Str(text);
        }
        if (Scalars.hasNoJson(text)) {
            report(node, path, "the number " + text + " cannot be used");
            return Tree.NULL;
        }
        Tree value = Scalars.resolve(text);
        boolean fits = tag.equals(YamlDocuments.PLAIN) || tag.equals(Tag.INT) && value instanceof Tree.Num
            || tag.equals(Tag.FLOAT) && value instanceof Tree.Num || tag.equals(Tag.BOOL) && value instanceof Tree.Bool
            || tag.equals(Tag.NULL) && value instanceof Tree.Null || tag.equals(Tag.TIMESTAMP);
        if (!fits) {
            report(node, path, "the tag " + tag.getValue() + " does not fit the value " + text);
        }
        return value;
    }

    private void report(Node node, String path, String message) {
        Position at = SourceDocument.of(node.getStartMark());
        problems.add(new Problem(file, at.line(), at.column(), path, message));
    }
}
