package io.kubarium.cluster.node;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodReadinessGate;
import io.kubarium.api.PodStatus;
import io.kubarium.api.request.Answer;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.ContainerInfo;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The pods of a node, each with its worker; passes to each what concerns it. */
final class Pods {
    /** So long after its start a container has taken all the memory it takes. */
    private static final long GROWTH = 1_000_000_000L;

    private final TreeMap<String, PodWorker> workers;
    private final ImageManager images;
    private final Pleg pleg;
    private final VolumesInUse inUse;
    private final MemoryKeeper memory;
    private final ScratchLimits scratch;
    private boolean learned;
    private long blockedUntil;

    Pods() {
        this(new TreeMap<>(), new ImageManager(), new Pleg(), new VolumesInUse(), new MemoryKeeper(), new ScratchLimits());
    }

    private Pods(TreeMap<String, PodWorker> workers, ImageManager images, Pleg pleg, VolumesInUse inUse, MemoryKeeper memory,
            ScratchLimits scratch) {
        this.workers = workers;
        this.images = images;
        this.pleg = pleg;
        this.inUse = inUse;
        this.memory = memory;
        this.scratch = scratch;
    }

    Pods copy() {
        TreeMap<String, PodWorker> copies = new TreeMap<>();
        workers.forEach((uid, worker) -> copies.put(uid, worker.copy()));
        Pods copy = new Pods(copies, images.copy(), pleg.copy(), inUse.copy(), memory.copy(), scratch.copy());
        copy.learned = learned;
        copy.blockedUntil = blockedUntil;
        return copy;
    }

    /** Whether the runtime has told what runs. */
    boolean learned() {
        return learned;
    }

    void clear() {
        workers.clear();
        images.clear();
        pleg.clear(true);
        inUse.clear();
        memory.clear();
        scratch.clear();
        learned = false;
    }

    /** Pods use more memory than before. */
    void memoryUsed(Call call) {
        if (learned) memory.look(workers.values(), call);
    }

    void memoryRound(NodeReporter reporter, Call call) {
        PodWorker victim = learned ? memory.round(workers.values(), reporter, call) : null;
        if (victim != null) victim.wake(images, call);
    }

    // What the API server says.

    void changed(Pod pod, boolean removed, Call call) {
        if (!learned) return;
        if (StaticPods.mirrored(pod) != null) {
            mirrorChanged(workers.get(StaticPods.mirrored(pod)), pod, removed, call);
            return;
        }
        PodWorker worker = workers.get(pod.uid());
        if (removed) {
            if (worker != null) removed(worker, call);
        } else if (worker == null) {
            if (concerns(pod)) add(pod, call);
        } else {
            Pod before = worker.pod;
            worker.pod = pod;
            worker.writer.seen(pod);
            if (!before.metadata().labels().equals(pod.metadata().labels()) || !before.metadata().annotations().equals(pod.metadata().annotations())) worker.volumes.podChanged(pod);
            if (matters(before, pod)) wake(worker, call);
            else if (worker.writer.overwritten()) call.later(call.draw(0, 10_000), new PodWorker.Compare(pod.uid()));
        }
    }

    private void mirrorChanged(@Nullable PodWorker worker, Pod mirror, boolean removed, Call call) {
        if (removed && worker != null && worker.pod.isTerminating()) forget(worker, call);
        else Mirrors.changed(worker, mirror, removed, call);
    }

    /** What lies in the folder of static pods now: what is gone is ended, what is new begins once its name is free. */
    void folder(List<Pod> statics, Call call) {
        if (!learned) return;
        TreeMap<String, Pod> wanted = new TreeMap<>();
        for (Pod pod : statics) wanted.put(pod.uid(), pod);
        for (PodWorker worker : List.copyOf(workers.values())) {
            if (!worker.isStatic() || wanted.containsKey(worker.uid) || worker.pod.isTerminating()) continue;
            long grace = worker.pod.spec().terminationGracePeriodSeconds() == null ? 30 : worker.pod.spec().terminationGracePeriodSeconds();
            worker.pod = worker.pod.withMetadata(worker.pod.metadata().withDeletionTimestamp(call.clock()).withDeletionGracePeriodSeconds(grace));
            wake(worker, call);
        }
        for (Pod pod : wanted.values()) {
            boolean free = workers.values().stream().noneMatch(worker -> worker.pod.ref().equals(pod.ref()));
            if (!free) continue;
            add(pod, call);
            call.later(call.draw(5, 9), new Mirrors.Publish(pod.uid(), false));
        }
    }

