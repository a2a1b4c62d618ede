package io.kubarium.api;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a record class is read and written: its components in order, with what their annotations say. Found once a class. */
final class RecordSchema {
    private static final ClassValue<RecordSchema> SCHEMAS = new ClassValue<>() {
        @Override
        protected RecordSchema computeValue(Class<?> type) {
            return new RecordSchema(type);
        }
    };

    private final Class<?> type;
    private final MethodHandle constructor;
    private final List<FieldSchema> ordered = new ArrayList<>();
    private final Map<String, FieldSchema> byName = new LinkedHashMap<>();
    private final List<String> kept;
    private final List<String> valid;
    private final MethodHandle keptGetter;

    private RecordSchema(Class<?> type) {
        this.type = type;
        Kept names = type.getAnnotation(Kept.class);
        kept = names == null ? List.of() : List.of(names.value());
        RecordComponent[] components = type.getRecordComponents();
        MethodHandle keptHandle = null;
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodType signature = MethodType.methodType(void.class);
            for (RecordComponent component : components) {
                signature = signature.appendParameterTypes(component.getType());
                MethodHandle getter = lookup.unreflect(component.getAccessor()).asType(MethodType.methodType(Object.class, Object.class));
                if (names != null && component.getName().equals("kept")) {
                    keptHandle = getter;
                } else {
                    FieldSchema field = new FieldSchema(component, ordered.size(), getter);
                    ordered.add(field);
                    byName.put(field.name(), field);
                }
            }
            constructor = lookup.findConstructor(type, signature)
                .asType(signature.changeReturnType(Object.class).generic())
                .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("records of " + type + " cannot be made", impossible);
        }
        keptGetter = keptHandle;
        List<String> all = new ArrayList<>(byName.keySet());
        all.addAll(kept);
        valid = List.copyOf(all);
    }

    static RecordSchema of(Class<?> type) {
        return SCHEMAS.get(type);
    }

    Map<String, FieldSchema> fields() {
        return Collections.unmodifiableMap(byName);
    }

    List<String> kept() {
        return kept;
    }

    Tree.Obj encode(Object value) {
        LinkedHashMap<String, Tree> out = new LinkedHashMap<>();
        if (value instanceof KubeObject object) {
            out.put("apiVersion", new Tree.Str(object.apiVersion()));
            out.put("kind", new Tree.Str(object.kind()));
        }
        if (value instanceof OtherObject other) {
            out.put("metadata", RecordSchema.of(ObjectMeta.class).encode(other.metadata()));
            out.putAll(other.body().fields());
            return new Tree.Obj(out);
        }
        for (FieldSchema field : ordered) {
            Tree tree = field.encode(value);
            if (tree != null) {
                out.put(field.name(), tree);
            }
        }
        if (keptGetter != null) {
            out.putAll(((Tree.Obj) get(keptGetter, value)).fields());
        }
        return new Tree.Obj(out);
    }

    Object decode(Tree.Obj tree, DecodeContext context) {
        String outer = context.in(type.getSimpleName());
        Object[] arguments = new Object[ordered.size() + (keptGetter == null ? 0 : 1)];
        LinkedHashMap<String, Tree> keptFields = null;
        for (Map.Entry<String, Tree> entry : tree.fields().entrySet()) {
            FieldSchema field = byName.get(entry.getKey());
            if (field != null) {
                context.enter(field.name());
                arguments[field.index()] = field.decode(entry.getValue(), context);
                context.leave();
            } else if (kept.contains(entry.getKey())) {
                keptFields = keptFields == null ? new LinkedHashMap<>() : keptFields;
                keptFields.put(entry.getKey(), entry.getValue());
            } else if (!isTypeMeta(entry.getKey())) {
                context.unknown(entry.getKey(), valid, deeper(entry.getKey()));
            }
        }
        for (FieldSchema field : ordered) {
            arguments[field.index()] = field.orDefault(arguments[field.index()]);
        }
        if (keptFields != null) {
            arguments[ordered.size()] = new Tree.Obj(keptFields);
        }
        context.in(outer);
        return construct(arguments);
    }

    /** A field put one level too high, as `replicas` beside `spec`: where it belongs, or null. */
    private String deeper(String field) {
        for (FieldSchema inner : ordered) {
            Class<?> record = inner.recordType();
            if (record != null && !inner.isList() && !inner.isMap() && of(record).byName.containsKey(field)) {
                return inner.name() + "." + field;
            }
        }
        return null;
    }

    private boolean isTypeMeta(String field) {
        return KubeObject.class.isAssignableFrom(type) && (field.equals("apiVersion") || field.equals("kind"));
    }

    Object get(Object value, String name) {
        FieldSchema field = byName.get(name);
        return field == null ? null : field.get(value);
    }

    Object with(Object value, String name, Object component) {
        FieldSchema changed = byName.get(name);
        if (changed == null) {
            return value;
        }
        Object[] arguments = new Object[ordered.size() + (keptGetter == null ? 0 : 1)];
        for (FieldSchema field : ordered) {
            arguments[field.index()] = field == changed ? component : field.get(value);
        }
        if (keptGetter != null) {
            arguments[ordered.size()] = get(keptGetter, value);
        }
        return construct(arguments);
    }

    private Object construct(Object[] arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (RuntimeException | Error passed) {
            throw passed;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }

    static Object get(MethodHandle getter, Object value) {
        try {
            return (Object) getter.invokeExact(value);
        } catch (RuntimeException | Error passed) {
            throw passed;
        } catch (Throwable checked) {
            throw new IllegalStateException(checked);
        }
    }
}
