package io.kubarium.kubectl.describe;

import io.kubarium.api.Lease;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Taint;
import io.kubarium.kubectl.table.Ages;
import io.kubarium.kubectl.table.Cells;
import io.kubarium.kubectl.table.NodeColumns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code describe node} (CTL-116 … CTL-118). */
final class NodeDescriber implements Describer<Node> {
    @Override
    public void describe(Node node, Surroundings around, Page page) {
        page.field("Name", node.name()).field("Roles", NodeColumns.roles(node)).labels("Labels", node.metadata().labels());
        page.annotations("Annotations", node.metadata().annotations());
        page.field("CreationTimestamp", Page.time(node.metadata().creationTimestamp()));
        taints(node, page);
        page.field("Unschedulable", node.spec().unschedulable());
        lease(node, around, page);
        conditions(node, page);
        if (!node.status().addresses().isEmpty()) {
            page.line(0, "Addresses:");
            for (NodeAddress address : node.status().addresses()) page.field(1, address.type(), address.address());
        }
        amounts("Capacity", node.status().capacity(), page);
        amounts("Allocatable", node.status().allocatable(), page);
        system(node, page);
        if (!Cells.isEmpty(node.spec().podCIDR())) page.field("PodCIDR", node.spec().podCIDR());
        if (!node.spec().podCIDRs().isEmpty()) page.field("PodCIDRs", String.join(",", node.spec().podCIDRs()));
        page.optional("ProviderID", node.spec().providerID());
        pods(node, around, page);
        around.events(node, page);
    }

    // Sorted by effect, then key (CTL-98).
    private static void taints(Node node, Page page) {
        String start = "Taints:\t";
        if (node.spec().taints().isEmpty()) page.line(0, start + "<none>");
        Comparator<Taint> order = Comparator.comparing((Taint taint) -> Cells.or(taint.effect(), "")).thenComparing(Taint::key);
        for (Taint taint : node.spec().taints().stream().sorted(order).toList()) {
            page.line(0, start + taint.key() + (Cells.isEmpty(taint.value()) ? "" : "=" + taint.value()) + ":" + taint.effect());
            start = "\t";
        }
    }

    private static void lease(Node node, Surroundings around, Page page) {
        Lease lease = around.store().get(Lease.class, "kube-node-lease", node.name());
        if (lease == null) {
            page.field("Lease", "Failed to get lease: leases.coordination.k8s.io \"" + node.name() + "\" not found");
            return;
        }
        page.line(0, "Lease:").field(1, "HolderIdentity", Cells.or(lease.spec().holderIdentity(), "<unset>"));
        page.field(1, "AcquireTime", Page.time(lease.spec().acquireTime())).field(1, "RenewTime", Page.time(lease.spec().renewTime()));
    }

    private static void conditions(Node node, Page page) {
        if (node.status().conditions().isEmpty()) return;
        page.line(0, "Conditions:").line(1, "Type\tStatus\tLastHeartbeatTime\tLastTransitionTime\tReason\tMessage");
        page.line(1, "----\t------\t-----------------\t------------------\t------\t-------");
        for (NodeCondition c : node.status().conditions()) {
            page.line(1, c.type() + " \t" + c.status() + " \t" + Page.time(c.lastHeartbeatTime()) + " \t" + Page.time(c.lastTransitionTime())
                    + " \t" + Cells.or(c.reason(), "") + " \t" + Cells.or(c.message(), ""));
        }
    }

    private static void amounts(String title, Map<String, Quantity> amounts, Page page) {
        if (amounts.isEmpty()) return;
        page.line(0, title + ":");
        amounts.forEach((name, amount) -> page.field(1, name, amount));
    }

    private static void system(Node node, Page page) {
        var info = node.status().nodeInfo();
        if (info == null) return;
        page.line(0, "System Info:").field(1, "Machine ID", info.machineID()).field(1, "System UUID", info.systemUUID())
                .field(1, "Boot ID", info.bootID()).field(1, "Kernel Version", info.kernelVersion()).field(1, "OS Image", info.osImage())
                .field(1, "Operating System", info.operatingSystem()).field(1, "Architecture", info.architecture())
                .field(1, "Container Runtime Version", info.containerRuntimeVersion()).field(1, "Kubelet Version", info.kubeletVersion());
    }

    private static void pods(Node node, Surroundings around, Page page) {
        List<Pod> pods = new ArrayList<>(around.store().podsOn(node.name()));
        pods.removeIf(Pod::isTerminal);
        Map<String, Quantity> room = node.status().allocatable().isEmpty() ? node.status().capacity() : node.status().allocatable();
        PodTotals totals = new PodTotals(room);
        page.field("Non-terminated Pods", "(" + pods.size() + " in total)");
        page.line(1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge");
        page.line(1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---");
        for (Pod pod : pods) {
            totals.add(pod);
            page.line(1, pod.namespace() + "\t" + pod.name() + "\t\t" + totals.requestsOf(pod, "cpu") + "\t" + totals.limitsOf(pod, "cpu") + "\t"
                    + totals.requestsOf(pod, "memory") + "\t" + totals.limitsOf(pod, "memory") + "\t"
                    + Ages.since(pod.metadata().creationTimestamp(), around.now()));
        }
        page.line(0, "Allocated resources:").line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)");
        page.line(1, "Resource\tRequests\tLimits").line(1, "--------\t--------\t------");
        for (String name : List.of("cpu", "memory", "ephemeral-storage")) page.line(1, name + "\t" + totals.requests(name) + "\t" + totals.limits(name));
        for (String name : room.keySet()) {
            if (name.startsWith("hugepages-")) page.line(1, name + "\t" + totals.requests(name) + "\t" + totals.limits(name));
        }
        for (String name : room.keySet()) if (name.contains("/")) page.line(1, name + "\t" + totals.plainRequests(name) + "\t" + totals.plainLimits(name));
    }
}
