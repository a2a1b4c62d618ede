package io.kubarium.api.request;

import java.util.List;

/** Why a request was refused, as the API's Status object says it (API-36, API-37). */
public record Status(int code, String reason, String message, List<Cause> causes, Details details) {
    /** One reason of several: a field path and what is wrong with it. */
    public record Cause(String reason, String message, String field) {}

    /** What the refusal is about: for Invalid the Kind and the name, for others empty; and when to ask again, 0 if not said (API-42). */
    public record Details(String kind, String name, int retryAfterSeconds) {
        /** Nothing said. */
        public static final Details NONE = new Details("", "", 0);
    }

    public Status(int code, String reason, String message, List<Cause> causes) {
        this(code, reason, message, causes, Details.NONE);
    }

    public static Status of(int code, String reason, String message) {
        return new Status(code, reason, message, List.of());
    }

    /** API-34. */
    public static Status notFound(String resource, String name) {
        return of(404, "NotFound", resource + " \"" + name + "\" not found");
    }

    /** API-33. */
    public static Status alreadyExists(String resource, String name) {
        return of(409, "AlreadyExists", resource + " \"" + name + "\" already exists");
    }

    /** API-32. */
    public static Status conflict(String resource, String name) {
        return of(409, "Conflict", "Operation cannot be fulfilled on " + resource + " \"" + name
                + "\": the object has been modified; please apply your changes to the latest version and try again");
    }

    public static Status badRequest(String message) {
        return of(400, "BadRequest", message);
    }

    /** Nobody answered: the server, or the way to it, is down. */
    public static Status unreachable(String message) {
        return of(0, "Unreachable", message);
    }

    public boolean is(String wanted) {
        return reason.equals(wanted);
    }
}
