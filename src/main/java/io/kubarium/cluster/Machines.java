package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.api.metrics.Usage;
import io.kubarium.cluster.controller.ControllerManager;
import io.kubarium.cluster.controller.Controllers;
import io.kubarium.cluster.network.Clients;
import io.kubarium.cluster.network.CloudLoadBalancers;
import io.kubarium.cluster.network.IngressGate;
import io.kubarium.cluster.network.KubeProxy;
import io.kubarium.cluster.network.Url;
import io.kubarium.cluster.node.Kubelet;
import io.kubarium.cluster.node.runtime.ContainerRuntime;
import io.kubarium.cluster.scheduler.Scheduler;
import io.kubarium.cluster.storage.CsiController;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        for (KubeObject object : spec.objects()) if (object instanceof Node node) addWorker(node, true);
        world.add(new Clients(spec.seed(), spec.clients().stream()
                .map(client -> new Clients.Client(client.name(), client.requestsPerSecond(), Url.parse(client.url()), client.from())).toList()));
        world.add(new BareProcess(BareProcess.ETCD, master));
        world.add(new CsiController(master));
        for (String process : world.processes().names()) world.start(process, Entry.NONE);
    }

    /** The processes of a worker, in the order in which they start; {@code settled} if it has been there since before time 0. */
    private void addWorker(Node node, boolean settled) {
        world.processes().setMachine(node.name(), MachineState.RUNNING, world.now());
        world.add(new ContainerRuntime(node.name(), spec.endsOnSigterm(), spec.rig().images(), spec.rig().server()));
        world.add(new Kubelet(node, settled));
        world.add(new KubeProxy(node.name()));
    }

    void fault(Fault fault, long cause) {
        world.settle();
        switch (fault) {
            case Fault.Freeze freeze -> freeze(freeze.node(), cause);
            case Fault.Thaw thaw -> thaw(thaw.node(), cause);
            case Fault.SwitchOff off -> switchOff(off.node(), cause);
            case Fault.SwitchOn on -> switchOn(on.node(), cause);
            case Fault.AddNode added -> add(added.node(), cause);
            case Fault.StopProcess stop -> stop(process(stop.process(), stop.node()), stop.killed(), cause);
            case Fault.StartProcess start -> start(process(start.process(), start.node()), cause);
            case Fault.SetLoad load -> load(load, cause);
            case Fault.Crash crash -> crash(crash, cause);
            case Fault.PlaceStatic placed -> statics(placed.node(), placed.file(), placed.pod(), cause);
            case Fault.RemoveStatic removed -> statics(removed.node(), removed.file(), null, cause);
            default -> Cabling.fault(world, fault, cause);
        }
    }

    private void freeze(String node, long cause) {
        known(node);
        if (world.processes().machine(node) != MachineState.RUNNING) return;
        world.machine(node, MachineState.FROZEN, cause);
        if (running("kubelet/" + node)) world.beat(((Kubelet) component("kubelet/" + node)).hangs(world.now()), cause);
    }

    private void thaw(String node, long cause) {
        known(node);
        if (world.processes().machine(node) != MachineState.FROZEN) return;
        long frozen = world.now() - world.processes().since(node);
        if (running("kubelet/" + node)) world.tell(world.processes().index("kubelet/" + node), new Kubelet.Resumed(frozen), 0, cause);
        world.machine(node, MachineState.RUNNING, cause);
    }

    private void switchOff(String node, long cause) {
        known(node);
        for (String process : world.processes().on(node)) world.stop(process, true, cause);
        ContainerRuntime runtime = (ContainerRuntime) component("containerd/" + node);
        runtime.powerOff(world.context(world.processes().index("containerd/" + node), cause));
        ((Kubelet) component("kubelet/" + node)).rebooted();
        ((KubeProxy) component("kube-proxy/" + node)).poweredOff();
        world.machine(node, MachineState.OFF, cause);
    }

    private void switchOn(String node, long cause) {
        known(node);
        if (world.processes().machine(node) != MachineState.OFF) return;
        world.machine(node, MachineState.RUNNING, cause);
        for (String process : world.processes().on(node)) world.start(process, cause);
    }

    private void add(Node node, long cause) {
        if (world.processes().hasMachine(node.name())) {
            if (world.processes().machine(node.name()) != MachineState.OFF) throw new IllegalArgumentException("there is a machine called \"" + node.name() + "\" already");
            switchOn(node.name(), cause);
            return;
        }
        addWorker(node, false);
        world.append(seq -> new Entry.MachineChange(seq, world.now(), cause, node.name(), MachineState.RUNNING));
        for (String process : world.processes().on(node.name())) world.start(process, cause);
    }

    private void start(String process, long cause) {
        String machine = component(process).machine();
        if (world.processes().machine(machine) == MachineState.OFF) throw new IllegalArgumentException("machine \"" + machine + "\" is switched off");
        world.start(process, cause);
    }

    private void stop(String process, boolean killed, long cause) {
        world.stop(process, killed, cause);
        String node = process.substring(process.indexOf('/') + 1);
        if (process.startsWith("containerd/") && running("kubelet/" + node)) {
            world.tell(world.processes().index("kubelet/" + node), new Kubelet.RuntimeStopped(), 0, cause);
        }
    }

    /** From now on the metrics server says so. */
    private void load(Fault.SetLoad load, long cause) {
        world.usage = world.usage.with(load.workload(), new Usage.Load(load.milliCpu(), load.memory()));
        world.append(seq -> new Entry.Local(seq, world.now(), cause, "metrics-server", "load.set", load.workload(), load.milliCpu() + "m"));
        for (String process : world.processes().names()) {
            if (process.startsWith("kubelet/") && running(process)) world.tell(world.processes().index(process), new Kubelet.MemoryUsed(), Timing.SECOND, cause);
        }
    }

    /** The file is on the machine's disk, whether its kubelet runs or not. */
    private void statics(String node, String file, @Nullable Pod pod, long cause) {
        known(node);
        Kubelet kubelet = (Kubelet) component("kubelet/" + node);
        if (pod == null && !kubelet.statics().contains(file)) throw new IllegalArgumentException("there is no static pod of file \"" + file + "\" on node \"" + node + "\"");
        kubelet.statics().put(file, pod == null ? null : StaticManifest.completed(pod));
        if (running("kubelet/" + node)) world.tell(world.processes().index("kubelet/" + node), new Kubelet.FolderChanged(), 0, cause);
    }

    private void crash(Fault.Crash crash, long cause) {
        Pod pod = pod(crash.namespace(), crash.pod());
        String container = crash.container() == null ? pod.spec().containers().getFirst().name() : crash.container();
        ContainerRuntime runtime = runtime(pod);
        boolean ended = runtime != null && runtime.crash(pod.uid(), container, crash.code(), world.context(world.processes().index(runtime.name()), cause));
        if (!ended) throw new IllegalArgumentException("no container \"" + container + "\" runs in pod \"" + crash.pod() + "\"");
    }

    /** The lines a container has printed, of the one before if {@code previous}; null if there is or was none. */
    @Nullable List<LogLine> logs(String namespace, String name, String container, boolean previous) {
        Pod pod = pod(namespace, name);
        ContainerRuntime runtime = runtime(pod);
        var lines = runtime == null ? null : runtime.logs(pod.uid(), container, previous);
        return lines == null ? null : lines.stream().map(line -> new LogLine(line.at(), line.line())).toList();
    }

    /** Runs a command in a container; null if it does not run, or its machine does not answer. */
    @Nullable ExecResult exec(String namespace, String name, String container, List<String> command, long cause) {
        Pod pod = pod(namespace, name);
        ContainerRuntime runtime = runtime(pod);
        if (runtime == null || world.processes().machine(runtime.machine()) != MachineState.RUNNING) return null;
        var reply = runtime.exec(pod.uid(), container, command, world.context(world.processes().index(runtime.name()), cause));
        return reply == null ? null : new ExecResult(reply.asked(), reply.code(), reply.output());
    }

    private Pod pod(String namespace, String name) {
        Pod pod = world.api().store().get(Pod.class, namespace, name);
        if (pod == null) throw new IllegalArgumentException("there is no pod \"" + name + "\" in namespace \"" + namespace + "\"");
        return pod;
    }

    private @Nullable ContainerRuntime runtime(Pod pod) {
        String process = "containerd/" + pod.spec().nodeName();
        return world.processes().has(process) ? (ContainerRuntime) component(process) : null;
    }

    private Component component(String process) {
        return world.processes().component(world.processes().index(process));
    }

    private boolean running(String process) {
        return world.processes().has(process) && world.processes().running(world.processes().index(process));
    }

    private void known(String node) {
        if (!world.processes().has("kubelet/" + node)) throw new IllegalArgumentException("no machine is called \"" + node + "\"");
    }

    private String process(String name, @Nullable String node) {
        String full = node == null ? name : name + "/" + node;
        if (!world.processes().has(full)) throw new IllegalArgumentException("no process is called \"" + full + "\"");
        return full;
    }
}
