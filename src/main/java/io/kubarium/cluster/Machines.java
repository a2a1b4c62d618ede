package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.cluster.controller.ControllerManager;
import io.kubarium.cluster.controller.Controllers;
import io.kubarium.cluster.network.Clients;
import io.kubarium.cluster.network.CloudLoadBalancers;
import io.kubarium.cluster.network.IngressGate;
import io.kubarium.cluster.network.KubeProxy;
import io.kubarium.cluster.network.Url;
import io.kubarium.cluster.scheduler.Scheduler;

/** Puts the processes on the machines, boots them, and does to them what a person asks for. */
final class Machines {
    private static final String EDGE = "edge";
    private static final String GATE_ADDRESS = "203.0.113.10";

    private final ClusterSpec spec;
    private final World world;

    Machines(ClusterSpec spec, World world) {
        this.spec = spec;
        this.world = world;
    }

    /** Adds and starts every process of masters and workers. */
    void boot() {
        String master = spec.masters().getFirst();
        world.add(new ControllerManager(master, Controllers.all()));
        world.add(new Scheduler(master));
        world.add(new CloudLoadBalancers(master, spec.loadBalancers()));
        world.add(new IngressGate(EDGE, spec.loadBalancers().getOrDefault("ingress", GATE_ADDRESS)));
        for (KubeObject object : spec.objects()) if (object instanceof Node node) addWorker(node.name());
        world.add(new Clients(spec.seed(), spec.clients().stream()
                .map(client -> new Clients.Client(client.name(), client.requestsPerSecond(), Url.parse(client.url()), client.from())).toList()));
        for (String process : world.processes().names()) world.start(process, Entry.NONE);
    }

    private void addWorker(String node) {
        world.add(new KubeProxy(node));
    }

    void fault(Fault fault, long cause) {
        switch (fault) {
            case Fault.Freeze freeze -> machine(freeze.node(), MachineState.FROZEN, cause);
            case Fault.Thaw thaw -> machine(thaw.node(), MachineState.RUNNING, cause);
            case Fault.StopProcess stop -> world.stop(process(stop.process(), stop.node()), stop.killed(), cause);
            case Fault.StartProcess start -> world.start(process(start.process(), start.node()), cause);
            default -> throw new IllegalArgumentException("not possible here: " + fault);
        }
    }

    private void machine(String node, MachineState state, long cause) {
        if (!world.processes().hasMachine(node)) throw new IllegalArgumentException("no machine is called \"" + node + "\"");
        world.machine(node, state, cause);
    }

    private String process(String name, String node) {
        String full = node == null ? name : name + "/" + node;
        if (!world.processes().has(full)) throw new IllegalArgumentException("no process is called \"" + full + "\"");
        return full;
    }
}
