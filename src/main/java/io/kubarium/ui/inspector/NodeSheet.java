package io.kubarium.ui.inspector;

import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Taint;
import io.kubarium.api.journal.MachineState;
import io.kubarium.timeline.Cabling;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** A node's sheet. */
final class NodeSheet {
    private NodeSheet() {
    }

    static Sheet of(Node node, Moment moment) {
        Sheet.Rows rows = new Sheet.Rows();
        for (Cabling.Way way : moment.cabling().of(node.name())) {
            if (way.isCut()) rows.text("Cut", way.from() + " to " + way.to() + ", " + MachinerySheet.ago(moment.time() - way.since()) + " ago");
        }
        for (NodeAddress address : node.status().addresses()) rows.mono(address.type(), address.address());
        rows.mono("Pod addresses", node.spec().podCIDR()).text("Pods", moment.store().podsOn(node.name()).size() + " of " + node.status().allocatable().get("pods"));
        rows.text("cpu", node.status().allocatable().get("cpu")).text("memory", node.status().allocatable().get("memory"));
        for (Taint taint : node.spec().taints()) rows.mono("Taint", taint.key() + (taint.value() == null ? "" : "=" + taint.value()) + ":" + taint.effect());
        for (NodeCondition condition : node.status().conditions()) rows.text(condition.type(), condition.status() + (condition.reason() == null ? "" : ", " + condition.reason()));
        node.metadata().labels().forEach((key, value) -> rows.mono("Label", key + "=" + value));
        return new Sheet("Node" + machine(moment.machine(node.name())), status(node), rows.list());
    }

    static Status status(Node node) {
        if (!node.ready()) return new Status("NotReady", "bad");
        return node.spec().unschedulable() ? new Status("Cordoned", "warn") : new Status("Ready", "good");
    }

    private static String machine(MachineState state) {
        return switch (state) {
            case RUNNING -> "";
            case FROZEN -> ", you froze it";
            case OFF -> ", switched off";
        };
    }
}
