package io.kubarium.story;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a story's words and lights on the things of the stage. */
final class Voice {
    private static final String CONTROLLERS = Things.process("kube-controller-manager");

    private Voice() {}

    /** A call-out with its text and place, or null while something in it is unknown. */
    static Narration.@Nullable CallOut callOut(Plot.Say say, Run run, Happening happening, Scene scene) {
        List<String> anchor = things(say.anchor(), run, happening, scene.store());
        if (anchor.isEmpty()) return null;
        ObjectRef subject = run.roles().pick(role(say.anchor()), happening, scene.store());
        String text = Words.fill(say.text(), new Saying(run, happening, subject, happening.time(), scene)::word);
        String target = subject == null ? anchor.getFirst() : shown(subject, scene.store());
        return text == null ? null : new Narration.CallOut(say.slot(), target, Words.cut(text), happening.time());
    }

    /** The caption of a phase that closes. */
    static String caption(PhaseRun phase, Run run, Happening closing, long time, Scene scene) {
        Saying end = new Saying(run, closing, null, time, scene);
        Saying beginning = new Saying(run, phase.opening(), null, time, scene);
        String text = Words.fill(phase.plot().caption(), p -> {
            String word = end.word(p);
            return word != null ? word : beginning.word(p);
        });
        return text == null ? phase.plot().title() + "." : text;
    }

    /** The caption of a phase that did not come to its end: it claims nothing but why (G5). */
    static String unfinished(PhaseRun phase, String reason) {
        return phase.plot().title() + ": unfinished, as " + (reason.startsWith("You ") ? "you " + reason.substring(4) : reason);
    }

    /** The things in focus: objects of the phase's roles, and the processes it names. */
    static List<String> lit(PhaseRun phase, Run run, Snapshot store) {
        Set<String> lit = new LinkedHashSet<>();
        for (String name : phase.plot().lit()) lit.addAll(things(name, run, null, store));
        for (List<String> path : paths(phase, run, store)) lit.addAll(path);
        return List.copyOf(lit);
    }

    /** The ways of the phase's messages, from thing to thing. */
    static List<List<String>> paths(PhaseRun phase, Run run, Snapshot store) {
        List<List<String>> paths = new ArrayList<>();
        for (List<String> path : phase.plot().paths()) {
            List<String> stops = new ArrayList<>();
            for (String name : path) {
                List<String> things = things(name, run, null, store);
                if (!things.isEmpty() && !name.equals("You")) stops.add(things.getLast());
            }
            if (stops.size() > 1) paths.add(List.copyOf(stops));
        }
        return paths;
    }

    /** The ids that a name in a story stands for, the most important first. */
    static List<String> things(String name, Run run, @Nullable Happening happening, Snapshot store) {
        Roles roles = run.roles();
        return switch (name) {
            case "API server" -> List.of(Things.process("kube-apiserver"));
            case "etcd" -> List.of(Things.process("etcd"));
            case "scheduler", "queue" -> List.of(Things.process("kube-scheduler"));
            case "controllers" -> List.of(CONTROLLERS);
            case "kubelet", "kubelets", "other kubelets" -> onNodes("kubelet/", roles, happening, store);
            case "runtime", "registry" -> onNodes("containerd/", roles, happening, store);
            case "kube-proxy", "kube-proxies" -> proxies(roles, store);
            case "You", "you", "kubectl" -> run.root().about() == null ? List.of() : List.of(shown(run.root().about(), store));
            case "process" -> run.root().word("proc").isEmpty() ? List.of() : List.of(Things.process(run.root().word("proc")));
            case "clients", "client" -> List.of();
            default -> shown(role(name), roles, store);
        };
    }

    /** The role that a name in a story stands for. */
    private static String role(String name) {
        return switch (name) {
            case "owner" -> "rs";
            case "pods" -> "pod";
            case "new pods" -> "new";
            case "victim", "victims", "ghosts", "moved pods" -> "old";
            case "nodes" -> "to";
            default -> name;
        };
    }

    private static List<String> shown(String role, Roles roles, Snapshot store) {
        Set<String> ids = new LinkedHashSet<>();
        for (ObjectRef ref : roles.of(role)) ids.add(shown(ref, store));
        return List.copyOf(ids);
    }

    /** What stands for an object on the stage: a ReplicaSet is drawn as its Deployment (C6). */
    static String shown(ObjectRef ref, Snapshot store) {
        KubeObject object = store.get(ref);
        if (object instanceof ReplicaSet set) {
            ObjectRef owner = Things.owner(set);
            if (owner != null) return Things.id(owner);
        }
        return Things.id(ref);
    }

    private static List<String> onNodes(String process, Roles roles, @Nullable Happening happening, Snapshot store) {
        Set<String> ids = new LinkedHashSet<>();
        if (happening != null && !happening.word("node").isEmpty()) ids.add(Things.process(process + happening.word("node")));
        for (String role : List.of("new", "old", "pod")) {
            for (ObjectRef ref : roles.of(role)) {
                Pod pod = Words.pod(ref, store);
                if (pod != null && pod.spec().nodeName() != null) ids.add(Things.process(process + pod.spec().nodeName()));
            }
            if (!ids.isEmpty()) break;
        }
        if (ids.isEmpty() && roles.first("node") != null) ids.add(Things.process(process + roles.first("node").name()));
        return List.copyOf(ids);
    }

    private static List<String> proxies(Roles roles, Snapshot store) {
        Set<String> ids = new LinkedHashSet<>();
        ObjectRef first = roles.last("to");
        if (first != null) ids.add(Things.process("kube-proxy/" + first.name()));
        for (KubeObject node : store.list("nodes")) ids.add(Things.process("kube-proxy/" + node.name()));
        return List.copyOf(ids);
    }
}
