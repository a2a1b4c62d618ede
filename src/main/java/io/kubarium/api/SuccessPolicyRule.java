package io.kubarium.api;

/** Which indexes, or how many of them, are enough. */
public record SuccessPolicyRule(String succeededIndexes, Integer succeededCount) {
    /** Nothing set. */
    public static final SuccessPolicyRule EMPTY = new SuccessPolicyRule(null, null);
}