    /** Changes of a pod's status do not wake its worker, except those of its readiness gates (NOD-124). */
    private static boolean matters(Pod before, Pod after) {
        if (before.metadata().generation() != after.metadata().generation() || !before.spec().equals(after.spec())) return true;
        if (!Objects.equals(before.metadata().deletionTimestamp(), after.metadata().deletionTimestamp())) return true;
        if (!before.metadata().labels().equals(after.metadata().labels()) || !before.metadata().annotations().equals(after.metadata().annotations())) return true;
        for (PodReadinessGate gate : after.spec().readinessGates()) {
            if (!Objects.equals(before.condition(gate.conditionType()), after.condition(gate.conditionType()))) return true;
        }
        return false;
    }

    /** A pod that has ended needs nothing more, unless its object waits to be deleted (NOD-171). */
    private static boolean concerns(Pod pod) {
        return !pod.isTerminal() || pod.isTerminating();
    }

    private void add(Pod pod, Call call) {
        PodWorker worker = new PodWorker(pod, pod.status().startTime() == null ? call.clock() : pod.status().startTime());
        List<Pod> others = workers.values().stream().filter(other -> !other.termination.ended()).map(other -> other.pod).toList();
        workers.put(pod.uid(), worker);
        Admission refusal = pod.isTerminating() ? null : Admission.refusal(pod, others, call.node());
        if (refusal != null && Preemption.helps(pod, refusal)) {
            List<PodWorker> victims = Preemption.victims(pod, List.copyOf(workers.values()), call.node());
            for (PodWorker victim : victims) {
                call.event(victim.pod, "Warning", "Preempting", "Preempted in order to admit critical pod");
                victim.mustEnd(Ending.PREEMPTED);
                wake(victim, call);
            }
            if (!victims.isEmpty()) refusal = null;
        }
        if (refusal != null) refuse(worker, refusal, call);
        else wake(worker, call);
    }

    /** NOD-35. */
    private static void refuse(PodWorker worker, Admission refusal, Call call) {
        worker.termination.refused();
        call.event(worker.pod, "Warning", refusal.reason(), refusal.message());
        PodStatus status = PodStatus.EMPTY.withObservedGeneration(worker.pod.metadata().generation()).withPhase("Failed").withReason(refusal.reason())
                .withMessage("Pod was rejected: " + refusal.message()).withStartTime(ContainerCache.seconds(worker.startTime));
        worker.writer.set(status, call);
    }

    private void removed(PodWorker worker, Call call) {
        if (worker.runs() && !worker.termination.ended()) {
            worker.termination.force(worker, call);
        } else {
            forget(worker, call);
        }
    }

    private void forget(PodWorker worker, Call call) {
        worker.drop(call);
        workers.remove(worker.uid);
        pleg.forget(worker.uid);
        images.forget(worker.uid);
        call.cri(new Cri.StopPodSandbox(worker.uid));
        call.cri(new Cri.RemovePod(worker.uid));
        checkInUse(call);
        if (worker.isStatic()) call.later(0, new Kubelet.FolderChanged());
    }

    void mirrorMade(Mirrors.Made made, Answer answer, Call call) {
        with(made.uid(), worker -> Mirrors.made(worker, made, answer, call));
    }

    void configChanged(ObjectRef object, Call call) {
        for (PodWorker worker : workers.values()) {
            if (worker.pod.namespace().equals(object.namespace()) && !worker.termination.begun()) worker.volumes.changed(worker.pod, object, call);
        }
    }

