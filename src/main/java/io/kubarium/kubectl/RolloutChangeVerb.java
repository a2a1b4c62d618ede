package io.kubarium.kubectl;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.TimeText;
import io.kubarium.api.request.Answer;
import java.util.List;

/** {@code kubectl rollout pause}, {@code resume} and {@code restart} (CTL-148, CTL-149). */
final class RolloutChangeVerb implements Verb {
    private static final String RESTARTED_AT = "kubectl.kubernetes.io/restartedAt";
    private final String what;

    RolloutChangeVerb(String what) {
        this.what = what;
    }

    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("selector|l="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        List<KubeObject> found = Rollouts.find(call);
        Writes writes = new Writes(call);
        for (KubeObject object : found) call.next(() -> change(call, writes, object));
    }

    private void change(Call call, Writes writes, KubeObject object) {
        String name = Kinds.of(object).key() + " \"" + object.name() + "\"";
        KubeObject after = switch (what) {
            case "pause" -> paused(object, name, true);
            case "resume" -> paused(object, name, false);
            default -> restarted(call, object, name);
        };
        Answer answer = Results.isClientDryRun(call) ? Answer.ok(after) : writes.change(object, after);
        call.warnings(answer);
        if (answer.refusal() != null) throw Failure.plain(Refusals.text(answer.refusal(), ""));
        Results.print(call, answer.object(), switch (what) {
            case "pause" -> "paused";
            case "resume" -> "resumed";
            default -> "restarted";
        });
    }

    private KubeObject paused(KubeObject object, String name, boolean pause) {
        if (!(object instanceof Deployment deployment)) throw Failure.error(name + (pause ? " pausing" : " resuming") + " is not supported");
        if (deployment.spec().paused() == pause) throw Failure.error(name + (pause ? " is already paused" : " is not paused"));
        return deployment.withSpec(deployment.spec().withPaused(pause));
    }

    private static KubeObject restarted(Call call, KubeObject object, String name) {
        if (!(object instanceof Deployment || object instanceof StatefulSet || object instanceof DaemonSet)) {
            throw Failure.error(name + " restarting is not supported");
        }
        if (object instanceof Deployment deployment && deployment.spec().paused()) {
            throw Failure.error(name + " can't restart paused deployment (run rollout resume first)");
        }
        PodTemplateSpec template = PodTemplates.template(object);
        String now = TimeText.of(call.client().now(), false);
        if (now.equals(template.metadata().annotation(RESTARTED_AT))) {
            throw Failure.error("failed to create patch for " + object.name() + ": if restart has already been triggered within the past second, please wait before attempting to trigger another");
        }
        return PodTemplates.withTemplate(object, new PodTemplateSpec(template.metadata().withAnnotation(RESTARTED_AT, now), template.spec()));
    }
}
