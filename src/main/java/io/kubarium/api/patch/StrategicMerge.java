package io.kubarium.api.patch;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges a patch into an object by the schema's merge keys (API-61..64). Models apimachinery/pkg/util/strategicpatch mergeMap.
 * Either for real, obeying the directives, or to join two patches into one, keeping them.
 */
final class StrategicMerge {
    private final boolean obey;

    StrategicMerge(boolean obey) {
        this.obey = obey;
    }

    Tree.Obj map(Tree.Obj original, Tree.Obj patch, MergeSchema schema) {
        String directive = patch.text(Directives.PATCH);
        if (directive != null) {
            return switch (directive) {
                case "replace" -> patch.without(Directives.PATCH);
                case "delete" -> Tree.Obj.EMPTY;
                default -> throw new PatchException("Unknown patch type found: " + directive);
            };
        }
        LinkedHashMap<String, Tree> result = new LinkedHashMap<>(original.fields());
        LinkedHashMap<String, Tree> changes = new LinkedHashMap<>(patch.fields());
        retainKeys(result, changes);
        orderedLists(result, changes, schema);
        for (Map.Entry<String, Tree> change : changes.entrySet()) {
            field(result, change.getKey(), change.getValue(), schema);
        }
        return new Tree.Obj(result);
    }

    /** `$retainKeys`: what it does not name goes (API-63). */
    private void retainKeys(Map<String, Tree> result, Map<String, Tree> changes) {
        if (obey && changes.remove(Directives.RETAIN_KEYS) instanceof Tree.Arr retained) {
            for (String name : changes.keySet()) {
                if (!retained.items().contains(new Tree.Str(name)) && !name.startsWith("$")) {
                    throw new PatchException("The list of retained keys lacks " + name);
                }
            }
            result.keySet().removeIf(name -> !retained.items().contains(new Tree.Str(name)));
        }
    }

    /** `$setElementOrder/FIELD` is merged together with its field. */
    private void orderedLists(Map<String, Tree> result, Map<String, Tree> changes, MergeSchema schema) {
        for (String name : List.copyOf(changes.keySet())) {
            if (!name.startsWith(Directives.SET_ORDER)) {
                continue;
            }
            Tree order = changes.remove(name);
            if (!obey) {
                result.put(name, order);
                continue;
            }
            String field = name.substring(Directives.SET_ORDER.length());
            deleteValues(result, field, changes.remove(Directives.DELETE_VALUES + field));
            List<Tree> server = result.get(field) instanceof Tree.Arr arr ? arr.items() : List.of();
            Tree change = changes.remove(field);
            if (change instanceof Tree.Arr || change == null && result.containsKey(field)) {
                String key = key(schema, field);
                List<Tree> merged = change == null ? server : list(server, ((Tree.Arr) change).items(), key, schema.field(field));
                List<Tree> wanted = order instanceof Tree.Arr arr ? arr.items() : List.of();
                result.put(field, new Tree.Arr(new ListOrder(key).arranged(merged, wanted, server)));
            } else if (change != null) {
                field(result, field, change, schema);
            }
        }
    }

    private static String key(MergeSchema schema, String field) {
        String key = schema.mergeKey(field);
        return key == null ? "" : key;
    }

    private void field(Map<String, Tree> result, String name, Tree change, MergeSchema schema) {
        if (obey && name.startsWith(Directives.DELETE_VALUES)) {
            deleteValues(result, name.substring(Directives.DELETE_VALUES.length()), change);
            return;
        }
        if (change instanceof Tree.Null) {
            result.remove(name);
            if (!obey) {
                result.put(name, change);
            }
            return;
        }
        Tree before = result.get(name);
        if (before instanceof Tree.Obj original && change instanceof Tree.Obj patch && !schema.replaced(name)) {
            result.put(name, map(original, patch, schema.field(name)));
        } else if (before instanceof Tree.Arr original && change instanceof Tree.Arr patch && schema.mergeKey(name) != null) {
            result.put(name, mergedList(original.items(), patch.items(), schema.mergeKey(name), schema.field(name)));
        } else {
            result.put(name, obey ? Directives.drop(change) : change);
        }
    }

    private static void deleteValues(Map<String, Tree> result, String field, Tree values) {
        if (values instanceof Tree.Arr gone && result.get(field) instanceof Tree.Arr list) {
            List<Tree> left = new ArrayList<>(list.items());
            left.removeAll(gone.items());
            result.put(field, new Tree.Arr(left));
        }
    }

    private Tree mergedList(List<Tree> original, List<Tree> patch, String key, MergeSchema schema) {
        List<Tree> merged = list(original, patch, key, schema);
        return new Tree.Arr(new ListOrder(key).arranged(merged, patch, original));
    }

    /** The merged elements, in no particular order yet. */
    private List<Tree> list(List<Tree> original, List<Tree> patch, String key, MergeSchema schema) {
        List<Tree> result = new ArrayList<>(original);
        if (key.isEmpty()) {
            patch.stream().filter(value -> !result.contains(value)).forEach(result::add);
            return result;
        }
        List<Tree> changes = obey ? withoutSpecial(result, patch, key) : patch;
        ListOrder order = new ListOrder(key);
        for (Tree change : changes) {
            Tree identity = order.identity(change);
            if (identity == null || !(change instanceof Tree.Obj element)) {
                throw new PatchException("map: " + GoText.of(change) + " does not contain declared merge key: " + key);
            }
            int index = order.index(result, identity);
            if (index < 0) {
                result.add(obey ? Directives.drop(element) : element);
            } else {
                result.set(index, joined((Tree.Obj) result.get(index), element, schema));
            }
        }
        return result;
    }

    private Tree.Obj joined(Tree.Obj before, Tree.Obj change, MergeSchema schema) {
        boolean deleted = !obey && ("delete".equals(Directives.patch(before)) || "delete".equals(Directives.patch(change)));
        return deleted ? change : map(before, change, schema);
    }

    /** Carries out `$patch` in list elements; gives back the elements that are left to merge. */
    private static List<Tree> withoutSpecial(List<Tree> result, List<Tree> patch, String key) {
        ListOrder order = new ListOrder(key);
        List<Tree> left = new ArrayList<>();
        boolean replace = false;
        for (Tree element : patch) {
            String directive = Directives.patch(element);
            switch (directive) {
                case null -> left.add(element);
                case "delete" -> {
                    Tree identity = order.identity(element);
                    if (identity == null) {
                        throw new PatchException("map: " + GoText.of(element) + " does not contain declared merge key: " + key);
                    }
                    result.removeIf(before -> identity.equals(order.identity(before)));
                }
                case "replace" -> {
                    replace = true;
                    Tree rest = ((Tree.Obj) element).without(Directives.PATCH);
                    if (!((Tree.Obj) rest).isEmpty()) {
                        left.add(rest);
                    }
                }
                default -> throw new PatchException("Unknown patch type found: " + directive);
            }
        }
        if (replace) {
            result.clear();
        }
        return left;
    }
}
