package io.kubarium.story;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What placeholders print in one sentence of a story: what the happening says, else who plays the role, else what the
 * objects say. What belongs to one pod, such as its address, is only ever said of that pod.
 *
 * @param happening what just came true, null if nothing did
 * @param subject the object the sentence stands at, null if it stands at none
 */
record Saying(Run run, @Nullable Happening happening, @Nullable ObjectRef subject, long time, Scene scene) {
    /** What a placeholder prints, or null. */
    @Nullable String word(String placeholder) {
        ObjectRef pod = pod();
        // A list of addresses names its Service.
        if (placeholder.equals("svc") && happening != null && !happening.word("svc").isEmpty()) return happening.word("svc");
        if (Words.ROLES.contains(placeholder)) {
            String role = placeholder.equals("victim") ? "old" : placeholder;
            ObjectRef player = player(role, pod);
            if (player != null) return player.kindKey().equals("pods") ? Things.shortName(player.name()) : player.name();
        }
        boolean own = happening != null && (pod == null || happening.about() == null || !isPod(happening.about()) || happening.about().equals(pod));
        String said = own ? happening.word(placeholder) : "";
        if (!said.isEmpty()) return said;
        String known = pod == null ? null : of(pod, placeholder);
        if (known != null) return known;
        String computed = computed(placeholder);
        if (computed != null) return computed;
        String latest = run.deeds().latest(placeholder);
        return latest != null || placeholder.equals("ip") ? latest : anybody(placeholder);
    }

    /** The pod that is spoken of, or null. */
    private @Nullable ObjectRef pod() {
        if (subject != null && isPod(subject)) return subject;
        return happening != null && happening.about() != null && isPod(happening.about()) ? happening.about() : null;
    }

    private static boolean isPod(ObjectRef ref) {
        return ref.kindKey().equals("pods");
    }

    private @Nullable ObjectRef player(String role, @Nullable ObjectRef pod) {
        if (pod != null && (role.equals("node") || role.equals("to"))) {
            String node = of(pod, "node");
            if (node != null && run.roles().of(role).contains(Things.node(node))) return Things.node(node);
        }
        if (role.equals("waiting")) return run.roles().first(role);
        if (pod != null && run.roles().of(role).contains(pod)) return pod;
        return run.roles().pick(role, happening, scene.store());
    }

    /** What was last said of a pod, or what its record says. */
    private @Nullable String of(ObjectRef pod, String placeholder) {
        String said = run.deeds().said(pod, placeholder);
        if (said != null || !(scene.store().get(pod) instanceof Pod stored)) return said;
        return switch (placeholder) {
            case "ip", "oldip" -> stored.status().podIP();
            case "node" -> stored.spec().nodeName();
            default -> null;
        };
    }

    /** What is alike for all pods of a story may be said of any. */
    private @Nullable String anybody(String placeholder) {
        boolean address = placeholder.equals("oldip");
        for (ObjectRef pod : run.roles().of(address ? "old" : "pod")) {
            String said = of(pod, placeholder);
            if (said != null || address) return said;
        }
        return null;
    }

    private @Nullable String computed(String placeholder) {
        Snapshot store = scene.store();
        return switch (placeholder) {
            case "you" -> run.who();
            case "dur", "age" -> Clock.span(time - run.from());
            case "news" -> count(run.roles().of("new").size());
            case "olds" -> count(run.roles().of("old").size());
            case "k" -> count(run.rounds());
            case "effects" -> run.deeds().effects();
            case "ends" -> count(run.deeds().count("ctr.exit"));
            case "here" -> here(run, store);
            case "wanted", "ready", "most", "least", "spare", "serving" -> number(placeholder, workload(run, store), store);
            case "tag" -> word("image");
            case "rev" -> revision(run, store);
            default -> null;
        };
    }

    private static @Nullable String count(int n) {
        return n == 0 ? null : Integer.toString(n);
    }

    /** The newest revision of the story's Deployment. */
    private static @Nullable String revision(Run run, Snapshot store) {
        ObjectRef ref = run.roles().first("deploy");
        if (ref == null || store.get(ref) == null) return null;
        return count(store.controlledBy(ReplicaSet.class, store.get(ref)).stream().mapToInt(WorkloadFacts::revision).max().orElse(0));
    }

    private static @Nullable String here(Run run, Snapshot store) {
        ObjectRef node = run.roles().first("node");
        return node == null ? null : count(store.podsOn(node.name()).size());
    }

    private static @Nullable KubeObject workload(Run run, Snapshot store) {
        for (String role : List.of("deploy", "sts", "ds", "rs")) {
            ObjectRef ref = run.roles().first(role);
            if (ref != null && store.get(ref) != null) return store.get(ref);
        }
        return null;
    }

    private static @Nullable String number(String what, @Nullable KubeObject workload, Snapshot store) {
        Integer number = switch (workload) {
            case Deployment d -> switch (what) {
                case "wanted" -> Rollouts.wanted(d);
                case "ready" -> d.status().readyReplicas();
                case "most" -> Rollouts.most(d);
                case "least" -> Rollouts.least(d);
                case "serving" -> d.status().availableReplicas();
                default -> Rollouts.spare(d);
            };
            case StatefulSet s -> what.equals("wanted") ? s.spec().replicas() : what.equals("ready") ? Integer.valueOf(s.status().readyReplicas()) : null;
            case DaemonSet d -> what.equals("wanted") ? Integer.valueOf(d.status().desiredNumberScheduled()) : what.equals("ready") ? Integer.valueOf(d.status().numberReady()) : null;
            case ReplicaSet r -> what.equals("wanted") ? r.spec().replicas() : what.equals("ready") ? Integer.valueOf(r.status().readyReplicas()) : null;
            case null, default -> null;
        };
        return number == null ? null : number.toString();
    }
}
