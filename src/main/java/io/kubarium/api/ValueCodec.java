package io.kubarium.api;

import java.time.Instant;
import java.util.Base64;

/** How one value of a certain Java type is written and read. */
abstract sealed class ValueCodec {
    private final String goType;
    private final String wanted;

    private ValueCodec(String goType, String wanted) {
        this.goType = goType;
        this.wanted = wanted;
    }

    static ValueCodec of(Class<?> type, boolean micro, boolean base64) {
        if (base64) {
            return new Bytes();
        }
        if (type == String.class) {
            return new Text();
        }
        if (type == int.class || type == Integer.class) {
            return new Whole("int32", Integer.MIN_VALUE, Integer.MAX_VALUE);
        }
        if (type == long.class || type == Long.class) {
            return new Whole("int64", Long.MIN_VALUE, Long.MAX_VALUE);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new Truth();
        }
        if (type == Instant.class) {
            return new Time(micro);
        }
        if (type == Quantity.class) {
            return new Amount();
        }
        if (type == IntOrString.class) {
            return new Either();
        }
        return Tree.class.isAssignableFrom(type) ? new Raw(type == Tree.Obj.class) : new Nested(type);
    }

    abstract Tree encode(Object value);

    /** The value, or null after telling the context what is wrong. */
    abstract Object decode(Tree tree, DecodeContext context);

    /** The type as the server's error messages name it (API-78). */
    String goType() {
        return goType;
    }

    /** What a person should have written. */
    String wanted() {
        return wanted;
    }

    final Object wrong(Tree tree, DecodeContext context) {
        context.wrongType(tree, goType, wanted);
        return null;
    }

    private static final class Text extends ValueCodec {
        Text() {
            super("string", "a text");
        }

        @Override
        Tree encode(Object value) {
            return new Tree.Str((String) value);
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            return tree instanceof Tree.Str text ? text.value() : wrong(tree, context);
        }
    }

    private static final class Bytes extends ValueCodec {
        Bytes() {
            super("[]uint8", "a base64 text");
        }

        @Override
        Tree encode(Object value) {
            return new Tree.Str((String) value);
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            if (tree instanceof Tree.Null) {
                return "";
            }
            if (!(tree instanceof Tree.Str text)) {
                return wrong(tree, context);
            }
            String compact = text.value().replaceAll("[\r\n]", "");
            try {
                if (compact.length() % 4 == 0) {
                    return Base64.getEncoder().encodeToString(Base64.getDecoder().decode(compact));
                }
            } catch (IllegalArgumentException noBase64) {
                // told below, as for a text of the wrong length
            }
            context.bad(text, "base64 text (plain text goes into stringData)", "illegal base64 data at input byte " + firstIllegal(compact));
            return null;
        }

        private static int firstIllegal(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (!Character.toString(text.charAt(i)).matches("[A-Za-z0-9+/]")) {
                    return i;
                }
            }
            return text.length() / 4 * 4;
        }
    }

    private static final class Whole extends ValueCodec {
        private final long min;
        private final long max;

        Whole(String goType, long min, long max) {
            super(goType, "a whole number");
            this.min = min;
            this.max = max;
        }

        @Override
        Tree encode(Object value) {
            return new Tree.Num(value.toString());
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            if (!(tree instanceof Tree.Num number) || !number.isLong()) {
                return wrong(tree, context);
            }
            if (number.asLong() < min || number.asLong() > max) {
                context.wrongType(tree, goType(), "a whole number from " + min + " to " + max);
                return null;
            }
            return goType().equals("int32") ? (Object) (int) number.asLong() : (Object) number.asLong();
        }
    }

    private static final class Truth extends ValueCodec {
        Truth() {
            super("bool", "true or false");
        }

        @Override
        Tree encode(Object value) {
            return new Tree.Bool((Boolean) value);
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            return tree instanceof Tree.Bool bool ? (Object) bool.value() : wrong(tree, context);
        }
    }

    private static final class Time extends ValueCodec {
        private final boolean micro;

        Time(boolean micro) {
            super("string", "a time such as \"2026-11-24T15:18:16Z\"");
            this.micro = micro;
        }

        @Override
        Tree encode(Object value) {
            return new Tree.Str(TimeText.of((Instant) value, micro));
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            if (!(tree instanceof Tree.Str text)) {
                return wrong(tree, context);
            }
            Instant time = TimeText.parse(text.value());
            if (time == null) {
                context.bad(text, wanted(), "parsing time " + JsonText.quote(text.value()) + " as \"2006-01-02T15:04:05Z07:00\": cannot parse "
                    + JsonText.quote(text.value()) + " as \"2006\"");
            }
            return time;
        }
    }

    private static final class Amount extends ValueCodec {
        Amount() {
            super("resource.Quantity", "a quantity such as 500m, 2, 64Mi or 1Gi");
        }

        @Override
        Tree encode(Object value) {
            return new Tree.Str(value.toString());
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            try {
                return switch (tree) {
                    case Tree.Str text -> Quantity.parse(text.value());
                    case Tree.Num number -> Quantity.parse(number.text());
                    default -> wrong(tree, context);
                };
            } catch (IllegalArgumentException notOne) {
                context.bad(tree, wanted(), notOne.getMessage());
                return null;
            }
        }
    }

    private static final class Either extends ValueCodec {
        Either() {
            super("int32", "a whole number or a text");
        }

        @Override
        Tree encode(Object value) {
            IntOrString either = (IntOrString) value;
            return either.isInt() ? Tree.of(either.number()) : new Tree.Str(either.text());
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            return switch (tree) {
                case Tree.Str text -> IntOrString.of(text.value());
                case Tree.Num number when number.isLong() && number.asLong() == (int) number.asLong() -> IntOrString.of((int) number.asLong());
                default -> wrong(tree, context);
            };
        }
    }

    private static final class Raw extends ValueCodec {
        private final boolean objectOnly;

        Raw(boolean objectOnly) {
            super("map[string]interface {}", "an object");
            this.objectOnly = objectOnly;
        }

        @Override
        Tree encode(Object value) {
            return (Tree) value;
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            return objectOnly && !(tree instanceof Tree.Obj) ? wrong(tree, context) : tree;
        }
    }

    private static final class Nested extends ValueCodec {
        private final Class<?> type;

        Nested(Class<?> type) {
            super("v1." + type.getSimpleName(), "an object");
            this.type = type;
        }

        @Override
        Tree encode(Object value) {
            return RecordSchema.of(type).encode(value);
        }

        @Override
        Object decode(Tree tree, DecodeContext context) {
            return tree instanceof Tree.Obj obj ? RecordSchema.of(type).decode(obj, context) : wrong(tree, context);
        }
    }
}
