package io.kubarium.cluster.node;

import io.kubarium.api.LocalObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.PodStatus;
import io.kubarium.api.Secret;
import io.kubarium.cluster.node.runtime.ContainerInfo;
import io.kubarium.cluster.node.runtime.Cri;
import io.kubarium.cluster.node.runtime.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks after one pod (NOD-1 to NOD-4). One sync at a time: report what is known, then go on step by step, first volumes,
 * then the sandbox, then containers in their order; an answer of the runtime leads to the next step. What wakes the worker
 * meanwhile leads to another sync.
 */
final class PodWorker {
    /** The worker is to sync. */
    record Wake(String uid) {}

    /** The status is to be compared with what the API server has. */
    record Compare(String uid) {}

    final String uid;
    final TreeMap<String, ContainerCache> caches;
    final PodVolumes volumes;
    final ProbeManager probes;
    final StatusWriter writer;
    final ContainerStarter starter;
    final Termination termination;
    Pod pod;
    Instant startTime;
    @Nullable String ip;
    private @Nullable Ending ending;
    private boolean timed;
    private boolean syncing;
    private boolean woken;
    private boolean networked;
    private boolean mounted;
    private long timer;

    PodWorker(Pod pod, Instant startTime) {
        this(pod, startTime, new TreeMap<>(), new PodVolumes(), new ProbeManager(), new StatusWriter(pod), new ContainerStarter(), new Termination(), null);
        timer = -1;
    }

    private PodWorker(Pod pod, Instant startTime, TreeMap<String, ContainerCache> caches, PodVolumes volumes, ProbeManager probes, StatusWriter writer,
            ContainerStarter starter, Termination termination, @Nullable String ip) {
        this.uid = pod.uid();
        this.pod = pod;
        this.startTime = startTime;
        this.caches = caches;
        this.volumes = volumes;
        this.probes = probes;
        this.writer = writer;
        this.starter = starter;
        this.termination = termination;
        this.ip = ip;
    }

    PodWorker copy() {
        PodWorker copy = new PodWorker(pod, startTime, new TreeMap<>(caches), volumes.copy(), probes.copy(), writer.copy(), starter.copy(), termination.copy(), ip);
        copy.ending = ending;
        copy.timed = timed;
        copy.syncing = syncing;
        copy.woken = woken;
        copy.networked = networked;
        copy.mounted = mounted;
        copy.timer = timer;
        return copy;
    }

    PodView view(Call call) {
        return new PodView(pod, caches, ip, call.hostIP(), startTime, probes.verdicts(pod), writer.last(), ending, termination.ended(), call.clock());
    }

    /** Whether it comes from a file of this node. */
    boolean isStatic() {
        return pod.metadata().annotation("kubernetes.io/config.source") != null;
    }

    /** Whether a container of it runs. */
    boolean runs() {
        return caches.values().stream().anyMatch(ContainerCache::running);
    }

    void wake(ImageManager images, Call call) {
        if (termination.ended() && !pod.isTerminating()) return;
        boolean leaves = pod.isTerminating() && !mounted;
        boolean late = ending != null || timed && pod.spec().activeDeadlineSeconds() != null
                && !call.clock().isBefore(startTime.plusSeconds(pod.spec().activeDeadlineSeconds()));
        if (syncing && !termination.begun() && !leaves && !late) {
            woken = true;
            return;
        }
        sync(images, call);
    }

    private void sync(ImageManager images, Call call) {
        cancelTimer(call, "looked at");
        woken = false;
        if (termination.ended()) {
            termination.again(this, call);
            return;
        }
        syncing = true;
        starter.begin(caches);
        watchDeadline(call);
        if (ending != Ending.REFUSED) report(call);
        if (mustEnd(call)) {
            volumes.stop(call);
            termination.begin(this, call);
            return;
        }
        if (mounted) {
            volumes.catchUp(pod, call);
            pullSecrets(call);
            probes.sync(pod, view(call), call);
        }
        advance(images, call);
    }

