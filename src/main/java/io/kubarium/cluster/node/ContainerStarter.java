package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.LifecycleHandler;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.runtime.ContainerConfig;
import io.kubarium.cluster.node.runtime.Cri;
import io.kubarium.cluster.node.runtime.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Starts the containers of one pod within a sync, one after the other: image, environment, container, process, hook. What
 * fails leaves its reason for the next report (NOD-4, NOD-100) and a pause after which the pod is looked at again (NOD-2, NOD-3).
 */
final class ContainerStarter {
    /** When the pod is looked at again, and what the wait is called. */
    record Pause(String purpose, long due) {}

    /** The hook of a container that has just started. */
    record PostStart(String uid, String container) {}

    static final long ERROR_PAUSE = 10 * Timing.SECOND;
    private static final long LONGEST_PAUSE = 60 * Timing.SECOND;
    /** A stop and a start take a little; a kill every 20 s still finds a pause of 20 s (NOD-157). */
    private static final long SLACK = 50 * Timing.MS;

    private final TreeSet<String> tried;
    private final Backoffs backoffs;
    private TreeMap<String, ContainerCache> atBegin;
    private @Nullable Pause pause;
    private boolean started;

    ContainerStarter() {
        this(new TreeSet<>(), new Backoffs(), new TreeMap<>(), null, false);
    }

    private ContainerStarter(TreeSet<String> tried, Backoffs backoffs, TreeMap<String, ContainerCache> atBegin, @Nullable Pause pause, boolean started) {
        this.tried = tried;
        this.backoffs = backoffs;
        this.atBegin = atBegin;
        this.pause = pause;
        this.started = started;
    }

    ContainerStarter copy() {
        return new ContainerStarter(new TreeSet<>(tried), backoffs.copy(), new TreeMap<>(atBegin), pause, started);
    }

    /** A sync begins. */
    void begin(TreeMap<String, ContainerCache> caches) {
        tried.clear();
        atBegin = new TreeMap<>(caches);
        pause = null;
        started = false;
    }

    /** Whether a container was started in this sync. */
    boolean started() {
        return started;
    }

    /** The wait that follows this sync, or null. */
    @Nullable Pause pausesUntil(Call call) {
        return pause;
    }

    /** Takes the next step of a sync; false when there is none. */
    boolean step(PodWorker worker, ImageManager images, Call call) {
        Container next = Restarts.next(worker.view(call), worker.probes, tried);
        if (next == null) return false;
        if (worker.caches.getOrDefault(next.name(), ContainerCache.NONE).running()) {
            replace(worker, next, call);
            return true;
        }
        tried.add(next.name());
        if (pauses(worker, next, call)) return step(worker, images, call);
        return looked(worker, next, images.look(worker.pod, next, call), images, call);
    }

    private static void replace(PodWorker worker, Container container, Call call) {
        String why = Restarts.replaces(worker.view(call), container, worker.probes);
        call.event(worker.pod, container.name(), "Normal", "Killing", why == null ? "Stopping container " + container.name() : why);
        long grace = worker.pod.spec().terminationGracePeriodSeconds() == null ? 30 : worker.pod.spec().terminationGracePeriodSeconds();
        ProbeWorker.Kind kind = worker.probes.demandsRestart(worker.pod, container);
        if (kind != null && kind.of(container).terminationGracePeriodSeconds() != null) grace = kind.of(container).terminationGracePeriodSeconds();
        worker.probes.stopped(worker.pod, container.name(), call);
        call.cri(new Cri.StopContainer(worker.caches.get(container.name()).current().id(), Math.max(grace, 1) * Timing.SECOND));
    }

    /** NOD-132, NOD-134, NOD-157. */
    private boolean pauses(PodWorker worker, Container container, Call call) {
        ContainerCache before = atBegin.getOrDefault(container.name(), ContainerCache.NONE);
        boolean killedNow = before.running();
        Instant ended = before.exited() ? before.finishedAt() : before.lastEnded();
        if (ended == null) return false;
        String key = worker.uid + " " + container.name();
        long failed = call.now() - Duration.between(ended, call.clock()).toNanos();
        long left = backoffs.left(key, failed, call.now() - (killedNow ? SLACK : 0));
        if (left <= 0) {
            backoffs.next(key, failed, call.now());
            return false;
        }
        String name = worker.pod.name() + "_" + worker.pod.namespace() + "(" + worker.uid + ")";
        call.event(worker.pod, container.name(), "Warning", "BackOff", "Back-off restarting failed container " + container.name() + " in pod " + name);
        String length = GoDuration.of(backoffs.length(key));
        wait(worker, container, "CrashLoopBackOff", "back-off " + length + " restarting failed container=" + container.name() + " pod=" + name);
        long rest = killedNow ? backoffs.length(key) : left;
        pause(new Pause("T-crash", call.now() + call.jitter(Math.min(rest, LONGEST_PAUSE))));
        return true;
    }

