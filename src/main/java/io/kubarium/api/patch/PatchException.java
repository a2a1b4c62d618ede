package io.kubarium.api.patch;

/** A patch that cannot be applied; the message is the server's. */
public final class PatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PatchException(String message) {
        super(message);
    }
}
