package io.kubarium.kubectl;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.request.Answer;
import java.util.List;

/** {@code kubectl rollout undo} (CTL-146, CTL-147). */
final class RolloutUndoVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("to-revision=", "selector|l="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<KubeObject> found = Rollouts.find(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> undo(call, writes, object));
    }

    private static void undo(Call call, Writes writes, KubeObject object) {
        if (!(object instanceof Deployment || object instanceof StatefulSet || object instanceof DaemonSet)) {
            throw Failure.error("no rollbacker has been implemented for \"" + object.kind() + "\"");
        }
        if (object.metadata().annotation(ApplyVerb.LAST_APPLIED) != null) {
            call.warn("Warning: resource " + Kinds.of(object).plural() + "/" + object.name() + " was previously managed with 'kubectl apply'. Rolling back will"
                    + " not update the " + ApplyVerb.LAST_APPLIED + " annotation, which may cause unexpected behavior on future 'kubectl apply' operations."
                    + " Consider using 'kubectl apply' with your previous configuration file instead.");
        }
        long wanted = call.flags().number("to-revision", 0);
        if (wanted < 0) throw Failure.error("revision must be a positive integer: " + wanted);
        if (wanted == 0 && object instanceof Deployment paused && paused.spec().paused()) throw paused();
        List<Rollouts.Revision> revisions = Rollouts.of(object, call.client().store());
        Rollouts.Revision target = target(object, revisions, wanted);
        if (object instanceof Deployment paused && paused.spec().paused()) throw paused();
        KubeObject after = restored(object, target);
        if (after.equals(object)) {
            Results.print(call, object, "skipped rollback (current template already matches revision " + target.number() + ")");
            return;
        }
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(after) : writes.change(object, after);
        call.warnings(answer);
        if (answer.refusal() != null) throw Failure.plain(Refusals.text(answer.refusal(), ""));
        Results.print(call, answer.object(), "rolled back");
    }

    private static Failure paused() {
        return Failure.error("you cannot rollback a paused deployment; resume it first with 'kubectl rollout resume' and try again");
    }

    private static Rollouts.Revision target(KubeObject object, List<Rollouts.Revision> revisions, long wanted) {
        if (wanted > 0) {
            return revisions.stream().filter(revision -> revision.number() == wanted).findFirst()
                    .orElseThrow(() -> Failure.error("unable to find specified revision " + wanted + " in history"));
        }
        if (revisions.size() > 1) return revisions.get(revisions.size() - 2);
        throw object instanceof Deployment ? Failure.error("no rollout history found for deployment \"" + object.name() + "\"")
                : Failure.error("no last revision to roll back to");
    }

    private static KubeObject restored(KubeObject object, Rollouts.Revision target) {
        if (!(target.keeper() instanceof ReplicaSet set)) return RevisionData.applied(object, (ControllerRevision) target.keeper());
        PodTemplateSpec template = set.spec().template();
        KubeObject restored = PodTemplates.withTemplate(object, new PodTemplateSpec(template.metadata().withLabel("pod-template-hash", null), template.spec()));
        return restored.equals(object) ? object : restored;
    }
}
