package io.kubarium.api;

/**
 * One thing wrong with a tree that should become a record.
 *
 * @param path where, as Kubernetes writes it: `spec.containers[0].image`; empty for the object itself
 * @param what the kind of error
 * @param message for a person, without the path
 * @param serverText the words of the real API server (API-78..80)
 */
public record DecodeProblem(String path, What what, String message, String serverText) {
    /** The kinds of errors; only unknown fields let the rest of the object stand. */
    public enum What { UNKNOWN_FIELD, WRONG_TYPE, BAD_VALUE }
}
