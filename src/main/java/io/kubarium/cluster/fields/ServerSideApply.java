package io.kubarium.cluster.fields;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import io.kubarium.api.patch.Patches;
import io.kubarium.api.request.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a server-side apply makes of an object, or why it may not (API-74, API-75). */
public final class ServerSideApply {
    private static final String CLIENT_SIDE = "kubectl-client-side-apply";

    private static final String LAST_APPLIED = "last-applied-configuration";

    private final Tree.Obj body;
    private final String manager;
    private final Class<?> type;
    private final TreeMap<String, Tree> wanted;

    /**
     * @param type the kind of what is applied
     * @param body it, as it was written: only those fields are meant
     * @param manager in whose name
     */
    public ServerSideApply(Class<? extends KubeObject> type, Tree.Obj body, String manager) {
        this.body = body;
        this.manager = manager;
        this.type = type;
        this.wanted = FieldSet.leaves(type, body);
        wanted.keySet().removeIf(path -> path.contains(LAST_APPLIED));
    }

    /** The refusal if others have set fields to other values; null if there is none. */
    public @Nullable Status conflict(KubeObject live, List<FieldManager> managers) {
        TreeMap<String, Tree> now = FieldSet.leaves(type, Codec.toTree((Record) live));
        Map<String, List<String>> conflicts = new TreeMap<>();
        int count = 0;
        for (FieldManager other : managers) {
            if (isOwn(other)) continue;
            for (String path : other.fields().paths()) {
                if (!wanted.containsKey(path) || FieldPath.isSelf(path) || wanted.get(path).equals(now.get(path))) continue;
                conflicts.computeIfAbsent(other.shown(), _ -> new ArrayList<>()).add(FieldPath.shown(path));
                count++;
            }
        }
        if (count == 0) return null;
        List<String> lines = new ArrayList<>();
        conflicts.forEach((name, paths) -> {
            lines.add("conflicts with " + name + ":");
            paths.forEach(path -> lines.add("- " + path));
        });
        Map.Entry<String, List<String>> first = conflicts.entrySet().iterator().next();
        String message = count == 1 ? "Apply failed with 1 conflict: conflict with " + first.getKey() + ": " + first.getValue().getFirst()
                : "Apply failed with " + count + " conflicts: " + String.join("\n", lines);
        return Status.of(409, "Conflict", message);
    }

    private boolean isOwn(FieldManager other) {
        return other.applies() && other.name().equals(manager) || manager.equals("kubectl") && other.name().equals(CLIENT_SIDE);
    }

    /** The object after it; null for the live one makes a new one. */
    public KubeObject applied(@Nullable KubeObject live, List<FieldManager> managers, Instant now) {
        Tree.Obj tree = live == null ? body : merged(live, managers);
        Tree.Obj entry = new FieldManager(manager, true, body.text("apiVersion"), "", now, new FieldSet(new TreeSet<>(wanted.keySet()))).written();
        List<Tree> entries = new ArrayList<>();
        for (Map.Entry<String, FieldSet> other : Managers.applied(live).entrySet()) if (!other.getKey().equals(manager)) entries.add(kept(live, other.getKey(), other.getValue()));
        entries.add(entry);
        KubeObject object = Codec.objectFromTree(tree.with("metadata", tree.obj("metadata").with("managedFields", new Tree.Arr(entries))));
        return live == null ? object : object.withMetadata(object.metadata().withResourceVersion(live.metadata().resourceVersion()));
    }

    /** What another has applied, without what is taken from it now. */
    private Tree kept(KubeObject live, String name, FieldSet set) {
        TreeMap<String, Tree> now = FieldSet.leaves(type, Codec.toTree((Record) live));
        TreeSet<String> left = new TreeSet<>(set.paths());
        left.removeIf(path -> wanted.containsKey(path) && !FieldPath.isSelf(path) && !wanted.get(path).equals(now.get(path)));
        for (Tree item : live.metadata().kept().items("managedFields")) {
            if (item instanceof Tree.Obj entry && name.equals(entry.text("manager"))) return entry.with("fieldsV1", new FieldSet(left).written());
        }
        return Tree.NULL;
    }

    private Tree.Obj merged(KubeObject live, List<FieldManager> managers) {
        Tree.Obj tree = Codec.toTree((Record) live);
        TreeSet<String> dropped = new TreeSet<>();
        for (FieldManager one : managers) if (isOwn(one)) dropped.addAll(one.fields().paths());
        dropped.removeAll(wanted.keySet());
        dropped.removeIf(path -> path.contains(LAST_APPLIED) || FieldPath.shown(path).equals(".metadata.annotations"));
        for (FieldManager one : managers) if (!isOwn(one)) dropped.removeAll(one.fields().paths());
        Tree.Obj patched = live instanceof OtherObject ? (Tree.Obj) Patches.merge(tree, body) : Patches.strategicMerge(type.asSubclass(KubeObject.class), tree, body);
        for (Map.Entry<String, Tree> field : wanted.entrySet()) {
            if (!FieldPath.isSelf(field.getKey()) && !(field.getValue() instanceof Tree.Null)) patched = FieldPath.with(patched, field.getKey(), field.getValue());
        }
        for (String path : dropped.descendingSet()) if (isOnlyOurs(path, dropped)) patched = FieldPath.without(patched, path);
        return patched;
    }

    /** A list or item goes only if nothing else is in it that somebody wants. */
    private boolean isOnlyOurs(String path, TreeSet<String> dropped) {
        if (!FieldPath.isSelf(path)) return true;
        String owner = FieldPath.owner(path);
        return wanted.keySet().stream().noneMatch(other -> other.startsWith(owner));
    }
}
