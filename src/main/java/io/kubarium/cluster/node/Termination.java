package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.Cri;
import io.kubarium.cluster.node.runtime.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The end of a pod (NOD-165 to NOD-178): its containers are asked to stop and killed when the grace is over, the last
 * status is reported, what it had on the node is cleared away, and then its object is deleted.
 */
final class Termination {
    /** The hook before a container's stop has ended. */
    record PreStop(String uid, String container) {}

    /** The pod's grace is over; only shown, the runtime kills by itself. */
    record GraceOver(String uid) {}

    /** All containers were seen to have ended a round ago. */
    record Ended(String uid) {}

    /** Volumes and cgroup are cleared away. */
    record CleanedUp(String uid) {}

    /** The final delete was answered. */
    record Deleted(String uid) {}

    private static final long LEAST_REST = 2 * Timing.SECOND;
    private static final long RETRY = 3 * Timing.SECOND;

    private boolean begun;
    private boolean ended;
    private boolean forced;
    private boolean cleaned;
    private boolean deleting;
    private long began;
    private long grace;
    private long timer = -1;
    private final TreeSet<String> asked;

    Termination() {
        this(new TreeSet<>());
    }

    private Termination(TreeSet<String> asked) {
        this.asked = asked;
    }

    Termination copy() {
        Termination copy = new Termination(new TreeSet<>(asked));
        copy.begun = begun;
        copy.ended = ended;
        copy.forced = forced;
        copy.cleaned = cleaned;
        copy.deleting = deleting;
        copy.began = began;
        copy.grace = grace;
        copy.timer = timer;
        return copy;
    }

    /** Whether its containers have been asked to stop, or have all ended for good. */
    boolean begun() {
        return begun;
    }

    /** Whether its final state may be told. */
    boolean ended() {
        return ended;
    }

    /** The pod's object is gone already: what still runs is killed with the least grace (NOD-173). */
    void force(PodWorker worker, Call call) {
        forced = true;
        begin(worker, call);
    }

    /** The pod was refused: there is nothing to end. */
    void refused() {
        begun = true;
        ended = true;
        cleaned = true;
    }

    void begin(PodWorker worker, Call call) {
        long seconds = forced || worker.pod.metadata().deletionGracePeriodSeconds() == null ? 30 : worker.pod.metadata().deletionGracePeriodSeconds();
        if (forced) seconds = 1;
        else if (!worker.pod.isTerminating() && worker.pod.spec().terminationGracePeriodSeconds() != null) seconds = worker.pod.spec().terminationGracePeriodSeconds();
        if (worker.ending() != null && worker.ending().graceSeconds() >= 0 && !forced) seconds = Math.min(seconds, worker.ending().graceSeconds());
        boolean again = begun;
        long rest = again ? Math.max(began + seconds * Timing.SECOND - call.now(), Timing.SECOND) : Math.max(seconds, 1) * Timing.SECOND;
        if (again && (!worker.pod.isTerminating() && !forced || call.now() + rest >= began + grace)) {
            check(worker, call);
            return;
        }
        begun = true;
        if (!again) began = call.now();
        grace = call.now() + rest - began;
        cancelTimer(call);
        if (worker.runs() && worker.pod.isTerminating()) {
            timer = call.context().timer("T-grace", worker.pod.ref(), began + grace, true, new GraceOver(worker.uid));
        }
        for (Container container : containers(worker)) {
            if (!again && worker.caches.get(container.name()).running()) {
                call.event(worker.pod, container.name(), "Normal", "Killing", "Stopping container " + container.name());
            }
        }
        stopNext(worker, call);
        check(worker, call);
    }

    /** The containers of the pod that were made, apps first, then sidecars from the last to the first. */
    private static List<Container> containers(PodWorker worker) {
        List<Container> all = new ArrayList<>(worker.pod.spec().containers());
        all.addAll(worker.pod.spec().initContainers().reversed());
        return all.stream().filter(container -> worker.caches.containsKey(container.name())).toList();
    }

    /** Asks all that may be asked now: apps together, sidecars one by one after the last app (NOD-169). */
    private void stopNext(PodWorker worker, Call call) {
        boolean appRuns = false;
        for (Container container : containers(worker)) {
            if (!worker.caches.get(container.name()).running()) continue;
            if (container.isSidecar() && appRuns) return;
            appRuns = true;
            stop(worker, container, call);
        }
    }

