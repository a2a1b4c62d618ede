package io.kubarium.api;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One field of a record: its shape (single, list or map), the type of its values, and what its annotations say. */
public final class FieldSchema {
    private enum Shape { SINGLE, LIST, MAP }

    private final String name;
    private final int index;
    private final MethodHandle getter;
    private final Shape shape;
    private final Class<?> type;
    private final ValueCodec values;
    private final boolean shown;
    private final boolean emptyMatters;
    private final MergeKey mergeKey;
    private final boolean retainKeys;
    private final boolean replaced;

    FieldSchema(RecordComponent component, int index, MethodHandle getter) {
        Named named = component.getAnnotation(Named.class);
        this.name = named == null ? component.getName() : named.value();
        this.index = index;
        this.getter = getter;
        Class<?> raw = component.getType();
        shape = raw == List.class ? Shape.LIST : raw == Map.class ? Shape.MAP : Shape.SINGLE;
        type = shape == Shape.SINGLE ? raw : argument(component.getGenericType(), shape == Shape.LIST ? 0 : 1);
        values = ValueCodec.of(type, component.isAnnotationPresent(Micro.class), component.isAnnotationPresent(Base64Text.class));
        shown = component.isAnnotationPresent(Shown.class);
        emptyMatters = component.isAnnotationPresent(EmptyMatters.class);
        mergeKey = component.getAnnotation(MergeKey.class);
        retainKeys = component.isAnnotationPresent(RetainKeys.class);
        replaced = component.isAnnotationPresent(Replaced.class);
    }

    private static Class<?> argument(Type generic, int position) {
        return (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[position];
    }

    public String name() {
        return name;
    }

    int index() {
        return index;
    }

    Object get(Object owner) {
        return RecordSchema.get(getter, owner);
    }

    /** The record class of the values or elements, or null when they are plain. */
    public Class<?> recordType() {
        return type.isRecord() && type != Quantity.class && type != IntOrString.class && !Tree.class.isAssignableFrom(type) ? type : null;
    }

    /** The type as people read it: {@code string}, {@code []Container}, {@code map[string]Quantity}. */
    public String typeName() {
        String one = type == String.class || type == java.time.Instant.class ? "string" : type == int.class || type == long.class || type == Integer.class || type == Long.class ? "integer"
            : type == boolean.class || type == Boolean.class ? "boolean" : Tree.class.isAssignableFrom(type) ? "Object" : type.getSimpleName();
        return shape == Shape.LIST ? "[]" + one : shape == Shape.MAP ? "map[string]" + one : one;
    }

    boolean isList() {
        return shape == Shape.LIST;
    }

    boolean isMap() {
        return shape == Shape.MAP;
    }

    /** The key by which strategic merge joins elements; empty for sets of plain values; null where lists are replaced. */
    public String mergeKey() {
        return mergeKey == null ? null : mergeKey.value();
    }

    public boolean retainKeys() {
        return retainKeys;
    }

    /** Whether strategic merge replaces the field as a whole. */
    public boolean replaced() {
        return replaced;
    }

    /** The tree of this field of the owner, or null when it is left out. */
    Tree encode(Object owner) {
        Object value = get(owner);
        return switch (shape) {
            case SINGLE -> single(value);
            case LIST -> list((List<?>) value);
            case MAP -> map((Map<?, ?>) value);
        };
    }

    private Tree single(Object value) {
        if (value == null) {
            return !shown ? null : type == String.class && !emptyMatters ? new Tree.Str("") : Tree.NULL;
        }
        boolean zero = type == int.class && (int) value == 0 || type == long.class && (long) value == 0
            || type == boolean.class && !(boolean) value || value.equals("") && !emptyMatters;
        return zero && !shown ? null : values.encode(value);
    }

    private Tree list(List<?> value) {
        if (value.isEmpty()) {
            return shown ? Tree.NULL : null;
        }
        List<Tree> items = new ArrayList<>(value.size());
        for (Object item : value) {
            items.add(values.encode(item));
        }
        return new Tree.Arr(items);
    }

    private Tree map(Map<?, ?> value) {
        if (value.isEmpty()) {
            return null;
        }
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
        value.forEach((key, item) -> fields.put((String) key, values.encode(item)));
        return new Tree.Obj(fields);
    }

    Object decode(Tree tree, DecodeContext context) {
        if (tree instanceof Tree.Null) {
            return type == Tree.class ? tree : null;
        }
        return switch (shape) {
            case SINGLE -> absentIfEmpty(values.decode(tree, context));
            case LIST -> decodeList(tree, context);
            case MAP -> decodeMap(tree, context);
        };
    }

    private Object absentIfEmpty(Object value) {
        return "".equals(value) && !emptyMatters ? null : value;
    }

    private Object decodeList(Tree tree, DecodeContext context) {
        if (!(tree instanceof Tree.Arr arr)) {
            context.wrongType(tree, "[]" + values.goType(), "a list");
            return null;
        }
        List<Object> items = new ArrayList<>(arr.items().size());
        for (int i = 0; i < arr.items().size(); i++) {
            context.enter(i);
            Object item = arr.items().get(i) instanceof Tree.Null ? nullItem(context) : values.decode(arr.items().get(i), context);
            if (item != null) {
                items.add(item);
            }
            context.leave();
        }
        return items;
    }

    private Object nullItem(DecodeContext context) {
        context.bad(Tree.NULL, values.wanted(), "unexpected null in list");
        return null;
    }

    private Object decodeMap(Tree tree, DecodeContext context) {
        if (!(tree instanceof Tree.Obj obj)) {
            context.wrongType(tree, "map[string]" + values.goType(), "an object");
            return null;
        }
        LinkedHashMap<String, Object> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Tree> entry : obj.fields().entrySet()) {
            context.enter(new DecodeContext.MapKey(entry.getKey()));
            // A null value of a map of texts is the empty text for the server.
            Object value = entry.getValue() instanceof Tree.Null && type == String.class ? "" : values.decode(entry.getValue(), context);
            if (value != null) {
                entries.put(entry.getKey(), value);
            }
            context.leave();
        }
        return entries;
    }

    /** The value, or the zero of a primitive component. */
    Object orDefault(Object value) {
        if (value != null || !type.isPrimitive()) {
            return value;
        }
        return type == int.class ? (Object) 0 : type == long.class ? (Object) 0L : (Object) false;
    }
}
