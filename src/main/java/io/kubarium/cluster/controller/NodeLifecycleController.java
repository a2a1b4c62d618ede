package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.Heartbeat;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Watches over nodes: one that stays silent is called Unknown, its pods not ready, and eviction is put on it (NOD-240 to
 * NOD-263). It looks every five seconds; instead of looking, it reckons from the news of heartbeats when it would see what.
 */
final class NodeLifecycleController implements Controller {
    private static final Ticks TICKS = new Ticks(5 * Timing.SECOND);

    private final TreeMap<String, NodeWatch> known;
    private final NodeZones zones;
    private boolean restarted;

    NodeLifecycleController() {
        this(new TreeMap<>(), new NodeZones(), false);
    }

    private NodeLifecycleController(TreeMap<String, NodeWatch> known, NodeZones zones, boolean restarted) {
        this.known = known;
        this.zones = zones;
        this.restarted = restarted;
    }

    @Override
    public String name() {
        return "node-lifecycle-controller";
    }

    @Override
    public String component() {
        return "node-controller";
    }

    @Override
    public Controller copy() {
        return new NodeLifecycleController(new TreeMap<>(known), zones.copy(), restarted);
    }

    @Override
    public void stopped() {
        known.clear();
        zones.clear();
        restarted = true;
    }

