package io.kubarium.api;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount of cpu, memory, pods… in units, or in thousandths where it is no whole number, printed in Kubernetes' canonical
 * form (API-82). Finer values are rounded up to thousandths, larger ones than a long are capped.
 */
public record Quantity(long amount, boolean milli, Format format) implements Comparable<Quantity> {
    /** How a quantity was written, and so is printed. */
    public enum Format { DECIMAL_SI, BINARY_SI, DECIMAL_EXPONENT }

    /** What a wrong quantity answers (API-79). */
    public static final String WRONG_FORMAT =
        "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    public static final Quantity ZERO = new Quantity(0, false, Format.DECIMAL_SI);

    private static final String[] DECIMAL = {"", "k", "M", "G", "T", "P", "E"};
    private static final String[] BINARY = {"", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"};

    public Quantity {
        if (milli && amount % 1000 == 0) {
            amount /= 1000;
            milli = false;
        }
    }

    /** Whole units in decimal form: `of(3)` is `3`, `of(2000)` is `2k`. */
    public static Quantity of(long units) {
        return new Quantity(units, false, Format.DECIMAL_SI);
    }

    /** Thousandths in decimal form: `ofMilli(250)` is `250m`. */
    public static Quantity ofMilli(long thousandths) {
        return new Quantity(thousandths, true, Format.DECIMAL_SI);
    }

    /** Bytes in binary form: `ofBytes(1 << 20)` is `1Mi`. */
    public static Quantity ofBytes(long bytes) {
        return new Quantity(bytes, false, Format.BINARY_SI);
    }

    /** Reads a quantity as Kubernetes does; throws IllegalArgumentException with Kubernetes' own text. */
    public static Quantity parse(String text) {
        int digits = 0;
        if (digits < text.length() && (text.charAt(0) == '+' || text.charAt(0) == '-')) {
            digits++;
        }
        int end = digits;
        while (end < text.length() && (Character.digit(text.charAt(end), 10) >= 0 && text.charAt(end) < 128 || text.charAt(end) == '.')) {
            end++;
        }
        String number = text.substring(0, end);
        String suffix = text.substring(end);
        if (end == digits || !suffix.matches("[eEinumkKMGTP]*[-+]?[0-9]*")) {
            throw new IllegalArgumentException(WRONG_FORMAT);
        }
        if (number.indexOf('.') != number.lastIndexOf('.') || number.endsWith(".") && number.length() == digits + 1) {
            throw new IllegalArgumentException(WRONG_FORMAT);
        }
        return scaled(new BigDecimal(number), suffix);
    }

    private static Quantity scaled(BigDecimal number, String suffix) {
        for (int i = 1; i < BINARY.length; i++) {
            if (BINARY[i].equals(suffix)) {
                return ofExact(number.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(10 * i))), Format.BINARY_SI);
            }
        }
        for (int i = 0; i < DECIMAL.length; i++) {
            if (DECIMAL[i].equals(suffix)) {
                return ofExact(number.scaleByPowerOfTen(3 * i), Format.DECIMAL_SI);
            }
        }
        int small = switch (suffix) {
            case "m" -> -3;
            case "u" -> -6;
            case "n" -> -9;
            default -> 0;
        };
        if (small != 0) {
            return ofExact(number.scaleByPowerOfTen(small), Format.DECIMAL_SI);
        }
        if (suffix.matches("[eE][-+]?[0-9]{1,3}")) {
            int exponent = Integer.parseInt(suffix.substring(suffix.charAt(1) == '+' ? 2 : 1));
            return ofExact(number.scaleByPowerOfTen(exponent), Format.DECIMAL_EXPONENT);
        }
        throw new IllegalArgumentException("unable to parse quantity's suffix");
    }

    private static Quantity ofExact(BigDecimal value, Format format) {
        BigDecimal cap = BigDecimal.valueOf(Long.MAX_VALUE);
        if (value.abs().compareTo(cap) > 0) {
            return new Quantity(value.signum() * Long.MAX_VALUE, false, format);
        }
        BigDecimal thousandths = value.scaleByPowerOfTen(3).setScale(0, RoundingMode.UP);
        if (thousandths.remainder(BigDecimal.valueOf(1000)).signum() == 0) {
            return new Quantity(value.setScale(0, RoundingMode.UP).longValueExact(), false, format);
        }
        return thousandths.abs().compareTo(cap) > 0
            ? new Quantity(value.setScale(0, RoundingMode.UP).longValue(), false, format)
            : new Quantity(thousandths.longValueExact(), true, format);
    }

    /** Whole units, rounded up: bytes of memory, numbers of pods. */
    public long value() {
        return milli ? Math.ceilDiv(amount, 1000L) : amount;
    }

    /** Thousandths: the scheduler counts cpu in these. Capped at the largest long. */
    public long milliValue() {
        if (milli) {
            return amount;
        }
        return Math.abs(amount) > Long.MAX_VALUE / 1000 ? Long.signum(amount) * Long.MAX_VALUE : amount * 1000;
    }

    public boolean isZero() {
        return amount == 0;
    }

    public int signum() {
        return Long.signum(amount);
    }

    /** The sum, in the form of this one (of the other when this one is zero). */
    public Quantity add(Quantity other) {
        return ofExact(exact().add(other.exact()), isZero() ? other.format : format);
    }

    public Quantity subtract(Quantity other) {
        return ofExact(exact().subtract(other.exact()), isZero() ? other.format : format);
    }

    public Quantity negate() {
        return new Quantity(-amount, milli, format);
    }

    /** By value alone: `1Gi` and `1073741824` are equal here, though they print differently. */
    @Override
    public int compareTo(Quantity other) {
        return milli == other.milli ? Long.compare(amount, other.amount) : exact().compareTo(other.exact());
    }

    private BigDecimal exact() {
        return BigDecimal.valueOf(amount, milli ? 3 : 0);
    }

    /** The canonical form. */
    @Override
    public String toString() {
        if (amount == 0) {
            return "0";
        }
        // A binary form that would lose a fraction, or is smaller than 1Ki, is printed in decimal form.
        boolean binary = format == Format.BINARY_SI && !milli && Math.abs(amount) >= 1024;
        if (format == Format.DECIMAL_EXPONENT) {
            return milli ? amount + "e-3" : reduced(1000, power -> power == 0 ? "" : "e" + 3 * power);
        }
        if (binary) {
            return reduced(1024, power -> BINARY[power]);
        }
        return milli ? amount + "m" : reduced(1000, power -> DECIMAL[power]);
    }

    private String reduced(long base, java.util.function.IntFunction<String> suffix) {
        long rest = amount;
        int power = 0;
        while (rest % base == 0 && power < 6) {
            rest /= base;
            power++;
        }
        return rest + suffix.apply(power);
    }
}
