package io.kubarium.manifest;

import io.kubarium.api.Tree;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;

/** What an unquoted scalar means to kubectl: the rules of Go's yaml.v2, which are neither YAML 1.1 nor 1.2. */
final class Scalars {
    private static final List<String> TRUE = List.of("y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON");
    private static final List<String> FALSE = List.of("n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF");
    private static final List<String> NULL = List.of("", "~", "null", "Null", "NULL");
    private static final List<String> NO_JSON = List.of(".nan", ".NaN", ".NAN", ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF",
        "-.inf", "-.Inf", "-.INF");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-(0?[1-9]|1[0-2])-(0?[1-9]|[12][0-9]|3[01])"
        + "([Tt]([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9](\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})"
        + "| ([01]?[0-9]|2[0-3]):[0-5]?[0-9]:[0-5]?[0-9](\\.[0-9]+)?)?");
    private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");

    private Scalars() {
    }

    /** The value of an unquoted scalar. */
    static Tree resolve(String text) {
        if (NULL.contains(text)) {
            return Tree.NULL;
        }
        if (TRUE.contains(text) || FALSE.contains(text)) {
            return new Tree.Bool(TRUE.contains(text));
        }
        char first = text.charAt(0);
        if (first != '.' && first != '+' && first != '-' && (first < '0' || first > '9')) {
            return new Tree.Str(text);
        }
        Tree number = number(first == '.' ? text : text.replace("_", ""));
        return number == null ? new Tree.Str(text) : number;
    }

    private static Tree number(String text) {
        BigInteger whole = whole(text);
        if (whole != null && whole.bitLength() <= 64) {
            return new Tree.Num(whole.toString());
        }
        if (!FLOAT.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isInfinite(value) ? null : new Tree.Num(json(value));
    }

    /** `0644`, `0o644`, `0x1F`, `0b101`, `-7`; null for all else, such as `08`. */
    private static BigInteger whole(String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        int radix = 10;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'b', 'B' -> 2;
                default -> 8;
            };
            digits = digits.substring(radix != 8 || digits.charAt(1) == 'o' || digits.charAt(1) == 'O' ? 2 : 1);
        }
        if (digits.isEmpty() || digits.startsWith("-") || digits.startsWith("+")) {
            return null;
        }
        try {
            BigInteger value = new BigInteger(digits, radix);
            return negative ? value.negate() : value;
        } catch (NumberFormatException notWhole) {
            return null;
        }
    }

    /** A double as Go writes it in JSON. */
    private static String json(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        double size = Math.abs(value);
        if (size >= 1e-6 && size < 1e21) {
            return exact.toPlainString();
        }
        return exact.toString().replace("E", "e");
    }

    /** True for what the parser knows but JSON cannot say: not a number, infinity. */
    static boolean hasNoJson(String text) {
        return NO_JSON.contains(text);
    }

    /** Would this text, unquoted, be read as the same text, also by other parsers? */
    static boolean staysText(String text) {
        return !text.isEmpty() && !hasNoJson(text) && !text.equals("<<") && resolve(text) instanceof Tree.Str
            && !TIMESTAMP.matcher(text).matches() && !BASE_60.matcher(text).matches();
    }
}
