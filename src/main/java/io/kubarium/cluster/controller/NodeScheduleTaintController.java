package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Taint;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** Keeps new pods off nodes whose conditions or owner say so: the NoSchedule taints (NOD-243, NOD-247). */
final class NodeScheduleTaintController implements Controller {
    private static final List<String> OURS = List.of(NodeTaints.NOT_READY, NodeTaints.UNREACHABLE, NodeTaints.UNSCHEDULABLE, NodeTaints.MEMORY, NodeTaints.DISK, NodeTaints.PID,
            NodeTaints.NETWORK);

    @Override
    public String name() {
        return "node-schedule-taint-controller";
    }

    @Override
    public String component() {
        return "node-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Node.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.removed() ? List.of() : List.of(change.ref());
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Node.class).stream().map(Node::ref).toList();
    }

    /** Adds first; what is to go goes in the sync that follows. */
    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Node node)) return Result.NOTHING;
        List<String> wanted = wanted(node);
        List<Taint> missing = wanted.stream().filter(key -> !NodeTaints.has(node, key, NodeTaints.NO_SCHEDULE))
                .map(key -> NodeTaints.taint(key, NodeTaints.NO_SCHEDULE, view.second())).toList();
        if (!missing.isEmpty()) return new Plan().write(new Request.Update(NodeTaints.with(node, missing))).result();
        Node less = NodeTaints.without(node, taint -> NodeTaints.NO_SCHEDULE.equals(taint.effect()) && OURS.contains(taint.key()) && !wanted.contains(taint.key()));
        return less.equals(node) ? Result.NOTHING : new Plan().write(new Request.Update(less)).result();
    }

    private static List<String> wanted(Node node) {
        List<String> wanted = new ArrayList<>();
        for (NodeCondition condition : node.status().conditions()) {
            switch (condition.type() + "=" + condition.status()) {
                case "Ready=False" -> wanted.add(NodeTaints.NOT_READY);
                case "Ready=Unknown" -> wanted.add(NodeTaints.UNREACHABLE);
                case "MemoryPressure=True" -> wanted.add(NodeTaints.MEMORY);
                case "DiskPressure=True" -> wanted.add(NodeTaints.DISK);
                case "PIDPressure=True" -> wanted.add(NodeTaints.PID);
                case "NetworkUnavailable=True" -> wanted.add(NodeTaints.NETWORK);
                default -> {}
            }
        }
        if (node.spec().unschedulable()) wanted.add(NodeTaints.UNSCHEDULABLE);
        return wanted;
    }
}
