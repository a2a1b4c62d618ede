package io.kubarium.cluster.fields;

import io.kubarium.api.Tree;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way to a field, in the words of managed fields: {@code f:spec}, {@code f:containers}, <code>k:{"name":"web"}</code>; a last {@code .} means the
 * container or list item itself. Paths are texts with a separator between the parts, so that a sorted set of them is a tree in order.
 */
final class FieldPath {
    private static final String BETWEEN = "\u0001";
    static final String SELF = ".";

    private FieldPath() {}

    static String of(String parent, String part) {
        return parent.isEmpty() ? part : parent + BETWEEN + part;
    }

    static List<String> parts(String path) {
        return List.of(path.split(BETWEEN));
    }

    static boolean isSelf(String path) {
        return path.endsWith(BETWEEN + SELF);
    }

    /** The path of what a {@link #SELF} path is about. */
    static String owner(String path) {
        return isSelf(path) ? path.substring(0, path.length() - 2) : path;
    }

    /** {@code .spec.template.spec.containers[name="web"].image}, as conflicts name it. */
    static String shown(String path) {
        StringBuilder shown = new StringBuilder();
        for (String part : parts(owner(path))) {
            if (part.startsWith("f:")) shown.append('.').append(part.substring(2));
            else if (part.startsWith("v:")) shown.append("[=").append(part.substring(2)).append(']');
            else shown.append(key(part));
        }
        return shown.toString();
    }

    private static String key(String part) {
        StringBuilder key = new StringBuilder();
        for (Map.Entry<String, Tree> field : fields(part).entrySet()) key.append(key.isEmpty() ? "[" : ",").append(field.getKey()).append('=').append(field.getValue());
        return key.append(']').toString();
    }

    /** What an element of a list must have to be the one of that part. */
    static Map<String, Tree> fields(String part) {
        return ManifestReader.readTree("key", part.substring(2)) instanceof Tree.Obj key ? key.fields() : Map.of();
    }

    /** A tree without what the path leads to; a list or map that is left empty goes too. */
    static Tree.Obj without(Tree.Obj tree, String path) {
        return Edits.remove(tree, parts(owner(path)), 0) instanceof Tree.Obj changed ? changed : Tree.Obj.EMPTY;
    }

    /** A tree with another value at the end of the path, if the way there exists. */
    static Tree.Obj with(Tree.Obj tree, String path, Tree value) {
        return Edits.put(tree, parts(owner(path)), 0, value) instanceof Tree.Obj changed ? changed : tree;
    }

    /** Changes along a path. */
    private static final class Edits {
        static @Nullable Tree remove(Tree tree, List<String> parts, int at) {
            if (at == parts.size()) return null;
            return changed(tree, parts.get(at), inner -> remove(inner, parts, at + 1));
        }

        static @Nullable Tree put(Tree tree, List<String> parts, int at, Tree value) {
            if (at == parts.size()) return value;
            return changed(tree, parts.get(at), inner -> put(inner, parts, at + 1, value));
        }

        private interface Change {
            @Nullable Tree of(Tree inner);
        }

        private static @Nullable Tree changed(Tree tree, String part, Change change) {
            if (tree instanceof Tree.Obj obj && part.startsWith("f:") && obj.has(part.substring(2))) {
                Tree inner = change.of(obj.get(part.substring(2)));
                Tree.Obj left = inner == null ? obj.without(part.substring(2)) : obj.with(part.substring(2), inner);
                return left.isEmpty() && !obj.isEmpty() ? null : left;
            }
            if (!(tree instanceof Tree.Arr arr) || part.startsWith("f:")) return tree;
            List<Tree> items = new java.util.ArrayList<>();
            for (Tree item : arr.items()) {
                Tree kept = is(item, part) ? change.of(item) : item;
                if (kept != null) items.add(kept);
            }
            return items.isEmpty() ? null : new Tree.Arr(items);
        }

        private static boolean is(Tree item, String part) {
            if (part.startsWith("v:")) return item.toString().equals(part.substring(2));
            if (!(item instanceof Tree.Obj obj)) return false;
            for (Map.Entry<String, Tree> field : fields(part).entrySet()) {
                Tree value = obj.get(field.getKey());
                if (value == null ? !field.getKey().equals("protocol") : !value.equals(field.getValue())) return false;
            }
            return true;
        }
    }
}
