package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import java.util.List;

/** {@code kubectl replace -f} (CTL-127). */
final class ReplaceVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("validate?strict", "force", "save-config"), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (!call.flags().has("filename")) throw Failure.error("must specify --filename to replace");
        Writes writes = new Writes(call);
        boolean force = call.flags().isOn("force") && !Results.isClientDryRun(call) && !Results.isServerDryRun(call);
        for (Manifests.Entry entry : Manifests.read(call)) {
            call.next(() -> {
                if (force) anew(call, writes, entry);
                else replace(call, writes, entry);
            });
        }
    }

    /** Deletes what is there, waits until it is gone, and creates the object. */
    private static void anew(Call call, Writes writes, Manifests.Entry entry) {
        KubeObject live = call.client().known(entry.kind(), entry.namespace(), entry.name());
        if (live != null) {
            Answer gone = writes.send(new Request.Delete(live.ref(), Request.DeleteOptions.DEFAULT));
            if (gone.refusal() != null) throw Failure.plain(Refusals.text(gone.refusal(), entry.doing("replacing")));
            call.line(entry.kind().qualifiedSingular() + " \"" + live.name() + "\" deleted" + (entry.kind().namespaced() ? " from " + live.namespace() + " namespace" : ""));
            call.until(() -> !call.client().exists(live.ref(), live.uid()));
        }
        call.next(() -> {
            Writes.Decoded decoded = writes.decode(entry.tree());
            Answer answer = decoded.object() == null ? Answer.refused(decoded.refusal()) : writes.send(new Request.Create(decoded.object()));
            call.warnings(answer);
            if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), entry.doing("replacing")));
            else Results.print(call, answer.object(), "replaced");
        });
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
