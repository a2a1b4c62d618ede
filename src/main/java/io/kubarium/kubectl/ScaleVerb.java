package io.kubarium.kubectl;

import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.PatchType;
import java.util.List;

/** {@code kubectl scale} (CTL-131). */
final class ScaleVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("replicas=", "current-replicas=", "resource-version=", "timeout=", "all", "selector|l="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        if (!call.flags().has("replicas")) throw Failure.error("required flag(s) \"replicas\" not set");
        long replicas = call.flags().number("replicas", -1);
        if (replicas < 0) throw Failure.error("The --replicas=COUNT flag is required, and COUNT must be greater than or equal to 0");
        List<KubeObject> found = Finding.toChange(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> scale(call, writes, object, replicas));
    }

    private static void scale(Call call, Writes writes, KubeObject object, long replicas) {
        long current = call.flags().number("current-replicas", -1);
        if (current >= 0 && current != replicas(object)) {
            call.fail("error: Expected replicas to be " + current + ", was " + replicas(object));
            return;
        }
        Tree.Obj body = Tree.Obj.of("spec", Tree.Obj.of("replicas", replicas));
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(object) : writes.send(new Request.Patch(object.ref(), PatchType.MERGE, body, "scale"));
        call.warnings(answer);
        if (answer.refusal() != null) call.fail(Refusals.text(answer.refusal(), ""));
        else Results.print(call, object, "scaled");
    }

    private static int replicas(KubeObject object) {
        Integer replicas = switch (object) {
            case Deployment d -> d.spec().replicas();
            case ReplicaSet r -> r.spec().replicas();
            case StatefulSet s -> s.spec().replicas();
            default -> null;
        };
        return replicas == null ? 0 : replicas;
    }
}
