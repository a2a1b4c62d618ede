package io.kubarium.api.patch;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The patch that leads from one tree to another. Models apimachinery/pkg/util/strategicpatch diffMaps and diffLists, with the
 * two options of a three-way patch: without deletions, or only deletions.
 */
final class StrategicDiff {
    private final boolean ignoreDeletions;
    private final boolean onlyDeletions;

    StrategicDiff(boolean ignoreDeletions, boolean onlyDeletions) {
        this.ignoreDeletions = ignoreDeletions;
        this.onlyDeletions = onlyDeletions;
    }

    Tree.Obj maps(Tree.Obj original, Tree.Obj modified, MergeSchema schema, boolean retainKeys) {
        LinkedHashMap<String, Tree> patch = new LinkedHashMap<>();
        for (Map.Entry<String, Tree> field : modified.fields().entrySet()) {
            field(field.getKey(), original.get(field.getKey()), field.getValue(), schema, patch);
        }
        if (!ignoreDeletions) {
            original.fields().keySet().stream().filter(name -> !modified.has(name)).forEach(name -> patch.put(name, Tree.NULL));
        }
        boolean extra = original.fields().keySet().stream().anyMatch(name -> !modified.has(name));
        if (retainKeys && (!patch.isEmpty() || extra)) {
            patch.put(Directives.RETAIN_KEYS, new Tree.Arr(modified.fields().entrySet().stream()
                .filter(field -> !(field.getValue() instanceof Tree.Null)).map(Map.Entry::getKey).sorted().<Tree>map(Tree.Str::new).toList()));
        }
        return new Tree.Obj(patch);
    }

    private void field(String name, Tree before, Tree after, MergeSchema schema, Map<String, Tree> patch) {
        if (before instanceof Tree.Obj original && after instanceof Tree.Obj modified && !schema.replaced(name)) {
            Tree.Obj inner = maps(original, modified, schema.field(name), schema.retainKeys(name));
            if (!inner.isEmpty()) {
                patch.put(name, inner);
            }
        } else if (before instanceof Tree.Arr original && after instanceof Tree.Arr modified && schema.mergeKey(name) != null) {
            lists(name, original.items(), modified.items(), schema, patch);
        } else if (!after.equals(before) && !onlyDeletions) {
            patch.put(name, after);
        }
    }

    private void lists(String name, List<Tree> original, List<Tree> modified, MergeSchema schema, Map<String, Tree> patch) {
        if (original.isEmpty()) {
            if (!modified.isEmpty() && !onlyDeletions) {
                patch.put(name, new Tree.Arr(modified));
            }
            return;
        }
        String key = schema.mergeKey(name);
        if (key.isEmpty()) {
            values(name, original, modified, patch);
            return;
        }
        ListOrder order = new ListOrder(key);
        List<Tree> changes = new ArrayList<>(elements(order, original, modified, key, schema, name));
        if (!ignoreDeletions) {
            changes.addAll(deleted(order, original, modified, key));
        }
        if (!changes.isEmpty()) {
            patch.put(name, new Tree.Arr(changes));
        }
        boolean sameOrder = identities(order, original).equals(identities(order, modified));
        if ((!changes.isEmpty() || !sameOrder) && !modified.isEmpty()) {
            List<Tree> keys = modified.stream().<Tree>map(element -> Tree.Obj.of(key, order.identity(element))).toList();
            patch.put(Directives.SET_ORDER + name, new Tree.Arr(keys));
        }
    }

    private static List<Tree> identities(ListOrder order, List<Tree> list) {
        return list.stream().map(order::identity).toList();
    }

    private List<Tree> elements(ListOrder order, List<Tree> original, List<Tree> modified, String key, MergeSchema schema, String name) {
        List<Tree> changes = new ArrayList<>();
        for (Tree element : modified) {
            Tree identity = order.identity(element);
            if (identity == null) {
                throw new PatchException("map: " + GoText.of(element) + " does not contain declared merge key: " + key);
            }
            int index = order.index(original, identity);
            if (index >= 0) {
                Tree.Obj inner = maps((Tree.Obj) original.get(index), (Tree.Obj) element, schema.field(name), schema.retainKeys(name));
                if (!inner.isEmpty()) {
                    changes.add(inner.with(key, identity));
                }
            } else if (!onlyDeletions) {
                changes.add(element);
            }
        }
        return changes;
    }

    private static List<Tree> deleted(ListOrder order, List<Tree> original, List<Tree> modified, String key) {
        return original.stream().map(order::identity).filter(identity -> order.index(modified, identity) < 0)
            .sorted(Comparator.comparing(GoText::of))
            .<Tree>map(identity -> Tree.Obj.of(Directives.PATCH, "delete", key, identity)).toList();
    }

    private void values(String name, List<Tree> original, List<Tree> modified, Map<String, Tree> patch) {
        List<Tree> added = modified.stream().filter(value -> !original.contains(value)).toList();
        List<Tree> gone = original.stream().filter(value -> !modified.contains(value)).toList();
        boolean adds = !added.isEmpty() && !onlyDeletions;
        boolean deletes = !gone.isEmpty() && !ignoreDeletions;
        if (adds) {
            patch.put(name, new Tree.Arr(added));
        }
        if (deletes) {
            patch.put(Directives.DELETE_VALUES + name, new Tree.Arr(gone));
        }
        if ((adds || deletes) && !modified.isEmpty()) {
            patch.put(Directives.SET_ORDER + name, new Tree.Arr(modified));
        }
    }
}
