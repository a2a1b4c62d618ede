package io.kubarium.cluster.node;

import io.kubarium.api.Pod;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;

/** Keeps an object in the API for each static pod of a node, and none for what is no longer there (NOD-225, NOD-226). */
final class Mirrors {
    /** An object was created for a static pod. */
    record Made(String uid, boolean again) {}

    /** An object that stands for nothing was deleted. */
    record Removed() {}

    /** It is time to create the object. */
    record Publish(String uid, boolean again) {}

    private static final long RETRY = 10 * Timing.SECOND;

    private Mirrors() {}

    static void publish(PodWorker worker, boolean again, Call call) {
        if (worker.pod.isTerminating() || !worker.writer.isAbsent()) return;
        call.context().request(new Request.Create(StaticPods.mirror(worker.pod, call.node())), new Made(worker.uid, again));
    }

    static void made(PodWorker worker, Made made, Answer answer, Call call) {
        if (answer.object() instanceof Pod mirror) {
            worker.writer.mirror(mirror);
            // One that was made again shows its state only after the next sync (NOD-226).
            call.later(made.again() ? call.draw(1000, 90_000) : 0, new PodWorker.Compare(worker.uid));
        } else {
            call.later(RETRY, new Publish(worker.uid, made.again()));
        }
    }

    /** The object of a static pod has changed, or one that stands for nothing was found. */
    static void changed(@org.jspecify.annotations.Nullable PodWorker worker, Pod mirror, boolean removed, Call call) {
        boolean own = worker != null && !worker.pod.isTerminating();
        if (removed) {
            if (!own) return;
            worker.writer.mirror(null);
            call.later(call.draw(2, 4), new Publish(worker.uid, true));
        } else if (worker == null || own && mirror.isTerminating()) {
            call.context().request(new Request.Delete(mirror.ref(), Request.DeleteOptions.grace(0).ifUid(mirror.uid())), new Removed());
        } else {
            worker.writer.mirror(mirror);
        }
    }
}
