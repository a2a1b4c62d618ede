package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.HTTPGetAction;
import io.kubarium.api.IntOrString;
import io.kubarium.api.Pod;
import io.kubarium.api.Probe;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.node.ProbeWorker.Key;
import io.kubarium.cluster.node.ProbeWorker.Kind;
import io.kubarium.cluster.node.runtime.ContainerInfo;
import io.kubarium.cluster.node.runtime.Cri;
import io.kubarium.cluster.node.runtime.Question;
import io.kubarium.cluster.node.runtime.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The probes of one pod. */
final class ProbeManager {
    /** A probe's next try is due. */
    record Due(Key key) {}

    private final TreeMap<Key, ProbeWorker> workers;

    ProbeManager() {
        this(new TreeMap<>());
    }

    private ProbeManager(TreeMap<Key, ProbeWorker> workers) {
        this.workers = workers;
    }

    ProbeManager copy() {
        TreeMap<Key, ProbeWorker> copies = new TreeMap<>();
        workers.forEach((key, worker) -> copies.put(key, worker.copy()));
        return new ProbeManager(copies);
    }

    /** Makes the workers of a pod whose volumes are mounted; their ticks are counted from {@code since}. */
    void add(Pod pod, long since) {
        for (Container container : probed(pod)) {
            for (Kind kind : Kind.values()) {
                if (kind.of(container) != null) workers.putIfAbsent(new Key(pod.uid(), container.name(), kind), new ProbeWorker(kind, since));
            }
        }
    }

    /** App containers and sidecars have probes. */
    static List<Container> probed(Pod pod) {
        List<Container> containers = new ArrayList<>(pod.spec().initContainers().stream().filter(Container::isSidecar).toList());
        containers.addAll(pod.spec().containers());
        return containers;
    }

    /** What the probes say of every container of the pod. */
    TreeMap<String, PodView.Probed> verdicts(Pod pod) {
        TreeMap<String, PodView.Probed> verdicts = new TreeMap<>();
        for (Container container : probed(pod)) {
            verdicts.put(container.name(), new PodView.Probed(holds(pod, container, Kind.STARTUP), holds(pod, container, Kind.READINESS)));
        }
        return verdicts;
    }

    private boolean holds(Pod pod, Container container, Kind kind) {
        ProbeWorker worker = workers.get(new Key(pod.uid(), container.name(), kind));
        return kind.of(container) == null || worker != null && worker.holds;
    }

    /** Which probe demands that a running container be replaced, or null (NOD-153). */
    @Nullable Kind demandsRestart(Pod pod, Container container) {
        for (Kind kind : List.of(Kind.LIVENESS, Kind.STARTUP)) {
            ProbeWorker worker = workers.get(new Key(pod.uid(), container.name(), kind));
            Probe probe = kind.of(container);
            if (worker == null || probe == null || worker.onHold || !worker.anyResult || worker.lastGood || worker.holds) continue;
            if (worker.inARow >= Math.max(1, probe.failureThreshold())) return kind;
        }
        return null;
    }

    /** A running container begins to be probed; a restarted kubelet believes what was reported before (NOD-280). */
    void running(Pod pod, ContainerInfo info, boolean believedStarted, boolean believedReady, Call call) {
        for (Container container : probed(pod)) {
            if (!container.name().equals(info.name())) continue;
            for (Kind kind : Kind.values()) {
                Key key = new Key(pod.uid(), info.name(), kind);
                ProbeWorker worker = workers.get(key);
                if (worker == null || worker.id.equals(info.id())) continue;
                unset(worker, call, "another container");
                worker.reset(kind, info.id());
                if (kind == Kind.STARTUP && believedStarted || kind == Kind.READINESS && believedReady) worker.holds = true;
                set(key, worker, pod, container, call);
            }
        }
    }

    /** A container is about to be stopped, or has ended. */
    void stopped(Pod pod, String container, Call call) {
        for (Kind kind : Kind.values()) {
            ProbeWorker worker = workers.get(new Key(pod.uid(), container, kind));
            if (worker == null) continue;
            worker.onHold = true;
            unset(worker, call, "the container stops");
        }
    }

    /** A sync of the pod: containers that are not ready are asked at once, their ticks count anew from here (NOD-156). */
    void sync(Pod pod, PodView view, Call call) {
        for (Container container : probed(pod)) {
            Key key = new Key(pod.uid(), container.name(), Kind.READINESS);
            ProbeWorker worker = workers.get(key);
            if (worker == null || worker.holds || worker.asking || !view.started(container) || worker.onHold) continue;
            worker.phase = call.now();
            unset(worker, call, "asked at once");
            ask(key, worker, pod, view, call);
        }
    }

    /** Files of a container have changed: sleeping probes look again at their next tick. */
    void woken(Pod pod, String container, Call call) {
        for (Container each : probed(pod)) {
            if (!each.name().equals(container)) continue;
            for (Kind kind : Kind.values()) {
                Key key = new Key(pod.uid(), container, kind);
                ProbeWorker worker = workers.get(key);
                if (worker != null && worker.sleeps && !worker.onHold && !worker.id.isEmpty()) set(key, worker, pod, each, call);
            }
        }
    }