    private boolean mustEnd(Call call) {
        return pod.isTerminating() || termination.begun() || ending != null || Restarts.over(view(call));
    }

    /** Why this kubelet ends the pod by itself, or null. */
    @Nullable Ending ending() {
        return ending;
    }

    /** The pod is to end for a reason of this kubelet's own, with its next sync. */
    void mustEnd(Ending reason) {
        if (ending == null && !termination.begun()) ending = reason;
    }

    /** NOD-114: counted from the pod's start, noticed in the round of syncs after it. */
    private void watchDeadline(Call call) {
        Long seconds = pod.spec().activeDeadlineSeconds();
        if (seconds == null || ending != null || termination.begun()) return;
        long left = java.time.Duration.between(call.clock(), startTime).toNanos() + seconds * 1_000_000_000L;
        if (left <= 0) {
            ending = Ending.DEADLINE;
            call.event(pod, "Normal", ending.reason(), ending.message());
        } else if (!timed) {
            timed = true;
            call.later(call.ticks().syncAt(call.now() + left) - call.now(), new Wake(uid));
        }
    }

    /** Reports what is known now. */
    void report(Call call) {
        PodStatus status = StatusBuilder.build(view(call));
        if (!status.equals(writer.last())) writer.set(status, call);
    }

    /** The next step of a sync under way. */
    void advance(ImageManager images, Call call) {
        if (!syncing || termination.begun()) return;
        if (pod.isTerminating()) {
            sync(images, call);
            return;
        }
        if (!mounted) {
            volumes.begin(pod, call);
            if (!volumes.ready() || !PodVolumes.used(pod).isEmpty()) return;
            mounted(call);
        }
        if (ip == null) {
            if (!networked) network(call);
            return;
        }
        if (!starter.step(this, images, call)) finish(call);
    }

    private void network(Call call) {
        String range = call.node().spec().podCIDR();
        if (range == null && !pod.spec().hostNetwork()) return;
        networked = true;
        call.cri(new Cri.RunPodSandbox(uid, pod.ref(), range == null ? "" : range, pod.spec().hostNetwork() ? call.hostIP() : null));
    }

    /** The node may have its range of addresses now. */
    void rangeKnown(ImageManager images, Call call) {
        if (syncing && mounted && ip == null && !networked) advance(images, call);
    }

    void volumesReady(ImageManager images, Call call) {
        mounted(call);
        advance(images, call);
    }

    private void mounted(Call call) {
        mounted = true;
        pullSecrets(call);
        probes.add(pod, call.now());
    }

    /** One that is missing is no reason not to try (STO-132). */
    private void pullSecrets(Call call) {
        List<String> missing = pod.spec().imagePullSecrets().stream().map(LocalObjectReference::name)
                .filter(name -> call.seen().get(Secret.class, pod.namespace(), name) == null).toList();
        if (missing.isEmpty()) return;
        call.event(pod, "Warning", "FailedToRetrieveImagePullSecret", "Unable to retrieve some image pull secrets (" + String.join(", ", missing)
                + "); attempting to pull the image may not succeed.");
    }

    void sandbox(String address, ImageManager images, Call call) {
        ip = address;
        report(call);
        advance(images, call);
    }

    void noSandbox(String error, Call call) {
        networked = false;
        call.event(pod, "Warning", "FailedCreatePodSandBox", "Failed to create pod sandbox: " + error);
        syncing = false;
        setTimer("T-config", call.now() + call.jitter(ContainerStarter.ERROR_PAUSE), call);
    }

    private void finish(Call call) {
        syncing = false;
        if (starter.started()) {
            call.later(call.draw(3, 6), new Wake(uid));
        } else if (woken) {
            call.later(call.draw(1, 3), new Wake(uid));
        } else if (starter.pausesUntil(call) != null) {
            ContainerStarter.Pause pause = starter.pausesUntil(call);
            setTimer(pause.purpose(), call.ticks().syncAt(pause.due()), call);
        }
    }

