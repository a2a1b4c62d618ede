package io.kubarium.api.patch;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words in a strategic merge patch that are no fields (API-64). */
final class Directives {
    static final String PATCH = "$patch";
    static final String RETAIN_KEYS = "$retainKeys";
    static final String SET_ORDER = "$setElementOrder/";
    static final String DELETE_VALUES = "$deleteFromPrimitiveList/";

    private Directives() {
    }

    /** The value of `$patch` in an object, or null. */
    static String patch(Tree tree) {
        return tree instanceof Tree.Obj obj ? obj.text(PATCH) : null;
    }

    /** What a patch adds where nothing was: itself, without directives, without what it only deletes. */
    static Tree drop(Tree tree) {
        return switch (tree) {
            case Tree.Obj obj -> {
                LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
                for (Map.Entry<String, Tree> field : obj.fields().entrySet()) {
                    if (!field.getKey().startsWith("$") && !(field.getValue() instanceof Tree.Null)) {
                        fields.put(field.getKey(), drop(field.getValue()));
                    }
                }
                yield new Tree.Obj(fields);
            }
            case Tree.Arr arr -> {
                List<Tree> items = new ArrayList<>();
                for (Tree item : arr.items()) {
                    boolean onlyDeletes = "delete".equals(patch(item));
                    boolean onlySwitches = item instanceof Tree.Obj obj && obj.has(PATCH) && obj.fields().size() == 1;
                    if (!onlyDeletes && !onlySwitches) {
                        items.add(drop(item));
                    }
                }
                yield new Tree.Arr(items);
            }
            default -> tree;
        };
    }
}