    void storageChanged(Call call) {
        for (PodWorker worker : List.copyOf(workers.values())) {
            if (worker.termination.begun()) continue;
            worker.volumes.retry(worker.pod, call);
            if (worker.volumes.ready()) FileSystemGrowth.check(worker.pod, call);
        }
        checkInUse(call);
    }

    private void checkInUse(Call call) {
        if (learned) inUse.check(devices(), call);
    }

    void reported(Answer answer, Call call) {
        inUse.reported(devices(), answer, call);
    }

    /** The disks that pods need on this node or have mounted. */
    private TreeSet<String> devices() {
        TreeSet<String> devices = new TreeSet<>();
        for (PodWorker worker : workers.values()) devices.addAll(worker.volumes.devices());
        return devices;
    }

    /** A node that has got its range of addresses can make networks. */
    void nodeChanged(Call call) {
        storageChanged(call);
        for (PodWorker worker : List.copyOf(workers.values())) worker.rangeKnown(images, call);
    }

    void written(StatusWriter.Written written, Answer answer, Call call) {
        with(written.uid(), worker -> {
            worker.writer.written(answer, call);
            worker.termination.proceed(worker, call);
        });
    }

    void fetched(StatusWriter.Fetched fetched, Answer answer, Call call) {
        with(fetched.uid(), worker -> {
            worker.writer.fetched(answer, call);
            worker.termination.proceed(worker, call);
        });
    }

    void deleted(Termination.Deleted deleted, Answer answer, Call call) {
        with(deleted.uid(), worker -> worker.termination.deleted(worker, answer, call));
    }

    // What the runtime says.

    void cri(Cri message, Call call) {
        switch (message) {
            case Cri.SandboxReady ready -> with(ready.uid(), worker -> {
                pleg.notice(ready.uid(), null, call);
                worker.sandbox(ready.ip(), images, call);
            });
            case Cri.SandboxFailed failed -> with(failed.uid(), worker -> worker.noSandbox(failed.error(), call));
            case Cri.Pulled pulled -> {
                ImageManager.Look look = images.pulled(pulled, call);
                with(pulled.uid(), worker -> worker.pulled(pulled.container(), look, images, call));
            }
            case Cri.Created created -> with(created.container().uid(), worker -> worker.starter.created(worker, created, call));
            case Cri.Started started -> with(started.container().uid(), worker -> {
                pleg.notice(worker.uid, null, call);
                worker.started(started, images, call);
                if (call.context().usage().isServed()) call.later(GROWTH, new Kubelet.MemoryUsed());
            });
            case Cri.Exited exited -> exited(exited, call);
            case Cri.Changed changed -> with(changed.uid(), worker -> {
                worker.probes.woken(worker.pod, changed.container(), call);
                scratch.written(worker.pod, call);
            });
            case Cri.Measured measured -> with(measured.uid(), worker -> {
                String excess = ScratchLimits.excess(worker.pod, measured);
                if (excess == null || worker.termination.begun()) return;
                call.event(worker.pod, "Warning", "Evicted", excess);
                worker.mustEnd(new Ending("Evicted", excess, 1, ""));
                wake(worker, call);
            });
            case Cri.Answered answered -> answered(answered, call);
            default -> throw new IllegalStateException("the kubelet does not understand " + message);
        }
    }

    private void exited(Cri.Exited exited, Call call) {
        ContainerInfo info = exited.container();
        with(info.uid(), worker -> {
            if (exited.stopped() || worker.termination.begun()) {
                worker.exited(info, call);
                worker.advance(images, call);
                if (!worker.termination.begun()) pleg.notice(info.uid(), null, call); // NOD-158
            } else {
                pleg.notice(info.uid(), info, call);
            }
        });
    }

    private void relist(Call call) {
        pleg.relist().forEach((uid, found) -> with(uid, worker -> {
            Call own = call.because(found.cause());
            for (ContainerInfo info : found.ended()) worker.exited(info, own);
            wake(worker, own);
        }));
    }

