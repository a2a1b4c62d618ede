package io.kubarium.api.patch;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** RFC 6902: a list of operations, each on a path; all apply or none does (API-59). */
final class JsonPatch {
    private JsonPatch() {
    }

    static Tree apply(Tree target, Tree operations) {
        if (!(operations instanceof Tree.Arr list)) {
            throw new PatchException("error decoding patch: json: cannot unmarshal " + operations.jsonType()
                + " into Go value of type jsonpatch.Patch");
        }
        Tree result = target;
        for (Tree operation : list.items()) {
            if (!(operation instanceof Tree.Obj step)) {
                throw new PatchException("error decoding patch: an operation is no object");
            }
            result = step(result, step);
        }
        return result;
    }

    private static Tree step(Tree document, Tree.Obj step) {
        String op = step.text("op");
        List<String> path = pointer(step.text("path"));
        String from = step.text("from");
        return switch (op == null ? "" : op) {
            case "add" -> put(document, path, value(step), "add", true);
            case "remove" -> put(document, path, null, "remove", false);
            case "replace" -> put(document, path, value(step), "replace", false);
            case "move" -> put(put(document, pointer(from), null, "move", false), path, read(document, pointer(from), "move"), "move", true);
            case "copy" -> put(document, path, read(document, pointer(from), "copy"), "copy", true);
            case "test" -> {
                if (!read(document, path, "test").equals(value(step))) {
                    throw new PatchException("testing value " + step.text("path") + " failed: test failed");
                }
                yield document;
            }
            default -> throw new PatchException("Unexpected kind: " + op);
        };
    }

    private static Tree value(Tree.Obj step) {
        return step.has("value") ? step.get("value") : Tree.NULL;
    }

    /** RFC 6901: `/spec/containers/0/a~1b`. */
    private static List<String> pointer(String text) {
        if (text == null || !text.isEmpty() && !text.startsWith("/")) {
            throw new PatchException("unable to parse path: " + text);
        }
        List<String> steps = new ArrayList<>();
        for (String step : text.isEmpty() ? new String[0] : text.substring(1).split("/", -1)) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }

    private static Tree read(Tree document, List<String> path, String op) {
        Tree at = document;
        for (String step : path) {
            at = switch (at) {
                case Tree.Obj obj when obj.has(step) -> obj.get(step);
                case Tree.Arr arr when index(step, arr.items().size() - 1) >= 0 -> arr.items().get(index(step, arr.items().size() - 1));
                default -> throw missing(op, path);
            };
        }
        return at;
    }

    /** The document with the value at the path; null removes; `insert` makes room in lists and new fields in objects. */
    private static Tree put(Tree at, List<String> path, Tree value, String op, boolean insert) {
        if (path.isEmpty()) {
            return value == null ? Tree.NULL : value;
        }
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        return switch (at) {
            case Tree.Obj obj when rest.isEmpty() && (insert || obj.has(step)) -> value == null ? obj.without(step) : obj.with(step, value);
            case Tree.Obj obj when !rest.isEmpty() && obj.has(step) -> obj.with(step, put(obj.get(step), rest, value, op, insert));
            case Tree.Arr arr -> item(arr, path, value, op, insert);
            default -> throw missing(op, path);
        };
    }

    private static Tree item(Tree.Arr arr, List<String> path, Tree value, String op, boolean insert) {
        List<Tree> items = new ArrayList<>(arr.items());
        List<String> rest = path.subList(1, path.size());
        int last = rest.isEmpty() && insert ? items.size() : items.size() - 1;
        int index = path.getFirst().equals("-") ? last : index(path.getFirst(), last);
        if (index < 0) {
            throw missing(op, path);
        }
        if (!rest.isEmpty()) {
            items.set(index, put(items.get(index), rest, value, op, insert));
        } else if (value == null) {
            items.remove(index);
        } else if (insert) {
            items.add(index, value);
        } else {
            items.set(index, value);
        }
        return new Tree.Arr(items);
    }

    private static int index(String step, int last) {
        int index = step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : -1;
        return index <= last ? index : -1;
    }

    private static PatchException missing(String op, List<String> path) {
        return new PatchException(op + " operation does not apply: doc is missing path: \"/" + String.join("/", path) + "\": missing value");
    }
}
