package io.kubarium.api.patch;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import java.util.LinkedHashMap;

/** All ways to patch an object. None changes its arguments. */
public final class Patches {
    private Patches() {
    }

    /** RFC 7386: maps merge, null deletes, lists are replaced (API-60). */
    public static Tree merge(Tree target, Tree patch) {
        if (!(patch instanceof Tree.Obj changes)) {
            return patch;
        }
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>(target instanceof Tree.Obj obj ? obj.fields() : Tree.Obj.EMPTY.fields());
        changes.fields().forEach((name, value) -> {
            if (value instanceof Tree.Null) {
                fields.remove(name);
            } else {
                fields.put(name, merge(fields.getOrDefault(name, Tree.NULL), value));
            }
        });
        return new Tree.Obj(fields);
    }

    /** Strategic merge (API-61..66): lists of the kind's schema merge by their keys, directives are obeyed. */
    public static Tree.Obj strategicMerge(Class<? extends KubeObject> type, Tree.Obj target, Tree.Obj patch) {
        return new StrategicMerge(true).map(target, patch, MergeSchema.of(type));
    }

    /** RFC 6902: all operations in order, or none (API-59). */
    public static Tree jsonPatch(Tree target, Tree operations) {
        return JsonPatch.apply(target, operations);
    }

    /** The strategic patch that leads from one state to another, as `kubectl set` and `edit` send it. */
    public static Tree.Obj twoWay(Class<? extends KubeObject> type, Tree.Obj before, Tree.Obj after) {
        return new StrategicDiff(false, false).maps(before, after, MergeSchema.of(type), false);
    }

    /**
     * The patch of `kubectl apply` (API-70): deletes what was applied last and is no longer in the manifest, sets what differs
     * from the live object, leaves the rest. Empty when there is nothing to send.
     */
    public static Tree.Obj threeWay(Class<? extends KubeObject> type, Tree.Obj lastApplied, Tree.Obj manifest, Tree.Obj live) {
        MergeSchema schema = MergeSchema.of(type);
        Tree.Obj delta = new StrategicDiff(true, false).maps(live, manifest, schema, false);
        Tree.Obj deletions = new StrategicDiff(false, true).maps(lastApplied, manifest, schema, false);
        return new StrategicMerge(false).map(deletions, delta, schema);
    }
}
