package io.kubarium.api;

/** A taint that a pod bears. */
public record Toleration(String key, String operator, String value, String effect, Long tolerationSeconds) {
    /** Nothing set. */
    public static final Toleration EMPTY = new Toleration(null, null, null, null, null);

    /** Does this pod bear that taint? An empty key with Exists bears all; an empty effect means any (SCH-91). */
    public boolean tolerates(Taint taint) {
        if (!text(effect).isEmpty() && !effect.equals(taint.effect()) || !text(key).isEmpty() && !key.equals(taint.key())) {
            return false;
        }
        return switch (operator == null ? "Equal" : operator) {
            case "Equal" -> !text(key).isEmpty() && text(value).equals(text(taint.value()));
            case "Exists" -> true;
            default -> false;
        };
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
