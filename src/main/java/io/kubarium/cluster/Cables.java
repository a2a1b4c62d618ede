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
    private final Links links;
    private final long patience;

    /** {@code patience}: how long somebody waits for an answer (ns). */
    Cables(Processes processes, Links links, long patience) {
        this.processes = processes;
        this.links = links;
        this.patience = patience;
    }

    @Override
    public boolean linked(String from, String to) {
        return links.connected(from, to) && links.delay(from, to) + links.delay(to, from) < patience;
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
    public Contact contact(String from, String ip, int port, long at) {
        for (int i = 0; i < processes.count(); i++) {
            Component component = processes.component(i);
            Contact contact = component instanceof Held held ? held.contact(ip, port, at) : null;
            if (contact == null) continue;
            String machine = component.machine();
            return processes.machine(machine) == MachineState.RUNNING && linked(from, machine) ? contact : Contact.SILENT;
        }
        return Contact.SILENT;
    }

    @Override
    public List<String> nodes(String from) {
        List<String> nodes = new ArrayList<>();
        for (String name : processes.names()) {
            if (!name.startsWith("kube-proxy/")) continue;
            String node = name.substring("kube-proxy/".length());
            if (processes.machine(node) == MachineState.RUNNING && linked(from, node)) nodes.add(node);
        }
        return nodes;
    }
}
