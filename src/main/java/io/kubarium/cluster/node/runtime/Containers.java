package io.kubarium.cluster.node.runtime;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.timing.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The containers of a machine: made, started, carried on step by step, ended. */
final class Containers {
    /** Something is due at a container. */
    record Due(String id, What what) {}

    /** What is due. */
    enum What { START, GO_ON, STOP }

    /** A process that does not expect its end keeps this code from the kernel's signal (NOD-130). */
    private static final int KILLED = 137;
    private static final int START_ERROR = 128;
    private static final int UNKNOWN = 255;

    private final boolean endsOnSigterm;
    private final TreeMap<String, ContainerProcess> byId;

    Containers(boolean endsOnSigterm) {
        this(endsOnSigterm, new TreeMap<>());
    }

    private Containers(boolean endsOnSigterm, TreeMap<String, ContainerProcess> byId) {
        this.endsOnSigterm = endsOnSigterm;
        this.byId = byId;
    }

    Containers copy() {
        TreeMap<String, ContainerProcess> copies = new TreeMap<>();
        byId.forEach((id, container) -> copies.put(id, container.copy()));
        return new Containers(endsOnSigterm, copies);
    }

    List<ContainerProcess> all() {
        return List.copyOf(byId.values());
    }

    /** A pod's containers, of one name in the order in which they were made. */
    List<ContainerProcess> of(String uid) {
        return byId.values().stream().filter(container -> container.config.uid().equals(uid))
                .sorted(Comparator.comparing((ContainerProcess c) -> c.config.name()).thenComparing(c -> c.config.attempt())).toList();
    }

    @Nullable ContainerProcess newest(String uid, String name) {
        List<ContainerProcess> all = of(uid).stream().filter(container -> container.config.name().equals(name)).toList();
        return all.isEmpty() ? null : all.getLast();
    }