    void due(Key key, PodView view, Call call) {
        ProbeWorker worker = workers.get(key);
        if (worker == null) return;
        worker.timer = -1;
        Container container = container(view.pod(), key.container());
        if (container == null || worker.onHold || worker.asking || !view.cache(container).running()) {
            worker.sleeps = true;
        } else if (key.kind() == Kind.STARTUP ? view.started(container) : !view.started(container)) {
            worker.sleeps = true; // NOD-147: before the start only the startup probe, after it only the others
        } else if (Duration.between(view.cache(container).current().startedAt(), view.now()).toSeconds() < key.kind().of(container).initialDelaySeconds()) {
            set(key, worker, view.pod(), container, call);
        } else {
            ask(key, worker, view.pod(), view, call);
        }
    }

    private void ask(Key key, ProbeWorker worker, Pod pod, PodView view, Call call) {
        Container container = container(pod, key.container());
        Probe probe = key.kind().of(container);
        Object question = question(probe, container, view.ip() == null ? "" : view.ip());
        if (question instanceof Question asked) {
            worker.asking = true;
            call.cri(new Cri.Ask(key.uid(), key.container(), asked, key));
        } else {
            unhealthy(key, pod, "errored and resulted in unknown state", question.toString(), call);
            set(key, worker, pod, container, call);
        }
    }

    /** An answer has come; true if it turned the verdict. */
    boolean answered(Key key, Reply reply, PodView view, Call call) {
        ProbeWorker worker = workers.get(key);
        Container container = container(view.pod(), key.container());
        if (worker == null || container == null || !worker.asking) return false;
        worker.asking = false;
        if (worker.onHold || !view.cache(container).running()) return false;
        Probe probe = key.kind().of(container);
        boolean turned = false;
        if (!reply.asked()) {
            unhealthy(key, view.pod(), "errored and resulted in unknown state", "rpc error: code = Unknown desc = " + reply.output(), call);
        } else {
            if (!reply.good()) unhealthy(key, view.pod(), "failed", reply.output(), call);
            turned = worker.count(reply.good(), probe);
            if (!reply.good()) call.context().local("probe.missed", view.pod().ref(), key.container() + " " + key.kind().word + " " + worker.inARow);
        }
        boolean demands = key.kind() != Kind.READINESS && !worker.lastGood && worker.inARow >= Math.max(1, probe.failureThreshold());
        boolean steady = reply.good() && worker.holds;
        if (steady) worker.sleeps = true;
        else if (!demands) set(key, worker, view.pod(), container, call);
        return turned || demands && !reply.good();
    }

    /** The other probes of a container that has just passed its startup probe begin (NOD-147). */
    void started(Pod pod, String name, Call call) {
        woken(pod, name, call);
    }

    private void set(Key key, ProbeWorker worker, Pod pod, Container container, Call call) {
        if (worker.timer >= 0) return;
        Probe probe = key.kind().of(container);
        long due = worker.nextTick(call.now(), probe);
        worker.sleeps = false;
        worker.timer = call.context().timer("T-probe", pod.ref(), due, true, new Due(key));
    }

    private static void unset(ProbeWorker worker, Call call, String reason) {
        if (worker.timer >= 0) call.context().cancel(worker.timer, reason);
        worker.timer = -1;
        worker.sleeps = true;
    }

    /** NOD-150 to NOD-152. */
    private static void unhealthy(Key key, Pod pod, String what, String output, Call call) {
        call.event(pod, key.container(), "Warning", "Unhealthy", key.kind().word + " probe " + what + ": " + output);
    }

    private static @Nullable Container container(Pod pod, String name) {
        for (Container container : probed(pod)) if (container.name().equals(name)) return container;
        return null;
    }

    /** What to ask, or as a text why it cannot be asked. */
    private static Object question(Probe probe, Container container, String ip) {
        long timeout = Math.max(1, probe.timeoutSeconds()) * Timing.SECOND;
        if (probe.exec() != null) return new Question.Command(probe.exec().command(), timeout);
        IntOrString wanted = probe.httpGet() != null ? probe.httpGet().port() : probe.tcpSocket() != null ? probe.tcpSocket().port()
                : IntOrString.of(probe.grpc() == null ? 0 : probe.grpc().port());
        ContainerPort named = wanted.isInt() ? null : container.port(wanted.text());
        if (!wanted.isInt() && named == null) return "strconv.Atoi: parsing \"" + wanted.text() + "\": invalid syntax";
        int port = named == null ? wanted.number() : named.containerPort();
        HTTPGetAction http = probe.httpGet();
        if (http == null) return new Question.Tcp(probe.tcpSocket() == null || probe.tcpSocket().host() == null ? ip : probe.tcpSocket().host(), port, timeout);
        String scheme = http.scheme() == null ? "http" : http.scheme().toLowerCase(Locale.ROOT);
        return new Question.Http(scheme, http.host() == null || http.host().isEmpty() ? ip : http.host(), port, http.path() == null ? "/" : http.path(), timeout);
    }
}
