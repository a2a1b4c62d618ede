package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl replace -f} (CTL-127). */
final class ReplaceVerb implements Verb {
    @Override
    public List<String> flags() {
        List<String> flags = new ArrayList<>(List.of("validate?strict", "force", "save-config"));
        flags.addAll(Manifests.FLAGS);
        flags.addAll(Results.FLAGS);
        return flags;
    }

    @Override
    public void run(Call call) {
        if (!call.flags().has("filename")) throw Failure.error("must specify --filename to replace");
        if (call.flags().isOn("force")) throw Failure.error("--force is not possible here: delete, then create");
        Writes writes = new Writes(call);
        for (Manifests.Entry entry : Manifests.read(call)) call.next(() -> replace(call, writes, entry));
    }

    private static void replace(Call call, Writes writes, Manifests.Entry entry) {
        KubeObject live = call.client().find(entry.kind(), entry.namespace(), entry.name());
        if (live == null) {
            call.fail(Refusals.text(Status.notFound(entry.kind().key(), entry.name()), entry.doing("replacing")));
            return;
        }
        Writes.Decoded decoded = writes.decode(entry.tree());
        Answer answer = decoded.object() == null ? Answer.refused(decoded.refusal())
                : Results.isClientDryRun(call) ? Answer.ok(decoded.object()) : writes.send(new Request.Update(decoded.object()));
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), entry.doing("replacing")));
        else Results.print(call, answer.object() == null ? live : answer.object(), "replaced");
    }
}
