package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;

/** {@code kubectl apply --server-side} of one object (CTL-244, API-74, API-75). */
final class ServerSide {
    private static final String HOW_TO_RESOLVE = """

            Please review the fields above--they currently have other managers. Here
            are the ways you can resolve this warning:
            * If you intend to manage all of these fields, please re-run the apply
              command with the `--force-conflicts` flag.
            * If you do not intend to manage all of the fields, please edit your
              manifest to remove references to the fields that should keep their
              current managers.
            * You may co-own fields by updating your manifest to match the existing
              value; in this case, you'll become the manager if the other manager(s)
              stop managing the field (remove it from their configuration).
            See https://kubernetes.io/docs/reference/using-api/server-side-apply/#conflicts""";

    private ServerSide() {}

    static void apply(Call call, Writes writes, Manifests.Entry entry) {
        KubeObject live = call.client().find(entry.kind(), entry.namespace(), entry.name());
        boolean noted = live != null && live.metadata().annotation(ApplyVerb.LAST_APPLIED) != null;
        Tree.Obj manifest = noted ? ApplyVerb.withLastApplied(entry.tree()) : entry.tree();
        Writes.Decoded decoded = writes.decode(manifest);
        if (decoded.object() == null) {
            call.fail(Refusals.text(decoded.refusal(), ""));
            return;
        }
        Answer answer = writes.apply(decoded.object(), manifest, call.flags().get("field-manager", "kubectl"), call.flags().isOn("force-conflicts"));
        call.warnings(answer);
        if (answer.refusal() == null) Results.print(call, answer.object() == null ? decoded.object() : answer.object(), "serverside-applied");
        else if (answer.refusal().message().startsWith("Apply failed")) call.fail("error: " + answer.refusal().message() + HOW_TO_RESOLVE);
        else call.fail(Refusals.text(answer.refusal(), ""));
    }
}
