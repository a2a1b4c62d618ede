package io.kubarium.kubectl;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.Entry;
import java.time.Duration;
import java.util.List;

/** {@code kubectl rollout status}: a line for every change until it is done (CTL-141 … CTL-144). */
final class RolloutStatusVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("watch|w", "timeout=", "revision=", "selector|l=", "filename|f+", "recursive|R", "kustomize|k=");
    }

    @Override
    public void run(Call call) {
        List<KubeObject> found = Rollouts.find(call);
        Duration timeout = call.flags().duration("timeout");
        long deadline = timeout == null ? Job.NEVER : call.client().cluster().now() + timeout.toNanos();
        for (KubeObject object : found) call.next(() -> follow(call, object.ref(), deadline));
    }

    private static void follow(Call call, ObjectRef ref, long deadline) {
        KubeObject object = call.client().get(Kinds.byKey(ref.kindKey()), ref.namespace(), ref.name());
        if (!(object instanceof Deployment || object instanceof StatefulSet || object instanceof DaemonSet)) {
            throw Failure.error("no status viewer has been implemented for " + object.kind());
        }
        long[] seen = {call.client().cluster().journal().size()};
        if (tells(call, object) || !call.flags().isOn("watch", true)) return;
        Waiting.until(call, deadline, () -> isDone(call, ref, seen), () -> {
            throw Failure.error("timed out waiting for the condition");
        });
    }

    private static boolean isDone(Call call, ObjectRef ref, long[] seen) {
        var journal = call.client().cluster().journal();
        while (seen[0] < journal.size()) {
            if (!(journal.get(seen[0]++) instanceof Entry.Change change) || !change.ref().equals(ref)) continue;
            if (change.after() == null) throw Failure.error("object has been deleted");
            if (tells(call, change.after())) return true;
        }
        return false;
    }

    private static boolean tells(Call call, KubeObject object) {
        RolloutProgress progress = RolloutProgress.of(object);
        call.line(progress.line());
        return progress.done();
    }
}
