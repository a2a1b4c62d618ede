package io.kubarium.api;

/** A number or a text: ports by number or name, counts by number or percent. `text` is null for a number. */
public record IntOrString(int number, String text) {
    public static IntOrString of(int number) {
        return new IntOrString(number, null);
    }

    public static IntOrString of(String text) {
        return new IntOrString(0, text);
    }

    public boolean isInt() {
        return text == null;
    }

    public boolean isPercent() {
        return text != null && text.matches("[0-9]+%");
    }

    /** The number, or the percentage of a total, rounded up or down (maxSurge rounds up, maxUnavailable down). */
    public int scaled(int total, boolean roundUp) {
        if (isInt()) {
            return number;
        }
        if (!isPercent()) {
            throw new IllegalArgumentException("invalid value for IntOrString: invalid type: string is not a percentage");
        }
        long product = (long) Integer.parseInt(text.substring(0, text.length() - 1)) * total;
        return (int) (roundUp ? Math.ceilDiv(product, 100L) : Math.floorDiv(product, 100L));
    }

    @Override
    public String toString() {
        return isInt() ? Integer.toString(number) : text;
    }
}
