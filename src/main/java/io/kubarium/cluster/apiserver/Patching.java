package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeProblem;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ServerDecoding;
import io.kubarium.api.Tree;
import io.kubarium.api.patch.GoText;
import io.kubarium.api.patch.PatchException;
import io.kubarium.api.patch.Patches;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.api.request.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changing part of an object (API section E): the patch is applied to the stored one, the rest is an update. */
final class Patching {
    private static final Pattern WRONG_TYPE = Pattern.compile("cannot unmarshal (\\w+) into Go struct field .* of type (\\S+)");

    private Patching() {}

    static @Nullable KubeObject answer(Exchange exchange, Request.Patch patch) {
        KubeObject before = exchange.require(patch.ref());
        if (patch.subresource().equals("scale")) return Scale.patch(exchange, before, patch);
        KubeObject after = decoded(exchange, patch, Kinds.of(before), applied(patch, before.getClass(), Codec.toTree((Record) before)));
        checkName(before.ref(), after.ref());
        return switch (patch.subresource()) {
            case "" -> Update.main(exchange, after);
            case "status" -> Update.status(exchange, after);
            case "finalize" -> Update.finalizers(exchange, (Namespace) after);
            default -> throw new Refused(Status.of(404, "NotFound", "the server could not find the requested resource"));
        };
    }

    /** The tree of an object after the patch. */
    static Tree.Obj applied(Request.Patch patch, Class<? extends KubeObject> type, Tree.Obj target) {
        if (patch.type() != PatchType.JSON && !(patch.body() instanceof Tree.Obj)) {
            throw new Refused(Status.badRequest("json: cannot unmarshal " + patch.body().jsonType() + " into Go value of type map[string]interface {}"));
        }
        try {
            Tree changed = switch (patch.type()) {
                case MERGE -> Patches.merge(target, patch.body());
                case STRATEGIC -> Patches.strategicMerge(type, target, (Tree.Obj) patch.body());
                case JSON -> Patches.jsonPatch(target, patch.body());
                case APPLY -> throw new Refused(Status.of(415, "UnsupportedMediaType", "server-side apply is not simulated"));
            };
            return changed instanceof Tree.Obj object ? object : Tree.Obj.EMPTY;
        } catch (PatchException wrong) {
            // API-59: kubectl says "The request is invalid".
            if (patch.type() == PatchType.JSON) throw new Refused(Status.of(422, "Invalid", "the server rejected our request due to an error in our request"));
            throw new Refused(Status.badRequest(wrong.getMessage()));
        }
    }

    /** The object of a patched tree; what it does not know it leaves out with a warning (API-80). */
    private static KubeObject decoded(Exchange exchange, Request.Patch patch, KindInfo kind, Tree.Obj tree) {
        List<DecodeProblem> problems = new ArrayList<>();
        KubeObject object = Codec.decodeObject(tree, problems);
        for (DecodeProblem problem : problems) {
            if (problem.what() == DecodeProblem.What.UNKNOWN_FIELD) exchange.warnings().add(problem.serverText());
            else throw new Refused(patch.type() == PatchType.STRATEGIC ? wrongPatch(patch, problem) : Status.badRequest(ServerDecoding.refusal(kind.apiVersion(), kind.kind(), List.of(problem))));
        }
        if (object == null) throw new Refused(Status.badRequest("Object 'Kind' is missing in '" + tree + "'"));
        return object;
    }

    /** A strategic patch is found wrong earlier, in other words (API-78). */
    private static Status wrongPatch(Request.Patch patch, DecodeProblem problem) {
        Matcher type = WRONG_TYPE.matcher(problem.serverText());
        String why = problem.serverText();
        if (type.find()) why = type.group(2).equals("string") ? "cannot convert " + (type.group(1).equals("bool") ? "bool" : "int64") + " to string" : "unrecognized type: " + type.group(2);
        Problems problems = new Problems();
        problems.invalid(Path.of("patch"), GoText.of(patch.body()), why);
        Status.Cause cause = problems.status("", "").causes().getFirst();
        return new Status(422, "Invalid", cause.field() + ": " + cause.message(), List.of(cause)); // It is about no object.
    }

    /** API-35. */
    private static void checkName(ObjectRef wanted, ObjectRef given) {
        if (wanted.equals(given)) return;
        throw new Refused(Status.badRequest("the name of the object (" + given.name() + ") does not match the name on the URL (" + wanted.name() + ")"));
    }
}