    private void pause(Pause wanted) {
        if (pause == null || wanted.due() < pause.due()) pause = wanted;
    }

    private static void wait(PodWorker worker, Container container, String reason, String message) {
        worker.caches.put(container.name(), worker.caches.getOrDefault(container.name(), ContainerCache.NONE).waitingFor(reason, message));
    }

    private boolean looked(PodWorker worker, Container container, ImageManager.Look look, ImageManager images, Call call) {
        if (look.there()) return create(worker, container, images, call);
        if (look.reason() == null) return true;
        wait(worker, container, look.reason(), look.message());
        boolean pull = look.reason().equals("ImagePullBackOff") || look.reason().equals("ErrImagePull");
        pause(new Pause(pull ? "T-pull" : "T-config", call.now() + call.jitter(ERROR_PAUSE)));
        return step(worker, images, call);
    }

    /** The pull that a container waited for has ended. */
    boolean pulled(PodWorker worker, String name, ImageManager.Look look, ImageManager images, Call call) {
        Container container = find(worker, name);
        return container == null || looked(worker, container, look, images, call);
    }

    private boolean create(PodWorker worker, Container container, ImageManager images, Call call) {
        ContainerEnv env = ContainerEnv.of(worker.pod, container, call.seen(), worker.ip == null ? "" : worker.ip, call.hostIP());
        if (env.error() != null) {
            call.event(worker.pod, container.name(), "Warning", "Failed", "Error: " + env.error());
            wait(worker, container, "CreateContainerConfigError", env.error());
            pause(new Pause("T-config", call.now() + call.jitter(ERROR_PAUSE)));
            return step(worker, images, call);
        }
        ContainerCache cache = worker.caches.getOrDefault(container.name(), ContainerCache.NONE);
        int attempt = cache.current() == null ? 0 : cache.current().attempt() + 1;
        call.cri(new Cri.StartContainer(new ContainerConfig(worker.uid, worker.pod.ref(), container.name(), attempt, container.image(),
                env.expand(container.command()), env.expand(container.args()), env.variables(), worker.volumes.mounts(worker.pod, container, attempt, call),
                container.ports().stream().map(ContainerPort::containerPort).toList())));
        return true;
    }

    void created(PodWorker worker, Cri.Created created, Call call) {
        call.event(worker.pod, created.container().name(), "Normal", "Created", "Container created");
    }

    /** The first process runs, or could not be started (NOD-101). True if the sync can go on, false if a hook is waited for. */
    boolean started(PodWorker worker, Cri.Started news, Call call) {
        String name = news.container().name();
        ContainerCache cache = worker.caches.getOrDefault(name, ContainerCache.NONE).with(news.container());
        if (!news.container().running() && news.container().startedAt() == null) {
            worker.caches.put(name, cache.waitingFor("RunContainerError", news.container().message()));
            call.event(worker.pod, name, "Warning", "Failed", "Error: " + news.container().message());
            pause(new Pause("T-crash", call.now() + call.jitter(ERROR_PAUSE)));
            return true;
        }
        worker.caches.put(name, cache.waitingFor("", ""));
        started = true;
        call.event(worker.pod, name, "Normal", "Started", "Container started");
        Container container = find(worker, name);
        if (container == null || container.lifecycle() == null || container.lifecycle().postStart() == null) {
            worker.running(news.container(), call);
            return true;
        }
        call.cri(new Cri.Ask(worker.uid, name, Hooks.question(container.lifecycle().postStart(), container, worker.ip, LONGEST_PAUSE), new PostStart(worker.uid, name)));
        return false;
    }

    /** NOD-111: the container is killed, and its end leads to another start. */
    void hookFailed(PodWorker worker, String name, Reply reply, Call call) {
        Container container = find(worker, name);
        if (container == null) return;
        call.event(worker.pod, name, "Warning", "FailedPostStartHook", "PostStartHook failed");
        call.event(worker.pod, name, "Normal", "Killing", "FailedPostStartHook");
        LifecycleHandler hook = container.lifecycle().postStart();
        String text = hook.exec() == null ? "Http lifecycle hook for Container \"" + name + "\" failed - error: " + reply.output()
                : "Exec lifecycle hook ([" + String.join(" ", hook.exec().command()) + "]) for Container \"" + name + "\" in Pod \"" + worker.pod.name() + "_"
                        + worker.pod.namespace() + "(" + worker.uid + ")\" failed - error: command '" + String.join(" ", hook.exec().command()) + "' exited with "
                        + reply.code() + ": " + reply.output() + ", message: \"" + reply.output() + "\"";
        started = false;
        wait(worker, container, "PostStartHookError", text);
        call.cri(new Cri.StopContainer(worker.caches.get(name).current().id(), 2 * Timing.SECOND));
    }

    static @Nullable Container find(PodWorker worker, String name) {
        for (Container init : worker.pod.spec().initContainers()) if (init.name().equals(name)) return init;
        return worker.pod.spec().container(name);
    }
}
