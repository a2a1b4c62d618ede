package io.kubarium.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An immutable JSON value: what manifests, patches and kept fields are made of. Equality ignores the order of fields. */
public sealed interface Tree {
    Null NULL = new Null();

    /** An object; fields stay in the order in which they were written. */
    record Obj(Map<String, Tree> fields) implements Tree {
        public static final Obj EMPTY = new Obj(new LinkedHashMap<>());

        public Obj {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** Keys and values in turn; values as {@link Tree#of}. */
        public static Obj of(Object... keysAndValues) {
            LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
            for (int i = 0; i < keysAndValues.length; i += 2) {
                fields.put((String) keysAndValues[i], Tree.of(keysAndValues[i + 1]));
            }
            return new Obj(fields);
        }

        /** The value of a field, or null when there is none. */
        public Tree get(String name) {
            return fields.get(name);
        }

        public boolean has(String name) {
            return fields.containsKey(name);
        }

        public boolean isEmpty() {
            return fields.isEmpty();
        }

        /** The text of a field, or null when it is absent or no text. */
        public String text(String name) {
            return fields.get(name) instanceof Str text ? text.value() : null;
        }

        /** The object in a field, or the empty object. */
        public Obj obj(String name) {
            return fields.get(name) instanceof Obj obj ? obj : EMPTY;
        }

        /** The elements of the list in a field, or none. */
        public List<Tree> items(String name) {
            return fields.get(name) instanceof Arr arr ? arr.items() : List.of();
        }

        /** The objects in the list in a field: kinds that are only kept may hold anything there. */
        public List<Obj> objects(String name) {
            return items(name).stream().filter(Obj.class::isInstance).map(Obj.class::cast).toList();
        }

        /** The texts in the list in a field, what is no text as it is written. */
        public List<String> texts(String name) {
            return items(name).stream().map(item -> item instanceof Str text ? text.value() : item.toString()).toList();
        }

        public Obj with(String name, Tree value) {
            LinkedHashMap<String, Tree> copy = new LinkedHashMap<>(fields);
            copy.put(name, value);
            return new Obj(copy);
        }

        public Obj without(String name) {
            if (!fields.containsKey(name)) {
                return this;
            }
            LinkedHashMap<String, Tree> copy = new LinkedHashMap<>(fields);
            copy.remove(name);
            return new Obj(copy);
        }

        @Override
        public String toString() {
            return JsonText.compact(this);
        }
    }

    /** A list. */
    record Arr(List<Tree> items) implements Tree {
        public static final Arr EMPTY = new Arr(List.of());

        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String toString() {
            return JsonText.compact(this);
        }
    }

    /** A text. */
    record Str(String value) implements Tree {
        @Override
        public String toString() {
            return JsonText.compact(this);
        }
    }

    /** A number, by its exact text. */
    record Num(String text) implements Tree {
        /** True for a whole number that a long holds. */
        public boolean isLong() {
            try {
                Long.parseLong(text);
                return true;
            } catch (NumberFormatException notWhole) {
                return false;
            }
        }

        public long asLong() {
            return Long.parseLong(text);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** true or false. */
    record Bool(boolean value) implements Tree {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** null. */
    record Null() implements Tree {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** A tree of a plain value: null, Tree, text, number, boolean, list or map (map keys are sorted). */
    static Tree of(Object value) {
        return switch (value) {
            case null -> NULL;
            case Tree tree -> tree;
            case String text -> new Str(text);
            case Number number -> new Num(number.toString());
            case Boolean bool -> new Bool(bool);
            case List<?> list -> {
                List<Tree> items = new ArrayList<>(list.size());
                for (Object item : list) {
                    items.add(of(item));
                }
                yield new Arr(items);
            }
            case Map<?, ?> map -> {
                TreeMap<String, Tree> fields = new TreeMap<>();
                map.forEach((key, item) -> fields.put((String) key, of(item)));
                yield new Obj(fields);
            }
            default -> throw new IllegalArgumentException("no tree of " + value.getClass());
        };
    }

    /** The same tree with the fields of every object in byte order, as kubectl prints it. */
    default Tree sorted() {
        return switch (this) {
            case Obj obj -> {
                TreeMap<String, Tree> fields = new TreeMap<>();
                obj.fields().forEach((key, value) -> fields.put(key, value.sorted()));
                yield new Obj(fields);
            }
            case Arr arr -> {
                List<Tree> items = new ArrayList<>(arr.items().size());
                arr.items().forEach(item -> items.add(item.sorted()));
                yield new Arr(items);
            }
            default -> this;
        };
    }

    /** What JSON calls this value: object, array, string, number, bool or null. */
    default String jsonType() {
        return switch (this) {
            case Obj _ -> "object";
            case Arr _ -> "array";
            case Str _ -> "string";
            case Num _ -> "number";
            case Bool _ -> "bool";
            case Null _ -> "null";
        };
    }
}
