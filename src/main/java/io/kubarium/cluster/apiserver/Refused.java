package io.kubarium.cluster.apiserver;

import io.kubarium.api.request.Status;

/** Ends the handling of a request: it is refused with a status. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Status status;

    Refused(Status status) {
        super(status.message(), null, false, false);
        this.status = status;
    }

    /** Refused by admission (API-40). */
    static Refused forbidden(String resource, String name, String why) {
        return new Refused(Status.of(403, "Forbidden", resource + " \"" + name + "\" is forbidden: " + why));
    }

    /** Refused because something else got there first (API-32). */
    static Refused conflict(String resource, String name, String why) {
        return new Refused(Status.of(409, "Conflict", "Operation cannot be fulfilled on " + resource + " \"" + name + "\": " + why));
    }

    Status status() {
        return status;
    }
}
