package io.kubarium.app;

/** The person gave something that cannot be used. The message says what, where, and what was expected; status 2. */
public final class BadInput extends RuntimeException {
    /** With the whole message for the person; it may have several lines. */
    public BadInput(String message) {
        super(message, null, false, false);
    }
}
