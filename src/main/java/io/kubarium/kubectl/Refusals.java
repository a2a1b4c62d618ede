package io.kubarium.kubectl;

import io.kubarium.api.request.Status;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What kubectl prints of a refusal (CTL-177 … CTL-186). */
final class Refusals {
    /** Where the API server listens on the recording rig. */
    static final String SERVER = "127.0.0.1:6443";
    private static final Pattern INVALID = Pattern.compile("(?s)^(\\S*?)(\\.[a-z0-9.-]+)? \"(.*?)\" is invalid: (.*)$");

    private Refusals() {}

    /** @param doing what was tried, such as {@code error when creating "web.yaml": }; it is left out of validation errors (CTL-178) */
    static String text(Status refusal, String doing) {
        if (refusal.is("Unreachable")) return refusal.message().startsWith("net/http") ? "Unable to connect to the server: " + refusal.message() : unreachable();
        if (refusal.is("Invalid")) return invalid(refusal);
        return "Error from server (" + refusal.reason() + "): " + doing + refusal.message();
    }

    static String unreachable() {
        return "The connection to the server " + SERVER + " was refused - did you specify the right host or port?";
    }

    // CTL-179: kind without group; several causes in lines of their own, equal ones once.
    private static String invalid(Status refusal) {
        Matcher matcher = INVALID.matcher(refusal.message());
        if (!matcher.matches()) return "The request is invalid: " + refusal.message();
        if (matcher.group(1).isEmpty()) return "The request is invalid: " + matcher.group(4);
        String start = "The " + matcher.group(1) + " \"" + matcher.group(3) + "\" is invalid: ";
        Set<String> causes = new LinkedHashSet<>();
        for (Status.Cause cause : refusal.causes()) causes.add(cause.field().isEmpty() ? cause.message() : cause.field() + ": " + cause.message());
        if (causes.isEmpty()) return start + matcher.group(4);
        return causes.size() == 1 ? start + causes.iterator().next() : start + "\n* " + String.join("\n* ", causes);
    }
}
