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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the placeholders of a story print (STORIES 1.7): what the happening says, else who plays the role, else what the objects say. */
final class Words {
    /** Placeholders that name the first object of a role. */
    static final Set<String> ROLES = new TreeSet<>(List.of("pod", "old", "new", "victim", "deploy", "rs", "newrs", "oldrs", "sts", "ds", "svc", "node", "to", "claim", "cm", "secret", "ing"));
    /** Placeholders that a happening, or its story's objects, supply. */
    static final Set<String> OTHERS = new TreeSet<>(List.of("you", "object", "owner", "wanted", "ready", "n", "a", "b", "k", "vip", "ip", "oldip", "image", "tag", "grace", "tol",
            "left", "age", "dur", "code", "reason", "msg", "key", "rev", "oldrev", "proc", "who", "most", "least", "spare", "here", "news", "olds", "pv", "limit", "serving"));

    private Words() {}

    /** The template with its placeholders filled, or null if one is unknown now. */
    static @Nullable String fill(String template, UnaryOperator<@Nullable String> words) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int open = template.indexOf('{', at);
            if (open < 0) return one(out.append(template, at, template.length()).toString());
            int close = template.indexOf('}', open);
            String word = words.apply(template.substring(open + 1, close));
            if (word == null || word.isEmpty()) return null;
            out.append(template, at, open).append(word);
            at = close + 1;
        }
    }

    /** One of several is one. */
    private static String one(String text) {
        if (text.indexOf("1 ") < 0) return text;
        return text.replaceAll("(?<![\\w.:])1 (pod|round|node|time|old pod|new pod)s\\b", "1 $1");
    }

    /** What a placeholder prints in a story at a time, or null. */
    static @Nullable String of(String placeholder, Run run, @Nullable Happening happening, long time, Scene scene) {
        if (ROLES.contains(placeholder)) {
            String role = placeholder.equals("victim") ? "old" : placeholder;
            ObjectRef first = run.roles().first(role);
            if (first != null) return role.equals("old") || role.equals("new") || role.equals("pod") ? Things.shortName(first.name()) : first.name();
        }
        String said = happening == null ? "" : happening.word(placeholder);
        if (!said.isEmpty()) return said;
        String computed = computed(placeholder, run, time, scene);
        return computed != null ? computed : run.latest(placeholder);
    }

    private static @Nullable String computed(String placeholder, Run run, long time, Scene scene) {
        Snapshot store = scene.store();
        return switch (placeholder) {
            case "you" -> run.who();
            case "dur", "age" -> Clock.span(time - run.from());
            case "news" -> count(run.roles().of("new").size());
            case "olds" -> count(run.roles().of("old").size());
            case "k" -> count(run.rounds());
            case "here" -> here(run, store);
            case "wanted", "ready", "most", "least", "spare", "serving" -> number(placeholder, workload(run, store), store);
            case "tag" -> run.latest("image");
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

    /** The number of words as reading counts them: a name, an address, a duration are two (P1). */
    static int count(String text) {
        int words = 0;
        for (String word : text.split("\\s+")) {
            if (word.isEmpty()) continue;
            boolean twice = word.contains("…") || word.contains("-") || word.matches(".*\\d.*[.:].*");
            words += twice ? 2 : 1;
        }
        return words;
    }

    /** How long a text takes to read, in seconds (P1). */
    static double reading(String text) {
        return text.isEmpty() ? 0 : Math.max(1.0, 0.3 * count(text));
    }

    /** At most twelve words: a longer one is cut at its first comma or full stop, else after twelve (C7). */
    static String cut(String text) {
        String[] words = text.split(" ");
        if (words.length <= 12) return text;
        int comma = text.indexOf(',');
        int stop = text.indexOf(". ");
        int at = comma < 0 ? stop : stop < 0 ? comma : Math.min(comma, stop);
        if (at > 0 && text.substring(0, at).split(" ").length <= 12) return text.substring(0, at) + "…";
        return String.join(" ", List.of(words).subList(0, 12)) + "…";
    }

    static @Nullable Pod pod(@Nullable ObjectRef ref, Snapshot store) {
        return ref != null && store.get(ref) instanceof Pod pod ? pod : null;
    }
}
