package io.kubarium.story;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.Probe;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about what happens on a node before, or without, any object showing it: containers, images, checks, routes (STORIES 2.3, 2.5). */
final class RuntimeFacts {
    private static final Fact STOPPING = new Fact("pod.stopping", 2, "kubelet asked {pod} to stop.", "Kubelets asked {n} pods to stop.");
    private static final Fact REPLACE = Fact.single("ctr.replace", 1, "kubelet stops the container of {pod} to start it anew.");
    private static final Fact KILLED = Fact.single("pod.killed", 2, "Time was up: {pod} was killed, 137.");
    private static final Fact EXIT = Fact.single("ctr.exit", 1, "{pod}'s container ended with code {code}.");
    private static final Fact PULLING = new Fact("pod.pulling", 2, "{node} fetches {image}.", "{n} pods have their image fetched.");
    private static final Fact PULLED = new Fact("pod.pulled", 2, "{image} is on {node}.", "{n} pods have their image.");
    private static final Fact PULL_FAILED = Fact.single("pod.pullfail", 1, "{image} could not be fetched.");
    private static final Fact MISS = Fact.single("probe.miss", 2, "Check {k} of {limit} failed for {pod}.");
    private static final Fact LIMIT = Fact.single("probe.limit", 1, "{limit} misses in a row: that counts.");
    private static final Fact ROUTES = new Fact("proxy.done", 2, "{node} routes by the new list.", "{n} nodes route by the new list.");
    private static final Fact MOUNT_FAILED = Fact.single("mount.fail", 2, "{node} cannot mount a volume of {pod} yet: {msg}.");
    private static final Fact FILES = Fact.single("file.new", 1, "{pod} sees the new files.");
    /** Every fact of this family, for the lint. */
    static final List<Fact> ALL = List.of(STOPPING, REPLACE, KILLED, EXIT, PULLING, PULLED, PULL_FAILED, MISS, LIMIT, ROUTES, MOUNT_FAILED, FILES);

    private RuntimeFacts() {}

    static List<Happening> of(Entry.Local local, Scene scene) {
        if (local.what().equals("proxy.written")) {
            String node = local.process().substring(local.process().indexOf('/') + 1);
            return List.of(new Happening(ROUTES, local.time(), local, local.about(), "kube-proxy", Wording.of("node", node)));
        }
        if (local.about() == null) return List.of();
        if (local.what().equals("eviction.refused")) return scene.store().get(local.about()) instanceof Pod asked ? PolicyFacts.refused(local, asked, scene) : List.of();
        // A StatefulSet's pod may be there again under its name on another node: what goes on here is not that one's.
        boolean here = scene.store().get(local.about()) instanceof Pod found && local.process().endsWith("/" + found.spec().nodeName());
        Pod pod = here ? (Pod) scene.store().get(local.about()) : null;
        return switch (local.what()) {
            case "container.stopping" -> List.of(about(pod != null && !pod.isTerminating() && !pod.isTerminal() ? REPLACE : STOPPING, local, scene));
            case "container.killed", "container.ended" -> ended(local, pod, scene);
            case "image.pulling" -> List.of(about(PULLING, local, scene));
            case "image.pulled" -> List.of(about(PULLED, local, scene));
            case "image.failed" -> List.of(about(PULL_FAILED, local, scene));
            case "probe.missed" -> pod == null ? List.of() : missed(local, pod, scene);
            case "mount.failed" -> List.of(about(MOUNT_FAILED, local, scene, "msg", local.detail()));
            case "files.refreshed" -> List.of(about(FILES, local, scene, "key", local.detail()));
            default -> List.of();
        };
    }

    private static Happening about(Fact fact, Entry.Local local, Scene scene, Object... more) {
        return MachineFacts.about(fact, local, "kubelet", local.about(), scene, more);
    }

    /** The end of a container of a pod that is to run on; one that was asked to go is not told again. */
    private static List<Happening> ended(Entry.Local local, @Nullable Pod pod, Scene scene) {
        if (pod == null || pod.isTerminating()) return local.what().equals("container.killed") ? List.of(about(KILLED, local, scene)) : List.of();
        String[] words = local.detail().split(" ");
        boolean main = pod.spec().containers().stream().anyMatch(c -> c.name().equals(words[0]));
        String node = pod.spec().nodeName();
        boolean stands = node != null && scene.machine(node) == MachineState.RUNNING;
        if (!main || !stands || pod.isTerminal() || scene.ofMachine(local)) return List.of();
        int code = Integer.parseInt(words[1]);
        return List.of(about(EXIT, local, scene, "code", code, "again", ContainerFacts.again(pod, code) ? "again" : null));
    }

    /** A readiness check counts as news while its pod is ready, a liveness check always; one at the start is expected to fail (NOD-148, NOD-149). */
    private static List<Happening> missed(Entry.Local local, Pod pod, Scene scene) {
        String[] words = local.detail().split(" ");
        int row = Integer.parseInt(words[2]);
        Container container = pod.spec().containers().stream().filter(c -> c.name().equals(words[0])).findFirst().orElse(null);
        Probe probe = container == null ? null : probe(container, words[1]);
        if (probe == null || pod.isTerminating() || words[1].equals("Readiness") && !pod.ready() || words[1].equals("Startup")) return List.of();
        int limit = Math.max(1, probe.failureThreshold());
        if (row > limit) return List.of();
        Object[] more = {"k", row, "limit", limit, "check", words[1].toLowerCase(java.util.Locale.ROOT), "msg", words[1] + " probe failed"};
        Happening miss = about(MISS, local, scene, more);
        return row == limit ? List.of(miss, about(LIMIT, local, scene, more)) : List.of(miss);
    }

    private static @Nullable Probe probe(Container container, String kind) {
        return switch (kind) {
            case "Readiness" -> container.readinessProbe();
            case "Liveness" -> container.livenessProbe();
            default -> container.startupProbe();
        };
    }
}
