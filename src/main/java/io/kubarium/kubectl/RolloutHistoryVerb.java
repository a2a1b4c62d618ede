package io.kubarium.kubectl;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.kubectl.describe.PodTemplateBlock;
import io.kubarium.kubectl.table.TabWriter;
import java.util.List;

/** {@code kubectl rollout history} (CTL-145). */
final class RolloutHistoryVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("revision=", "selector|l="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        for (KubeObject object : Rollouts.find(call)) call.next(() -> print(call, object));
    }

    private static void print(Call call, KubeObject object) {
        if (!(object instanceof Deployment || object instanceof StatefulSet || object instanceof DaemonSet)) {
            throw Failure.error("no history viewer has been implemented for \"" + object.kind() + "\"");
        }
        String name = Kinds.of(object).qualifiedSingular() + "/" + object.name();
        List<Rollouts.Revision> revisions = Rollouts.of(object, call.client().store());
        long wanted = call.flags().number("revision", 0);
        if (wanted < 0) throw Failure.error("revision must be a positive integer: " + wanted);
        if (wanted == 0) {
            StringBuilder table = new StringBuilder("REVISION\tCHANGE-CAUSE\n");
            for (Rollouts.Revision revision : revisions) table.append(revision.number()).append('\t').append(revision.cause()).append('\n');
            call.print(name + " \n" + aligned(table.toString()) + "\n");
            return;
        }
        Rollouts.Revision found = revisions.stream().filter(revision -> revision.number() == wanted).findFirst()
                .orElseThrow(() -> Failure.error("unable to find the specified revision"));
        call.print(name + " with revision #" + wanted + "\n" + PodTemplateBlock.raw(template(object, found)) + "\n");
    }

    // History tables are padded by two like descriptions.
    private static String aligned(String text) {
        return TabWriter.description(text);
    }

    private static PodTemplateSpec template(KubeObject object, Rollouts.Revision revision) {
        if (revision.keeper() instanceof ReplicaSet set) return set.spec().template();
        KubeObject then = RevisionData.applied(object, (ControllerRevision) revision.keeper());
        return PodTemplates.template(then);
    }
}