    private void setTimer(String purpose, long due, Call call) {
        timer = call.context().timer(purpose, pod.ref(), due, false, new Wake(uid));
    }

    private void cancelTimer(Call call, String reason) {
        if (timer >= 0) call.context().cancel(timer, reason);
        timer = -1;
    }

    /** A container has ended, and this kubelet has noticed. */
    void exited(ContainerInfo info, Call call) {
        caches.merge(info.name(), ContainerCache.NONE.with(info), (known, fresh) -> known.with(info));
        probes.stopped(pod, info.name(), call);
        if (termination.begun()) termination.check(this, call);
    }

    /** Everything for this pod stops counting: it goes away. */
    void drop(Call call) {
        cancelTimer(call, "the pod is gone");
        termination.cancelTimer(call);
        volumes.stop(call);
        for (var container : ProbeManager.probed(pod)) probes.stopped(pod, container.name(), call);
    }

    /** Takes over what a runtime says it has; what was asked of it before is asked again. */
    void relearn(@Nullable String address, List<ContainerInfo> infos, Call call) {
        boolean known = !caches.isEmpty() || ip != null;
        boolean lost = address == null && (ip != null || !infos.isEmpty());
        if (lost && !termination.ended() && !pod.isTerminating()) {
            call.event(pod, "Normal", "SandboxChanged", "Pod sandbox changed, it will be killed and re-created."); // NOD-60
        }
        ip = address;
        networked = false;
        for (ContainerInfo info : infos) caches.merge(info.name(), ContainerCache.NONE.with(info), (cache, fresh) -> cache.with(info));
        syncing = false;
        if (!known && (address != null || !infos.isEmpty())) takeOver(call);
        for (ContainerInfo info : infos) if (info.running()) running(info, call);
        termination.relearn(this, call);
    }

    /** The pod ran before this kubelet did (NOD-280). */
    private void takeOver(Call call) {
        mounted = true;
        volumes.assume(pod, call);
        probes.add(pod, call.now() - call.draw(0, 1000));
        List<io.kubarium.api.ContainerStatus> reported = new ArrayList<>(pod.status().initContainerStatuses());
        reported.addAll(pod.status().containerStatuses());
        for (var status : reported) {
            ContainerCache cache = caches.get(status.name());
            if (cache != null && cache.last() == null) caches.put(status.name(), cache.remembering(status.lastState().terminated()));
        }
    }

    /** The pull that a container waited for has ended. */
    void pulled(String container, ImageManager.Look look, ImageManager images, Call call) {
        if (!syncing || termination.begun()) return;
        if (pod.isTerminating()) sync(images, call);
        else if (!starter.pulled(this, container, look, images, call)) finish(call);
    }

    void started(Cri.Started news, ImageManager images, Call call) {
        boolean goOn = starter.started(this, news, call);
        if (termination.begun()) {
            if (news.container().running()) call.cri(new Cri.StopContainer(news.container().id(), 1_000_000_000L));
        } else if (goOn) {
            advance(images, call);
        }
    }

    /** The hook of a container that has just started has ended (NOD-111). */
    void hookEnded(String container, Reply reply, ImageManager images, Call call) {
        ContainerCache cache = caches.get(container);
        if (cache == null || !cache.running()) return;
        if (reply.good()) {
            running(cache.current(), call);
            advance(images, call);
        } else {
            starter.hookFailed(this, container, reply, call);
        }
    }

    void running(ContainerInfo info, Call call) {
        var before = pod.status().containerStatus(info.name());
        boolean same = before != null && ("containerd://" + info.id()).equals(before.containerID());
        probes.running(pod, info, same && Boolean.TRUE.equals(before.started()), same && before.ready(), call);
    }
}
