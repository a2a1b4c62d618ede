package io.kubarium.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the API server says of a body that is no such object (API-78..80). */
public final class ServerDecoding {
    private ServerDecoding() {
    }

    /** The message of the 400, or null when the body is a valid object of the kind that it names. */
    public static String refusal(Tree.Obj body) {
        List<DecodeProblem> problems = new ArrayList<>();
        // The server sees JSON with sorted fields, whatever the order in the file was.
        Codec.decodeObject((Tree.Obj) body.sorted(), problems);
        return problems.isEmpty() ? null : refusal(body.text("apiVersion"), body.text("kind"), problems);
    }

    /** As above, for problems found already in a sorted tree: one wrong value stops the server, unknown fields it lists all. */
    public static String refusal(String apiVersion, String kind, List<DecodeProblem> problems) {
        if (kind == null || apiVersion == null) {
            return problems.getFirst().serverText();
        }
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        String start = kind + " in version \"" + version + "\" cannot be handled as a " + kind + ": ";
        for (DecodeProblem problem : problems) {
            if (problem.what() != DecodeProblem.What.UNKNOWN_FIELD) {
                return start + problem.serverText();
            }
        }
        return start + "strict decoding error: " + unknownFields(problems);
    }

    /** `unknown field "spec.x", unknown field "spec.y"`: also the warning when validation is not strict. */
    public static String unknownFields(List<DecodeProblem> problems) {
        return problems.stream().map(DecodeProblem::serverText).collect(Collectors.joining(", "));
    }
}
