package io.kubarium.cluster;

import io.kubarium.api.journal.MachineState;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.TreeSet;

/** Who gets through to the API server, what is stuck because it does not, and which watches have ended. */
final class Reach {
    private static final int API_SERVER = World.API_SERVER;

    final Links links;
    final Stalled stalled;
    final Breaks breaks;
    private final Processes processes;
    private final TreeSet<Integer> cutOff;

    Reach(Processes processes) {
        this(processes, new Links(), new Stalled(), new Breaks(), new TreeSet<>());
    }

    private Reach(Processes processes, Links links, Stalled stalled, Breaks breaks, TreeSet<Integer> cutOff) {
        this.processes = processes;
        this.links = links;
        this.stalled = stalled;
        this.breaks = breaks;
        this.cutOff = cutOff;
    }

    Reach copy(Processes copied) {
        return new Reach(copied, links.copy(), stalled.copy(), breaks.copy(), new TreeSet<>(cutOff));
    }

    /** Whether the API server gets at what it has stored: if not, it lets everybody wait (API-253). */
    boolean isStored() {
        boolean etcd = !processes.has(BareProcess.ETCD) || processes.running(processes.index(BareProcess.ETCD));
        return etcd && links.disk(processes.master()) != Links.CUT;
    }

    /** Whether requests are answered now, for somebody whose way there is free. */
    boolean isServed() {
        return processes.running(API_SERVER) && processes.machine(processes.master()) == MachineState.RUNNING && isStored();
    }

    /** Whether what a process sends reaches the API server's machine. */
    boolean gets(int from) {
        return processes.machine(processes.master()) == MachineState.RUNNING && links.open(machine(from), processes.master());
    }

    /** Whether what the API server sends reaches a process's machine. */
    boolean hears(int to) {
        return links.open(processes.master(), machine(to));
    }

    boolean isAnswered(int process) {
        return isServed() && links.connected(machine(process), processes.master());
    }

    /** How much longer than usual a message takes to the API server, or from it. */
    long delay(int process, boolean there) {
        long delay = there ? links.delay(machine(process), processes.master()) : links.delay(processes.master(), machine(process));
        return delay == Links.CUT ? 0 : delay;
    }

    /** Notes whether a process is answered; true if that is news. */
    boolean turned(int process, boolean answered) {
        return answered ? cutOff.remove(process) : cutOff.add(process);
    }

    /** Whether what was stuck gets on now. */
    boolean passes(Stalled.Item item) {
        boolean waits = processes.running(API_SERVER) && !isStored();
        return switch (item.message()) {
            case Mail.Arrival arrival -> gets(arrival.from()) && !waits;
            case Mail.Listed _ -> hears(item.target()) && !waits;
            case Mail.Own own when own.message() instanceof Cri.DiskWork -> links.disk(machine(item.target())) != Links.CUT;
            default -> hears(item.target());
        };
    }

    private String machine(int process) {
        return processes.component(process).machine();
    }
}