    private void answered(Cri.Answered answered, Call call) {
        with(answered.uid(), worker -> {
            switch (answered.token()) {
                case ProbeWorker.Key key -> {
                    if (worker.probes.answered(key, answered.reply(), worker.view(call), call)) turned(worker, key, call);
                }
                case ContainerStarter.PostStart hook -> worker.hookEnded(hook.container(), answered.reply(), images, call);
                case Termination.PreStop hook -> worker.termination.hookEnded(worker, hook.container(), answered.reply(), call);
                default -> throw new IllegalStateException("nobody asked " + answered.token());
            }
        });
    }

    private void turned(PodWorker worker, ProbeWorker.Key key, Call call) {
        if (key.kind() == ProbeWorker.Kind.STARTUP) worker.probes.started(worker.pod, key.container(), call);
        wake(worker, call);
    }

    /** The runtime has told everything: now it is known which pods run. */
    void relearn(Cri.Listing listing, List<Pod> statics, Call call) {
        images.clear();
        images.learn(listing.images());
        pleg.clear(false);
        learned = true;
        for (Pod pod : call.seen().podsOn(call.node().name())) {
            if (StaticPods.mirrored(pod) == null && !workers.containsKey(pod.uid()) && concerns(pod)) addKnown(pod, listing, call);
        }
        for (Pod pod : statics) if (!workers.containsKey(pod.uid())) addStatic(pod, listing, call);
        for (PodWorker worker : List.copyOf(workers.values())) {
            worker.relearn(listing.sandboxes().get(worker.uid), of(listing, worker.uid), call);
            if (worker.writer.last().reason() == null || worker.pod.status().reason() != null) wake(worker, call);
        }
        checkInUse(call);
        for (String uid : listing.pods().keySet()) if (!workers.containsKey(uid)) orphan(uid, listing, call);
    }

    private void addKnown(Pod pod, Cri.Listing listing, Call call) {
        boolean ran = listing.sandboxes().containsKey(pod.uid()) || !of(listing, pod.uid()).isEmpty();
        if (!ran) {
            add(pod, call);
            return;
        }
        PodWorker worker = new PodWorker(pod, pod.status().startTime() == null ? call.clock() : pod.status().startTime());
        List<Pod> others = workers.values().stream().filter(other -> !other.termination.ended()).map(other -> other.pod).toList();
        workers.put(pod.uid(), worker);
        Admission refusal = pod.isTerminating() || worker.isStatic() ? null : Admission.refusal(pod, others, call.node());
        if (refusal != null) refuseRunning(worker, refusal, call);
    }

    /** NOD-281: a pod that runs, but would not be admitted now. */
    private static void refuseRunning(PodWorker worker, Admission refusal, Call call) {
        call.event(worker.pod, "Warning", refusal.reason(), refusal.message());
        worker.writer.set(PodStatus.EMPTY.withObservedGeneration(worker.pod.metadata().generation()).withPhase("Running").withReason(refusal.reason())
                .withMessage("Pod was rejected: " + refusal.message()).withStartTime(ContainerCache.seconds(worker.startTime)), call);
        call.later(Timing.SECOND, new Refused(worker.uid));
    }

    /** A pod that runs and would not be admitted is to end. */
    private record Refused(String uid) {}

    /** A static pod that may have run before this kubelet did, and whose object may be there already. */
    private void addStatic(Pod pod, Cri.Listing listing, Call call) {
        Pod mirror = call.seen().get(Pod.class, pod.namespace(), pod.name());
        boolean own = mirror != null && pod.uid().equals(StaticPods.mirrored(mirror));
        addKnown(own ? pod.withStatus(mirror.status()) : pod, listing, call);
        if (own) with(pod.uid(), worker -> worker.writer.mirror(mirror));
        else if (mirror != null) Mirrors.changed(null, mirror, false, call);
        if (!own) call.later(call.draw(5, 9), new Mirrors.Publish(pod.uid(), false));
    }

