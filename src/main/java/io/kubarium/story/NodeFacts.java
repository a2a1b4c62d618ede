package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.removed;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.Lease;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Taint;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.4. */
final class NodeFacts {
    static final List<ChangeFact<Node>> ALL = List.of(
            added(Fact.single("node.added", 1, "{node} joined."), (b, a, c, s) -> true, NodeFacts::words),
            updated(Fact.single("node.cidr", 1, "{node} got the range {ip}."),
                    (b, a, c, s) -> b.spec().podCIDR() == null && a.spec().podCIDR() != null, NodeFacts::words),
            updated(Fact.single("node.ready", 1, "{node} is ready."), (b, a, c, s) -> a.ready() && !b.ready(), NodeFacts::words),
            updated(Fact.single("node.unknown", 1, "No heartbeat from {node} for {age}: Unknown."),
                    (b, a, c, s) -> is(a, "Unknown") && !is(b, "Unknown"), NodeFacts::words),
            updated(Fact.single("node.notready", 1, "{node} says of itself: not ready, {msg}."),
                    (b, a, c, s) -> is(a, "False") && !is(b, "False"), NodeFacts::words),
            updated(Fact.single("cmd.cordon", 1, "{you} closed {node} for new pods."),
                    (b, a, c, s) -> a.spec().unschedulable() && !b.spec().unschedulable() && s.act(c) != null && !line(c, s).contains(" drain"), NodeFacts::person),
            updated(Fact.single("cmd.drain", 1, "{you} started to empty {node}."),
                    (b, a, c, s) -> a.spec().unschedulable() && !b.spec().unschedulable() && s.act(c) != null && line(c, s).contains(" drain"), NodeFacts::person),
            updated(Fact.single("cmd.uncordon", 1, "{you} opened {node} for new pods."),
                    (b, a, c, s) -> !a.spec().unschedulable() && b.spec().unschedulable() && s.act(c) != null, NodeFacts::person),
            updated(Fact.single("cmd.taint", 1, "{you} tainted {node} with {key}."),
                    (b, a, c, s) -> s.act(c) != null && posted(b, a) != null && c.writer().equals(s.act(c).who()), NodeFacts::tainted),
            updated(Fact.single("cmd.untaint", 1, "{you} took the taint {key} off {node}."),
                    (b, a, c, s) -> s.act(c) != null && posted(a, b) != null && c.writer().equals(s.act(c).who()), NodeFacts::untainted),
            updated(Fact.single("node.shut", 2, "New pods keep away from {node}."),
                    (b, a, c, s) -> taints(a, "NoSchedule") > taints(b, "NoSchedule"), NodeFacts::words),
            updated(Fact.single("node.open", 2, "New pods may come to {node}."),
                    (b, a, c, s) -> taints(a, "NoSchedule") == 0 && taints(b, "NoSchedule") > 0, NodeFacts::words),
            updated(Fact.single("node.evicts", 1, "Pods on {node} are now on notice."),
                    (b, a, c, s) -> taints(a, "NoExecute") > 0 && taints(b, "NoExecute") == 0, NodeFacts::words),
            updated(Fact.single("node.spares", 1, "Pods on {node} are no longer on notice."),
                    (b, a, c, s) -> taints(a, "NoExecute") == 0 && taints(b, "NoExecute") > 0, NodeFacts::words),
            removed(Fact.single("node.gone", 1, "The record of {node} was removed."), NodeFacts::words));

    /** Who leads is written on a Lease (NOD-305, NOD-306). */
    static final List<ChangeFact<Lease>> LEASES = List.of(new ChangeFact<>(Fact.single("lead.won", 1, "{proc} leads now."),
            (b, a, c, s) -> a != null && a.namespace().equals("kube-system") && c.writer().equals(a.name()) && held(a) && (b == null || !a.spec().holderIdentity().equals(b.spec().holderIdentity())),
            (b, lease, c, s) -> Wording.of("proc", lease.name())));

    private NodeFacts() {}

    private static boolean held(Lease lease) {
        return lease.spec().holderIdentity() != null && !lease.spec().holderIdentity().isEmpty();
    }

    private static String line(Entry.Change change, Scene scene) {
        Entry.Act act = scene.act(change);
        return act == null ? "" : act.line();
    }

    private static boolean is(Node node, String status) {
        NodeCondition ready = node.condition("Ready");
        return ready != null && status.equals(ready.status());
    }

    private static long taints(Node node, String effect) {
        return node.spec().taints().stream().filter(t -> effect.equals(t.effect())).count();
    }

    private static SortedMap<String, String> words(@Nullable Node before, Node node, Entry.Change change, Scene scene) {
        NodeCondition ready = node.condition("Ready");
        return Wording.of("node", node.name(), "ip", node.spec().podCIDR(), "msg", ready == null ? null : ready.message(), "key", key(node), "age", scene.silence(node.name(), change.time()));
    }

    /** The taint that the second has and the first has not, or null. */
    private static @Nullable Taint posted(Node before, Node after) {
        return after.spec().taints().stream().filter(t -> before.spec().taints().stream().noneMatch(o -> o.key().equals(t.key()) && Objects.equals(o.effect(), t.effect()))).findFirst().orElse(null);
    }

    private static SortedMap<String, String> tainted(@Nullable Node before, Node node, Entry.Change change, Scene scene) {
        return taint(before == null ? null : posted(before, node), node, change, scene);
    }

    private static SortedMap<String, String> untainted(@Nullable Node before, Node node, Entry.Change change, Scene scene) {
        return taint(before == null ? null : posted(node, before), node, change, scene);
    }

    private static SortedMap<String, String> taint(@Nullable Taint taint, Node node, Entry.Change change, Scene scene) {
        Entry.Act act = scene.act(change);
        return Wording.of("node", node.name(), "you", Wordbook.who(act == null ? "you" : act.who()), "key", taint == null ? null : taint.key(), "effect", taint == null ? null : taint.effect());
    }

    private static @Nullable String key(Node node) {
        return node.spec().taints().isEmpty() ? null : node.spec().taints().getLast().key();
    }

    private static SortedMap<String, String> person(@Nullable Node before, Node node, Entry.Change change, Scene scene) {
        Entry.Act act = scene.act(change);
        return Wording.of("node", node.name(), "you", Wordbook.who(act == null ? "you" : act.who()));
    }
}
