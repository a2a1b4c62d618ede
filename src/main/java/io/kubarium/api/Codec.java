package io.kubarium.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records to trees and back. The records' components are the schema; decoding is strict (API-80). */
public final class Codec {
    private Codec() {
    }

    /** The tree of a record, fields in schema order, without those that are absent. Objects carry apiVersion and kind. */
    public static Tree.Obj toTree(Record value) {
        return RecordSchema.of(value.getClass()).encode(value);
    }

    /** The record of a tree; throws {@link DecodeException} with everything that is wrong. */
    public static <T extends Record> T fromTree(Class<T> type, Tree tree) {
        List<DecodeProblem> problems = new ArrayList<>();
        T value = decode(type, tree, problems);
        if (!problems.isEmpty()) {
            throw new DecodeException(problems);
        }
        return value;
    }

    /** The record of a tree, as far as it can be read; what is wrong is added to the problems. */
    public static <T extends Record> T decode(Class<T> type, Tree tree, List<DecodeProblem> problems) {
        DecodeContext context = new DecodeContext(problems);
        if (tree instanceof Tree.Obj obj) {
            return type.cast(RecordSchema.of(type).decode(obj, context));
        }
        context.wrongType(tree, "v1." + type.getSimpleName(), "an object");
        return null;
    }

    /** The object of a manifest's tree, of the kind it names; unknown kinds become {@link OtherObject}. */
    public static KubeObject objectFromTree(Tree.Obj tree) {
        List<DecodeProblem> problems = new ArrayList<>();
        KubeObject object = decodeObject(tree, problems);
        if (!problems.isEmpty()) {
            throw new DecodeException(problems);
        }
        return object;
    }

    /** As {@link #objectFromTree}, with what is wrong added to the problems; null when it names no kind. */
    public static KubeObject decodeObject(Tree.Obj tree, List<DecodeProblem> problems) {
        String apiVersion = tree.text("apiVersion");
        String kind = tree.text("kind");
        DecodeContext context = new DecodeContext(problems);
        if (kind == null || kind.isEmpty()) {
            context.bad("kind", "missing: every object names its kind", "Object 'Kind' is missing in '" + tree + "'");
            return null;
        }
        if (apiVersion == null || apiVersion.isEmpty()) {
            context.bad("apiVersion", "missing: every object names its API version", "Object 'apiVersion' is missing in '" + tree + "'");
            return null;
        }
        KindInfo info = Kinds.of(apiVersion, kind);
        return info == null || !info.simulated() ? other(tree, context)
            : info.type().cast(RecordSchema.of(info.type()).decode(tree, context));
    }

    private static OtherObject other(Tree.Obj tree, DecodeContext context) {
        Tree metadata = tree.get("metadata");
        context.enter("metadata");
        Object decoded = metadata instanceof Tree.Obj obj ? RecordSchema.of(ObjectMeta.class).decode(obj, context) : null;
        if (metadata != null && decoded == null) {
            context.wrongType(metadata, "v1.ObjectMeta", "an object");
        }
        context.leave();
        return new OtherObject(tree.text("apiVersion"), tree.text("kind"), (ObjectMeta) decoded,
            tree.without("apiVersion").without("kind").without("metadata"));
    }

    /** The value of a component by its field name, or null: `field(pod, "status")`. */
    public static Object field(Record value, String name) {
        return RecordSchema.of(value.getClass()).get(value, name);
    }

    /** A copy with one component changed; the same object when the record has no such field. */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T withField(T value, String name, Object component) {
        return (T) RecordSchema.of(value.getClass()).with(value, name, component);
    }

    /** The names of the fields of a record class that are kept as they are written. */
    public static List<String> kept(Class<?> type) {
        return RecordSchema.of(type).kept();
    }

    /** The schema of a record class by field name: what patches look up merge keys in. */
    public static Map<String, FieldSchema> fields(Class<?> type) {
        return RecordSchema.of(type).fields();
    }
}
