package io.kubarium.cluster;

import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Wires;
import io.kubarium.cluster.network.IngressGate;
import java.util.ArrayList;
import java.util.List;

/** The physical network: which rules stand on which machine, and who answers at an address. */
final class Cables implements Wires {
    private final Processes processes;

    Cables(Processes processes) {
        this.processes = processes;
    }

    @Override
    public Snapshot rules(String node) {
        return held("kube-proxy/" + node);
    }

    @Override
    public Snapshot gate() {
        return held(IngressGate.NAME);
    }

    private Snapshot held(String process) {
        if (!processes.has(process)) return Snapshot.empty();
        Snapshot rules = processes.component(processes.index(process)) instanceof Held held ? held.rules() : null;
        return rules == null ? Snapshot.empty() : rules;
    }

    @Override
    public Contact contact(String ip, int port, long at) {
        for (int i = 0; i < processes.count(); i++) {
            Component component = processes.component(i);
            Contact contact = component instanceof Held held ? held.contact(ip, port, at) : null;
            if (contact != null) return processes.machine(component.machine()) == MachineState.RUNNING ? contact : Contact.SILENT;
        }
        return Contact.SILENT;
    }

    @Override
    public List<String> nodes() {
        List<String> nodes = new ArrayList<>();
        for (String name : processes.names()) {
            if (!name.startsWith("kube-proxy/")) continue;
            String node = name.substring("kube-proxy/".length());
            if (processes.machine(node) == MachineState.RUNNING) nodes.add(node);
        }
        return nodes;
    }
}
