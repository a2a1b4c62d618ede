package io.kubarium.kubectl;

import io.kubarium.api.request.Status;

/** Why a command ends: what it prints on standard error, and its exit status. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private Failure(String text, int status) {
        super(text, null, false, false);
        this.status = status;
    }

    /** {@code error: MESSAGE} (CTL-177). */
    static Failure error(String message) {
        return plain("error: " + message);
    }

    /** A text as it stands. */
    static Failure plain(String text) {
        return new Failure(text.endsWith("\n") ? text : text + "\n", 1);
    }

    /** What the server refused, as kubectl prints it. */
    static Failure of(Status refusal) {
        return plain(Refusals.text(refusal, ""));
    }

    String text() {
        return getMessage();
    }

    int status() {
        return status;
    }
}
