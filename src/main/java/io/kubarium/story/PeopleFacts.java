package io.kubarium.story;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Secret;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.Entry;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.1: what a person's accepted command did. Told by the first change that has the command as its cause. */
final class PeopleFacts {
    private static final Fact APPLY = Fact.single("cmd.apply", 1, "{you} handed in {object}.");
    private static final Fact SCALE = Fact.single("cmd.scale", 1, "{you} changed the wish from {a} to {b}.");
    private static final Fact TEMPLATE = Fact.single("cmd.template", 1, "{you} changed the pod template.");
    private static final Fact UNDO = Fact.single("cmd.undo", 1, "{you} asked for the earlier template.");
    private static final Fact EDIT = Fact.single("cmd.edit", 1, "{you} changed {object}.");
    private static final Fact DELETE = Fact.single("cmd.delete", 1, "{you} deleted {object}.");
    private static final Fact FORCE = Fact.single("cmd.force", 1, "{you} removed the record of {object} without waiting.");
    /** Every fact of this family, for the lint. */
    static final java.util.List<Fact> ALL = java.util.List.of(APPLY, SCALE, TEMPLATE, UNDO, EDIT, DELETE, FORCE);

    private PeopleFacts() {}

    /** What the person did, or null if this was not a person's own doing. */
    static @Nullable Happening of(Entry.Change change, Scene scene) {
        Entry.Act act = scene.act(change);
        if (act == null || !change.writer().equals(act.who())) return null;
        Fact fact = fact(change, act);
        if (fact == null) return null;
        return new Happening(fact, act.time(), act, change.ref(), act.who(), words(change, act));
    }

    private static @Nullable Fact fact(Entry.Change change, Entry.Act act) {
        KubeObject before = change.before();
        KubeObject after = change.after();
        if (before == null) return after instanceof Pod pod && pod.isTerminating() ? null : APPLY;
        if (after == null) return force(before) ? FORCE : DELETE;
        if (!before.metadata().isTerminating() && after.metadata().isTerminating()) {
            // An eviction is asked for by the person's drain, not a delete of this pod.
            return act.line().contains(" drain") ? null : DELETE;
        }
        if (before instanceof Node || before instanceof Pod) return null;
        if (!Objects.equals(template(before), template(after))) return act.line().contains(" undo") ? UNDO : TEMPLATE;
        if (!Objects.equals(replicas(before), replicas(after))) return SCALE;
        if (!Objects.equals(before.metadata().deletionTimestamp(), after.metadata().deletionTimestamp())) return null;
        return EDIT;
    }

    /** A pod that goes at once though it had a node: its node confirmed nothing (API-147). */
    private static boolean force(KubeObject before) {
        return before instanceof Pod pod && pod.spec().nodeName() != null && !pod.isTerminal();
    }

    private static @Nullable PodTemplateSpec template(KubeObject object) {
        return switch (object) {
            case Deployment d -> d.spec().template();
            case StatefulSet s -> s.spec().template();
            case DaemonSet d -> d.spec().template();
            case ReplicaSet r -> r.spec().template();
            default -> null;
        };
    }

    private static @Nullable Integer replicas(@Nullable KubeObject object) {
        return switch (object) {
            case Deployment d -> d.spec().replicas();
            case StatefulSet s -> s.spec().replicas();
            case ReplicaSet r -> r.spec().replicas();
            case null, default -> null;
        };
    }

    /** The keys of a ConfigMap or Secret that changed, or null. */
    private static @Nullable String key(@Nullable KubeObject before, KubeObject after) {
        Map<String, String> old = data(before);
        Map<String, String> now = data(after);
        if (old == null || now == null) return null;
        TreeSet<String> keys = new TreeSet<>(old.keySet());
        keys.addAll(now.keySet());
        keys.removeIf(key -> Objects.equals(old.get(key), now.get(key)));
        return keys.isEmpty() ? null : String.join(", ", keys);
    }

    private static @Nullable Map<String, String> data(@Nullable KubeObject object) {
        return switch (object) {
            case ConfigMap map -> map.data();
            case Secret secret -> secret.data();
            case null, default -> null;
        };
    }

    private static SortedMap<String, String> words(Entry.Change change, Entry.Act act) {
        KubeObject object = change.object();
        String name = object instanceof Pod ? Things.shortName(object.name()) : object.name();
        Long grace = object.metadata().deletionGracePeriodSeconds();
        String node = object instanceof Pod pod ? pod.spec().nodeName() : object instanceof Node ? object.name() : null;
        return Wording.of("you", Wordbook.who(act.who()), "object", object instanceof Pod || object instanceof Node ? name : object.kind() + " " + name, "pod", object instanceof Pod ? name : null, "node", node, "key", key(change.before(), object),
                "deploy", object instanceof Deployment ? name : null, "a", replicas(change.before()), "b", replicas(change.after()), "wanted", replicas(change.after()),
                "grace", grace == null ? null : Clock.span(grace * 1_000_000_000L),
                "image", template(object) == null || template(object).spec() == null || template(object).spec().containers().isEmpty()
                        ? null : template(object).spec().containers().getFirst().image());
    }
}