    /** Leases among them: their watchers hear the news of heartbeats. */
    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Node.class, io.kubarium.api.Lease.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (!(change.object() instanceof Node node)) return List.of();
        TreeSet<ObjectRef> found = new TreeSet<>(List.of(node.ref()));
        boolean turned = change.removed() || change.created() || NodeTaints.isReady((Node) change.before()) != NodeTaints.isReady(node);
        // How a zone fares decides about each of its lost nodes.
        if (turned) for (Node other : seen.list(Node.class)) if (!NodeTaints.isReady(other) || NodeTaints.evicts(other)) found.add(other.ref());
        return new ArrayList<>(found);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        // Nodes that were there before the scenario began are registered; after a restart all are met anew (NOD-307).
        if (!restarted) seen.list(Node.class).forEach(node -> known.put(node.name(), NodeWatch.met(node.uid(), 0, true)));
        return seen.list(Node.class).stream().map(Node::ref).toList();
    }

    @Override
    public List<ObjectRef> told(Object message, Snapshot seen) {
        if (!(message instanceof Heartbeat heartbeat)) return List.of();
        known.compute(heartbeat.node(), (name, watch) -> (watch == null ? NodeWatch.UNMET : watch).heard(heartbeat));
        return List.of(new ObjectRef("nodes", "", heartbeat.node()));
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        NodeWatch watch = known.get(name.name());
        if (!(view.cache().get(name) instanceof Node node)) return watch == null ? Result.NOTHING : gone(name.name(), watch, view);
        if (watch == null || !node.uid().equals(watch.uid())) {
            watch = NodeWatch.met(node.uid(), view.now(), false).heard(watch);
            known.put(node.name(), watch);
        }
        Plan plan = new Plan();
        if (!watch.registered()) register(node, watch, view, plan);
        if (isSilent(node, watch, view)) fall(node, view, plan);
        else if (NodeTaints.isReady(node)) welcome(node, view, plan);
        else taint(node, view, plan);
        return plan.result();
    }

    /** NOD-275. */
    private Result gone(String node, NodeWatch watch, View view) {
        if (!watch.registered() || watch.uid().isEmpty()) {
            known.remove(node);
            return Result.NOTHING;
        }
        if (!TICKS.now(view.now())) return Result.NOTHING.again(TICKS.after(view.now()), null, true);
        known.remove(node);
        zones.leave(node);
        ObjectReference about = new ObjectReference("Node", null, node, watch.uid(), "v1", null, null);
        return new Plan().event(new EventNote(about, "Normal", "RemovingNode", "Node " + node + " event: Removing Node " + node + " from Controller")).result();
    }

    /** NOD-16. */
    private void register(Node node, NodeWatch watch, View view, Plan plan) {
        if (!TICKS.now(view.now())) {
            plan.again(TICKS.after(view.now()), null, true);
            return;
        }
        known.put(node.name(), watch.asRegistered());
        plan.event(EventNote.normal(node, "RegisteredNode", "Node " + node.name() + " event: Registered Node " + node.name() + " in Controller"));
    }

    /** Whether the node has now been silent for longer than the grace; if not, plans the look that would find it so. */
    private static boolean isSilent(Node node, NodeWatch watch, View view) {
        if (watch.beating() || "Unknown".equals(NodeTaints.ready(node))) return false;
        long grace = NodeTaints.ready(node) == null ? 60 * Timing.SECOND : 50 * Timing.SECOND;
        long due = TICKS.from(watch.lastSeen()) + grace; // NOD-242
        return view.now() >= due;
    }

    private static void awaitSilence(Node node, NodeWatch watch, Plan plan) {
        if (watch.beating() || "Unknown".equals(NodeTaints.ready(node))) return;
        long grace = NodeTaints.ready(node) == null ? 60 * Timing.SECOND : 50 * Timing.SECOND;
        plan.again(TICKS.from(watch.lastSeen()) + grace, watch.heardOf() ? "T-silence" : null, true);
    }

    /** The node is called Unknown, and its pods not ready: as upstream does it in one look (NOD-241, NOD-243). */
    private void fall(Node node, View view, Plan plan) {
        Long turn = zones.turn(node, view.cache(), view.now() + view.random().between(5, 50) * Timing.MS);
        if (turn != null) plan.again(turn, null, true);
        boolean wasReady = NodeTaints.isReady(node);
        Request status = new Request.UpdateStatus(NodeWatch.silent(node, view.second()));
        if (!wasReady) {
            plan.write(status);
            return;
        }
        plan.write(status, EventNote.normal(node, "NodeNotReady", "Node " + node.name() + " status is now: NodeNotReady")).then();
        for (Pod pod : view.cache().podsOn(node.name())) {
            if (!pod.ready()) continue;
            plan.write(new Request.UpdateStatus(NodeWatch.unready(pod, view.second())), EventNote.warning(pod, "NodeNotReady", "Node is not ready")).then();
        }
    }

    /** A ready node is rid of eviction at the next look (NOD-271). */
    private void welcome(Node node, View view, Plan plan) {
        zones.leave(node.name());
        if (NodeTaints.evicts(node)) lift(node, view, plan);
        awaitSilence(node, known.get(node.name()), plan);
    }

    private static void lift(Node node, View view, Plan plan) {
        if (!TICKS.now(view.now())) {
            plan.again(TICKS.after(view.now()), null, true);
            return;
        }
        plan.then().write(new Request.Update(NodeTaints.without(node, taint -> NodeTaints.NO_EXECUTE.equals(taint.effect())
                && (taint.key().equals(NodeTaints.NOT_READY) || taint.key().equals(NodeTaints.UNREACHABLE)))));
    }

    /** A node that is not ready gets eviction when it is its turn, or has the wrong taint swapped at the next look. */
    private void taint(Node node, View view, Plan plan) {
        awaitSilence(node, known.get(node.name()), plan);
        if (NodeZones.allLost(view.cache())) {
            zones.leave(node.name());
            if (NodeTaints.evicts(node)) lift(node, view, plan);
            return;
        }
        String wanted = "Unknown".equals(NodeTaints.ready(node)) ? NodeTaints.UNREACHABLE : NodeTaints.NOT_READY;
        String other = wanted.equals(NodeTaints.UNREACHABLE) ? NodeTaints.NOT_READY : NodeTaints.UNREACHABLE;
        boolean there = NodeTaints.has(node, wanted, NodeTaints.NO_EXECUTE);
        boolean wrong = NodeTaints.has(node, other, NodeTaints.NO_EXECUTE);
        if (there && !wrong) {
            zones.leave(node.name());
            return;
        }
        if (wrong && !there && !TICKS.now(view.now())) {
            plan.again(TICKS.after(view.now()), null, true);
            return;
        }
        if (!there && !wrong && !turn(node, view, plan)) return;
        plan.then().write(new Request.Update(there ? NodeTaints.without(node, taint -> taint.key().equals(other) && NodeTaints.NO_EXECUTE.equals(taint.effect()))
                : NodeTaints.with(node, List.of(NodeTaints.taint(wanted, NodeTaints.NO_EXECUTE, view.second())))));
    }

    /** Whether it is the node's turn in its zone (NOD-260); the queues are served ten times a second. */
    private boolean turn(Node node, View view, Plan plan) {
        long look = TICKS.now(view.now()) ? view.now() : TICKS.after(view.now());
        Long due = zones.turn(node, view.cache(), look + view.random().between(5, 50) * Timing.MS);
        if (due == null) return false;
        if (view.now() >= due) return true;
        plan.again(due, null, true);
        return false;
    }
}
