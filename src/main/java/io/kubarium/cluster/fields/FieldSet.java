package io.kubarium.cluster.fields;

import io.kubarium.api.Codec;
import io.kubarium.api.FieldSchema;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A set of fields, by their paths, as managed fields tell it (API-13, API-74). */
public record FieldSet(TreeSet<String> paths) {
    /** What the server says and nobody owns. */
    private static final List<String> SERVERS = List.of("name", "namespace", "generateName", "uid", "resourceVersion", "generation", "creationTimestamp", "deletionTimestamp",
            "deletionGracePeriodSeconds", "managedFields", "selfLink");
    /** What is given out by the server when it stores a new object. */
    private static final List<String> GIVEN_OUT = List.of("clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy", "nodePort");
    /** Records and maps that are set as a whole. */
    private static final List<String> WHOLE = List.of("LabelSelector", "NodeSelector", "ObjectReference", "LocalObjectReference", "TypedLocalObjectReference", "SecretKeySelector",
            "ConfigMapKeySelector", "ObjectFieldSelector", "ResourceFieldSelector", "ScopeSelector");
    private static final List<String> WHOLE_MAPS = List.of("ServiceSpec.selector", "PodSpec.nodeSelector");
    /** Records that are always there, so that being there is nothing anybody has set. */
    private static final List<String> ALWAYS = List.of("metadata", "spec", "status", "template", "strategy", "updateStrategy");

    /** The fields of an object's tree with their values; a whole counts as one. */
    static TreeMap<String, Tree> leaves(Class<?> type, Tree.Obj tree) {
        TreeMap<String, Tree> leaves = new TreeMap<>();
        Tree.Obj plain = tree.without("apiVersion").without("kind");
        Tree.Obj metadata = plain.obj("metadata");
        for (String field : SERVERS) metadata = metadata.without(field);
        record("", type == OtherObject.class ? null : type, plain.has("metadata") ? plain.with("metadata", metadata) : plain, leaves);
        return leaves;
    }

    private static void record(String path, @Nullable Class<?> type, Tree.Obj tree, Map<String, Tree> leaves) {
        Map<String, FieldSchema> fields = type == null ? Map.of() : Codec.fields(type);
        tree.fields().forEach((name, value) -> {
            FieldSchema field = fields.get(name);
            if (type == null || field == null) any(FieldPath.of(path, "f:" + name), name, value, leaves);
            else known(FieldPath.of(path, "f:" + name), type, field, value, leaves);
        });
    }

    private static void known(String path, Class<?> type, FieldSchema field, Tree value, Map<String, Tree> leaves) {
        Class<?> inner = field.recordType();
        boolean isMap = field.typeName().startsWith("map[");
        if (value instanceof Tree.Arr list && field.mergeKey() != null) list(path, inner, field.mergeKey(), list, leaves);
        else if (!(value instanceof Tree.Obj obj) || inner == null && !isMap || inner != null && WHOLE.contains(inner.getSimpleName())
                || WHOLE_MAPS.contains(type.getSimpleName() + "." + field.name())) leaves.put(path, value);
        else {
            if (isMap || !ALWAYS.contains(field.name())) leaves.put(FieldPath.of(path, FieldPath.SELF), Tree.NULL);
            record(path, isMap ? null : inner, obj, leaves);
        }
    }

    private static void list(String path, @Nullable Class<?> type, String key, Tree.Arr list, Map<String, Tree> leaves) {
        leaves.put(FieldPath.of(path, FieldPath.SELF), Tree.NULL);
        for (Tree item : list.items()) {
            if (key.isEmpty() || !(item instanceof Tree.Obj obj)) {
                leaves.put(FieldPath.of(path, "v:" + item), Tree.NULL);
                continue;
            }
            LinkedHashMap<String, Tree> keys = new LinkedHashMap<>();
            if (obj.has(key)) keys.put(key, obj.get(key));
            if (key.equals("port") || key.equals("containerPort")) keys.put("protocol", obj.has("protocol") ? obj.get("protocol") : new Tree.Str("TCP"));
            String at = FieldPath.of(path, "k:" + new Tree.Obj(keys));
            leaves.put(FieldPath.of(at, FieldPath.SELF), Tree.NULL);
            record(at, type, obj, leaves);
        }
    }

    /** Of a kind without a schema: objects by field, everything else as a whole. */
    private static void any(String path, String name, Tree value, Map<String, Tree> leaves) {
        if (!(value instanceof Tree.Obj obj) || obj.isEmpty()) {
            leaves.put(path, value);
            return;
        }
        if (!ALWAYS.contains(name)) leaves.put(FieldPath.of(path, FieldPath.SELF), Tree.NULL);
        obj.fields().forEach((inner, each) -> any(FieldPath.of(path, "f:" + inner), inner, each, leaves));
    }

    static boolean isGivenOut(String path) {
        return GIVEN_OUT.stream().anyMatch(field -> path.endsWith("f:" + field));
    }

    static boolean isStatus(String path) {
        return path.startsWith("f:status");
    }

    /** As the API writes it. */
    public Tree.Obj written() {
        Tree.Obj tree = Tree.Obj.EMPTY;
        for (String path : paths) tree = put(tree, FieldPath.parts(path), 0);
        return (Tree.Obj) tree.sorted();
    }

    private static Tree.Obj put(Tree.Obj tree, List<String> parts, int at) {
        if (at == parts.size()) return tree;
        return tree.with(parts.get(at), put(tree.obj(parts.get(at)), parts, at + 1));
    }

    static FieldSet read(Tree.Obj written) {
        TreeSet<String> paths = new TreeSet<>();
        read("", written, paths);
        return new FieldSet(paths);
    }

    private static void read(String path, Tree.Obj tree, TreeSet<String> paths) {
        tree.fields().forEach((part, inner) -> {
            String at = FieldPath.of(path, part);
            if (inner instanceof Tree.Obj obj && !obj.isEmpty()) read(at, obj, paths);
            else paths.add(at);
        });
    }
}
