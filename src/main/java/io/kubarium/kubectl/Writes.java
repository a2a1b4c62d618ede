package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.DecodeProblem;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import io.kubarium.api.patch.Patches;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.api.request.Status;
import io.kubarium.cluster.Cluster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends changes to the server; a dry run sends them to a fork of the cluster instead. */
final class Writes {
    private final Call call;
    private @Nullable Cluster trial;

    Writes(Call call) {
        this.call = call;
        Results.check(call.flags().get("output", ""));
    }

    Answer send(Request request) {
        if (!Results.isServerDryRun(call)) return call.client().request(request);
        if (trial == null) trial = call.client().cluster().fork();
        return trial.request(call.client().act(), request);
    }

    /** A server-side apply. */
    Answer apply(KubeObject object, Tree.Obj written, String manager, boolean force) {
        if (!Results.isServerDryRun(call)) return call.client().apply(object, written, manager, force);
        if (trial == null) trial = call.client().cluster().fork();
        return trial.apply(call.client().act(), object, written, manager, force);
    }

    /** The strategic patch that makes {@code before} into {@code after}, sent if there is anything to send; else the object itself. */
    Answer change(KubeObject before, KubeObject after) {
        Tree.Obj patch = difference(before, after);
        return patch.isEmpty() ? Answer.ok(before) : send(patch(before, patch));
    }

    static Tree.Obj difference(KubeObject before, KubeObject after) {
        return Patches.twoWay(before.getClass().asSubclass(KubeObject.class), Codec.toTree((Record) before), Codec.toTree((Record) after));
    }

    /** A patch in the form its kind takes: strategic, merge for kinds without a schema. */
    static Request patch(KubeObject object, Tree.Obj body) {
        return new Request.Patch(object.ref(), object instanceof OtherObject ? PatchType.MERGE : PatchType.STRATEGIC, body, "");
    }

    /**
     * The object of a manifest's tree as the server decodes it, strictly (CTL-198); what is wrong comes back as a refusal.
     * With {@code --validate=warn|ignore} unknown fields are dropped.
     */
    Decoded decode(Tree.Obj tree) {
        List<DecodeProblem> problems = new ArrayList<>();
        KubeObject object = Codec.decodeObject((Tree.Obj) tree.sorted(), problems);
        List<String> unknown = new ArrayList<>();
        for (DecodeProblem problem : problems) {
            if (problem.what() != DecodeProblem.What.UNKNOWN_FIELD) return new Decoded(null, handled(tree, problem.serverText()), List.of());
            unknown.add(problem.serverText());
        }
        String validate = call.flags().get("validate", "strict");
        if (unknown.isEmpty() || validate.equals("ignore") || validate.equals("false")) return new Decoded(object, null, List.of());
        if (validate.equals("warn")) return new Decoded(object, null, unknown);
        return new Decoded(null, handled(tree, "strict decoding error: " + String.join(", ", unknown)), List.of());
    }

    /** What came of a manifest. */
    record Decoded(@Nullable KubeObject object, @Nullable Status refusal, List<String> warnings) {}

    private static Status handled(Tree.Obj tree, String why) {
        KindInfo kind = Kinds.ofOrGuess(tree.text("apiVersion"), tree.text("kind"));
        return Status.badRequest(kind.kind() + " in version \"" + kind.version() + "\" cannot be handled as a " + kind.kind() + ": " + why);
    }
}