    void create(ContainerConfig config, ContainerRuntime.Call call) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 4; i++) id.append(String.format(java.util.Locale.ROOT, "%016x", call.context().random().nextLong()));
        ContainerProcess container = new ContainerProcess(config, id.toString(), Programs.shell(config));
        keepOneDead(config);
        byId.put(container.id, container);
        call.tell(new Cri.Created(container.info()));
        call.context().later(call.context().timing().draw("container-start", call.context().random()), new Due(container.id, What.START));
    }

    /** Of one name at most one dead container is kept beside the newest (NOD-5). */
    private void keepOneDead(ContainerConfig config) {
        List<ContainerProcess> old = of(config.uid()).stream().filter(c -> c.config.name().equals(config.name()) && !c.running()).toList();
        for (int i = 0; i < old.size() - 1; i++) byId.remove(old.get(i).id);
    }

    void due(Due due, ContainerRuntime.Call call) {
        ContainerProcess container = byId.get(due.id());
        if (container == null || container.finishedAt != null) return;
        switch (due.what()) {
            case START -> start(container, call);
            case GO_ON -> goOn(container, call);
            case STOP -> {
                if (container.stopsAt <= call.context().now()) end(container, container.stopCode, true, call.context().clock(), call);
            }
        }
    }

    private void start(ContainerProcess container, ContainerRuntime.Call call) {
        String error = Programs.startError(container.config);
        if (error != null) {
            container.end(call.context().clock(), START_ERROR, "StartError");
            container.message = error;
            call.tell(new Cri.Started(container.info()));
            return;
        }
        container.startedAt = call.context().clock();
        call.context().local("container.started", container.config.pod(), container.config.name());
        call.tell(new Cri.Started(container.info()));
        if (container.shell == null) {
            container.listensFrom = call.context().now() + call.context().timing().draw("listen", call.context().random());
        } else {
            container.goesOnAt = call.context().now();
            goOn(container, call);
        }
    }

    private void goOn(ContainerProcess container, ContainerRuntime.Call call) {
        if (container.shell == null || container.goesOnAt > call.context().now()) return;
        long began = container.goesOnAt;
        FileTree files = new FileTree(call.disk(), "rootfs/" + container.id, container.config.mounts());
        StringBuilder output = new StringBuilder();
        long wait = container.shell.run(files, output);
        container.say(output.toString(), began);
        if (files.changed()) call.tell(new Cri.Changed(container.config.uid(), container.config.name()));
        if (container.shell.ended()) {
            Instant when = call.context().clock().minusNanos(call.context().now() - began);
            end(container, container.shell.code(), false, when, call);
        } else if (wait == Shell.FOREVER) {
            container.goesOnAt = Shell.FOREVER;
        } else {
            container.goesOnAt = began + wait;
            call.context().later(Math.max(0, container.goesOnAt - call.context().now()), new Due(container.id, What.GO_ON));
        }
    }

    void stop(String id, long grace, ContainerRuntime.Call call) {
        ContainerProcess container = byId.get(id);
        if (container == null || container.finishedAt != null) return;
        long now = call.context().now();
        boolean deaf = container.ignoresTerm() && (!endsOnSigterm || container.isShell()); // trace 08: a shell never obeys
        long obeys = call.context().timing().draw("stop", call.context().random());
        long ends = now + (deaf ? grace : Math.min(grace, obeys));
        if (ends >= container.stopsAt) return;
        container.stopsAt = ends;
        container.stopCode = deaf || obeys > grace ? KILLED : 0;
        call.context().local("container.stopping", container.config.pod(), container.config.name());
        call.context().later(ends - now, new Due(id, What.STOP));
    }

    boolean crash(String uid, String name, int code, ContainerRuntime.Call call) {
        ContainerProcess container = newest(uid, name);
        if (container == null || !container.running()) return false;
        end(container, code, false, call.context().clock(), call);
        return true;
    }

    /** NOD-138. */
    void outOfMemory(String id, ContainerRuntime.Call call) {
        ContainerProcess container = byId.get(id);
        if (container == null || !container.running()) return;
        container.end(call.context().clock(), KILLED, "OOMKilled");
        call.context().local("container.killed", container.config.pod(), container.config.name() + " " + KILLED);
        call.tell(new Cri.Exited(container.info(), false));
    }

    private void end(ContainerProcess container, int code, boolean stopped, Instant when, ContainerRuntime.Call call) {
        container.end(when, code, code == 0 ? "Completed" : "Error");
        ObjectRef pod = container.config.pod();
        call.context().local(stopped && code == KILLED ? "container.killed" : "container.ended", pod, container.config.name() + " " + code);
        call.tell(new Cri.Exited(container.info(), stopped));
    }

    void powerOff(ContainerRuntime.Call call) {
        for (ContainerProcess container : byId.values()) {
            if (!container.running()) continue;
            container.end(call.context().clock(), UNKNOWN, "Unknown");
            call.context().local("container.ended", container.config.pod(), container.config.name() + " " + UNKNOWN);
        }
    }

    /** Removes a pod's containers and returns their ids. */
    List<String> remove(String uid) {
        List<String> ids = new ArrayList<>();
        for (ContainerProcess container : of(uid)) {
            byId.remove(container.id);
            ids.add(container.id);
        }
        return ids;
    }

    /** The runtime's process is there again: what went on meanwhile is caught up with. */
    void resume(ContainerRuntime.Call call) {
        long now = call.context().now();
        for (ContainerProcess container : all()) {
            if (container.finishedAt != null) continue;
            if (container.startedAt == null) call.context().later(Timing.MS, new Due(container.id, What.START));
            if (container.goesOnAt != Shell.FOREVER) call.context().later(Math.max(0, container.goesOnAt - now), new Due(container.id, What.GO_ON));
            if (container.stopsAt != Shell.FOREVER) call.context().later(Math.max(0, container.stopsAt - now), new Due(container.id, What.STOP));
        }
    }
}