    private void stop(PodWorker worker, Container container, Call call) {
        long rest = Math.max(began + grace - call.now(), forced ? Timing.SECOND : asked.contains(container.name()) ? Timing.SECOND : Math.min(grace, LEAST_REST));
        boolean hook = container.lifecycle() != null && container.lifecycle().preStop() != null && !forced;
        if (asked.add(container.name()) && hook) {
            call.cri(new Cri.Ask(worker.uid, container.name(), Hooks.question(container.lifecycle().preStop(), container, worker.ip, rest),
                    new PreStop(worker.uid, container.name())));
        } else {
            call.cri(new Cri.StopContainer(worker.caches.get(container.name()).current().id(), rest));
        }
    }

    /** The runtime begins anew: what was asked of it may be lost, and is asked again. */
    void relearn(PodWorker worker, Call call) {
        if (begun && !ended) stopNext(worker, call);
    }

    void hookEnded(PodWorker worker, String name, Reply reply, Call call) {
        ContainerCache cache = worker.caches.get(name);
        if (cache == null || !cache.running()) return;
        boolean inTime = call.now() < began + grace;
        if (!reply.good() && inTime) call.event(worker.pod, name, "Warning", "FailedPreStopHook", "PreStopHook failed");
        call.cri(new Cri.StopContainer(cache.current().id(), Math.max(began + grace - call.now(), LEAST_REST)));
    }

    /** Looks whether everything has ended. */
    void check(PodWorker worker, Call call) {
        if (ended) return;
        if (worker.runs()) {
            stopNextSidecar(worker, call);
            return;
        }
        cancelTimer(call);
        boolean refused = worker.ending() == Ending.REFUSED;
        if (worker.pod.isTerminating() || forced || worker.ending() != null && !refused) {
            end(worker, call);
        } else {
            if (!refused) worker.report(call); // what was said of it stands until its final phase (NOD-281)
            call.later(call.ticks().untilRelist(call.now()), new Ended(worker.uid));
        }
    }

    private void stopNextSidecar(PodWorker worker, Call call) {
        boolean appRuns = worker.pod.spec().containers().stream().anyMatch(c -> worker.caches.getOrDefault(c.name(), ContainerCache.NONE).running());
        if (appRuns) return;
        for (Container container : containers(worker)) {
            if (!worker.caches.get(container.name()).running()) continue;
            if (!asked.contains(container.name())) stop(worker, container, call);
            return;
        }
    }

    /** Tells the final state and frees what the pod had. */
    void end(PodWorker worker, Call call) {
        if (ended) return;
        ended = true;
        if (!forced) worker.report(call);
        call.cri(new Cri.StopPodSandbox(worker.uid));
        call.later(call.context().timing().draw("clean-up", call.context().random()), new CleanedUp(worker.uid));
    }

    /** A pod that had ended before it was deleted. */
    void again(PodWorker worker, Call call) {
        worker.report(call);
        proceed(worker, call);
    }

    void cleanedUp(PodWorker worker, Call call) {
        cleaned = true;
        proceed(worker, call);
    }

    boolean gone() {
        return forced && cleaned;
    }

    /** Deletes the object once the final status is stored and everything is cleared away (NOD-171). */
    void proceed(PodWorker worker, Call call) {
        if (!ended || !cleaned || deleting || forced || !worker.pod.isTerminating() || !worker.writer.settled()) return;
        deleting = true;
        if (worker.writer.isAbsent()) forced = true; // there is no object
        else call.context().request(new Request.Delete(worker.pod.ref(), Request.DeleteOptions.grace(0).ifUid(worker.writer.base().uid())), new Deleted(worker.uid));
    }

    void deleted(PodWorker worker, Answer answer, Call call) {
        deleting = false;
        if (answer.refusal() != null && answer.refusal().is("Unreachable")) call.later(RETRY, new CleanedUp(worker.uid));
    }

    void cancelTimer(Call call) {
        if (timer >= 0) call.context().cancel(timer, "all containers have stopped");
        timer = -1;
    }
}
