package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import java.util.TreeSet;

/** Gives each new node its range of pod addresses: the next /24 of 10.244.0.0/16 that was not used yet (NOD-15). */
final class NodeIpamController implements Controller {
    private int next;

    NodeIpamController() {
        this(0);
    }

    private NodeIpamController(int next) {
        this.next = next;
    }

    @Override
    public String name() {
        return "node-ipam-controller";
    }

    @Override
    public Controller copy() {
        return new NodeIpamController(next);
    }

    @Override
    public void stopped() {
        next = 0;
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Node.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.created() && change.after() instanceof Node node && node.spec().podCIDR() == null ? List.of(node.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Node.class).stream().filter(node -> node.spec().podCIDR() == null).map(Node::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Node node) || node.spec().podCIDR() != null) return Result.NOTHING;
        TreeSet<String> used = new TreeSet<>();
        for (Node other : view.cache().list(Node.class)) {
            if (other.spec().podCIDR() == null) continue;
            used.add(other.spec().podCIDR());
            next = Math.max(next, number(other.spec().podCIDR()) + 1);
        }
        for (int tries = 0; tries < 256; tries++) {
            String range = "10.244." + (next + tries) % 256 + ".0/24";
            if (used.contains(range)) continue;
            next = (next + tries) % 256 + 1;
            return new Plan().write(new Request.Update(node.withSpec(node.spec().withPodCIDR(range).withPodCIDRs(List.of(range))))).result();
        }
        return Result.NOTHING;
    }

    private static int number(String range) {
        String[] parts = range.split("\\.");
        return range.startsWith("10.244.") && parts.length == 4 ? Integer.parseInt(parts[2]) : -1;
    }
}
