package io.kubarium.chaos;

import io.kubarium.api.Node;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What mends everything that may have been done: machines, links, processes, nodes, and what was asked for in the first place. */
final class Mending {
    private Mending() {}

    /** Machines, links and the control plane; afterwards kubectl is answered again. */
    static List<String> ofMachines(List<String> machines, List<String> masters) {
        List<String> lines = new ArrayList<>();
        lines.add("kubarium heal all");
        for (String master : masters) lines.add("kubarium start disk/" + master);
        lines.add("kubarium start process/etcd");
        lines.add("kubarium start process/kube-apiserver");
        lines.add("kubarium start process/kube-scheduler");
        lines.add("kubarium start process/kube-controller-manager");
        for (String machine : machines) {
            lines.add("kubarium thaw node/" + machine);
            lines.add("kubarium start disk/" + machine);
            lines.add("kubarium start node/" + machine);
            for (String process : List.of("containerd", "kubelet", "kube-proxy")) lines.add("kubarium start process/" + process + " --node=" + machine);
        }
        return lines;
    }

    /** What needs an API server: nodes that take pods again, and the manifests applied anew. */
    static List<String> ofObjects(Snapshot store, List<String> machines, List<String> loaded, List<String> files) {
        List<String> lines = new ArrayList<>();
        for (String machine : machines) {
            // A node whose object was deleted is registered again by a kubelet that starts (NOD-7).
            if (store.get(Node.class, "", machine) == null) lines.add("kubarium restart process/kubelet --node=" + machine);
        }
        for (Node node : store.list(Node.class)) {
            lines.add("kubectl uncordon " + node.name());
            if (node.spec().taints().stream().anyMatch(taint -> taint.key().equals("chaos"))) lines.add("kubectl taint node " + node.name() + " chaos-");
        }
        // A load stays with the name, whether or not something bears it.
        for (String workload : loaded) lines.add("kubarium load " + workload + " --namespace=default --cpu=10m --memory=40Mi");
        for (String file : files) lines.add("kubectl apply -f " + file);
        return lines;
    }
}
