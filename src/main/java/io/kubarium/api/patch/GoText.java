package io.kubarium.api.patch;

import io.kubarium.api.Tree;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A tree as Go prints it in error messages: `map[name:web ports:[80]]`. */
public final class GoText {
    private GoText() {
    }

    public static String of(Tree tree) {
        return switch (tree) {
            case Tree.Obj obj -> {
                StringJoiner out = new StringJoiner(" ", "map[", "]");
                new TreeMap<>(obj.fields()).forEach((name, value) -> out.add(name + ":" + of(value)));
                yield out.toString();
            }
            case Tree.Arr arr -> {
                StringJoiner out = new StringJoiner(" ", "[", "]");
                arr.items().forEach(item -> out.add(of(item)));
                yield out.toString();
            }
            case Tree.Str text -> text.value();
            case Tree.Null _ -> "<nil>";
            default -> tree.toString();
        };
    }
}