    private static List<ContainerInfo> of(Cri.Listing listing, String uid) {
        return listing.containers().stream().filter(container -> container.uid().equals(uid))
                .sorted(java.util.Comparator.comparing(ContainerInfo::name).thenComparing(ContainerInfo::attempt)).toList();
    }

    /** A pod that the API server no longer has: what runs of it is killed (NOD-274). */
    private void orphan(String uid, Cri.Listing listing, Call call) {
        boolean runs = of(listing, uid).stream().anyMatch(ContainerInfo::running);
        for (ContainerInfo info : of(listing, uid)) if (info.running()) call.cri(new Cri.StopContainer(info.id(), Timing.SECOND));
        call.later(runs ? 2 * Timing.SECOND : 0, new Orphaned(uid));
    }

    /** What was left of a pod nobody knows is cleared away. */
    private record Orphaned(String uid) {}

    // What it told itself.

    void told(Object message, Call call) {
        switch (message) {
            case PodWorker.Wake wake -> with(wake.uid(), worker -> {
                Pleg.Found found = pleg.inspect(worker.uid);
                Call own = found == null ? call : call.because(found.cause());
                if (found != null) for (ContainerInfo info : found.ended()) worker.exited(info, own);
                wake(worker, own);
            });
            case Pleg.Relist _ -> relist(call);
            case PodVolumes.Try attempt -> with(attempt.uid(), worker -> {
                worker.volumes.attempt(worker.pod, attempt.volume(), call);
                checkInUse(call);
            });
            case ScratchLimits.Due due -> scratch.due(due, call);
            case VolumesInUse.Due _ -> inUse.due(devices(), call);
            case PodVolumes.Look look -> with(look.uid(), worker -> worker.volumes.look(worker.pod, call));
            case PodVolumes.Ready ready -> with(ready.uid(), worker -> {
                FileSystemGrowth.check(worker.pod, call);
                worker.volumesReady(images, call);
            });
            case PodVolumes.Refresh refresh -> with(refresh.uid(), worker -> worker.volumes.refresh(worker.pod, refresh.volume(), call));
            case ProbeManager.Due due -> with(due.key().uid(), worker -> worker.probes.due(due.key(), worker.view(call), call));
            case PodWorker.Compare compare -> with(compare.uid(), worker -> worker.writer.push(call));
            case Mirrors.Publish publish -> with(publish.uid(), worker -> Mirrors.publish(worker, publish.again(), call));
            case StatusWriter.Again again -> with(again.uid(), worker -> worker.writer.again(call));
            case Termination.Ended ended -> with(ended.uid(), worker -> worker.termination.end(worker, call));
            case Termination.CleanedUp cleaned -> with(cleaned.uid(), worker -> {
                worker.volumes.unmounted();
                checkInUse(call);
                worker.termination.cleanedUp(worker, call);
                if (worker.termination.gone()) forget(worker, call);
            });
            case Termination.GraceOver _ -> { }
            case Refused refused -> with(refused.uid(), worker -> {
                worker.mustEnd(Ending.REFUSED);
                wake(worker, call);
            });
            case Orphaned orphan -> {
                call.cri(new Cri.StopPodSandbox(orphan.uid()));
                call.cri(new Cri.RemovePod(orphan.uid()));
            }
            default -> throw new IllegalStateException("the kubelet does not understand " + message);
        }
    }

    /** The machine went on: nothing is synced until containers have been looked at again, then reports follow (NOD-270, NOD-272). */
    void resumed(long healthyAt, Call call) {
        blockedUntil = healthyAt;
        for (String uid : workers.keySet()) call.later(healthyAt - call.now() + call.draw(300, 600), new PodWorker.Compare(uid));
    }

    private void wake(PodWorker worker, Call call) {
        if (call.now() < blockedUntil) call.later(blockedUntil - call.now() + call.draw(0, 15), new PodWorker.Wake(worker.uid));
        else worker.wake(images, call);
    }

    private void with(String uid, Consumer<PodWorker> action) {
        PodWorker worker = workers.get(uid);
        if (worker != null) action.accept(worker);
    }
}
