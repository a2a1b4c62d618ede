package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.api.metrics.Usage;
import io.kubarium.cluster.fields.FieldManager;
import io.kubarium.cluster.fields.Managers;
import io.kubarium.cluster.fields.ServerSideApply;
import io.kubarium.cluster.node.NodeConditions;
import io.kubarium.engine.Journal;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A running simulated cluster. Commands go in, the journal comes out: the same spec and the same commands at the same
 * times give the same journal, byte for byte. Owned by one thread; only the journal and snapshots may be read by others.
 */
public final class Cluster {
    private final ClusterSpec spec;
    private final World world;
    private final Machines machines;
    private final Verdicts verdicts;

    private Cluster(ClusterSpec spec, World world) {
        this.spec = spec;
        this.world = world;
        this.machines = new Machines(spec, world);
        this.verdicts = new Verdicts(world.journal());
    }

    /** A cluster at time 0: everything of the spec is stored, all processes start. */
    public static Cluster start(ClusterSpec spec) {
        Cluster cluster = new Cluster(spec, new World(spec.seed(), spec.timing(), spec.start(), spec.masters().getFirst()));
        for (KubeObject object : FreshCluster.with(spec)) {
            cluster.world.seed(object instanceof Node node ? NodeConditions.settled(node, spec.start()) : object);
        }
        LeaderLeases.won(cluster.snapshot()).forEach(cluster.world::seed);
        cluster.machines.boot();
        return cluster;
    }

    /** An independent cluster in the same state: what happens to one never shows in the other. */
    public Cluster fork() {
        return new Cluster(spec, world.fork());
    }

    /** What it was made from. */
    public ClusterSpec spec() {
        return spec;
    }

    /** Virtual time in nanoseconds since the start. */
    public long now() {
        return world.now();
    }

    /** What the simulated clocks show. */
    public Instant clock() {
        return world.clock();
    }

    /** Everything that has happened. */
    public Journal<Entry> journal() {
        return world.journal();
    }

    /** All objects as the store holds them now. */
    public Snapshot snapshot() {
        return world.api().store();
    }

    /** The time of the next event, {@link Long#MAX_VALUE} if nothing will ever happen by itself. */
    public long nextTime() {
        return world.nextTime();
    }

    /** Handles the next event; false when nothing is pending. */
    public boolean step() {
        return world.step();
    }

    /** Runs until that virtual time, everything due then included. */
    public void runUntil(long time) {
        while (world.nextTime() <= time) world.step();
        world.advanceTo(time);
    }

    /** How every node was judged in a decision of the scheduler, by the decision's number in the journal; none if it is not one. */
    public Optional<Placement> verdict(long decision) {
        return verdicts.of(decision);
    }

    /** Notes a command as it would be typed; what is then done in its name has it as cause. */
    public long act(String who, String line) {
        long act = world.append(seq -> new Entry.Act(seq, now(), who, line));
        world.expire();
        return act;
    }

    /** Asks the API server in the name of an act. */
    public Answer request(long act, Request request) {
        return world.request(request, world.journal().get(act) instanceof Entry.Act entry ? entry.who() : "kubectl", act);
    }

    /** Who has set which field of an object; none if there is no such object. */
    public List<FieldManager> managers(ObjectRef ref) {
        return Managers.of(ref, world.journal(), time -> spec.start().plusNanos(time));
    }

    /**
     * Applies an object on the server's side in the name of an act and of a manager of fields (API-74).
     *
     * @param written the object as it was written: only those fields are meant
     * @param force whether fields are taken from others that want another value
     */
    public Answer apply(long act, KubeObject object, Tree.Obj written, String manager, boolean force) {
        KubeObject live = snapshot().get(object.ref());
        ServerSideApply apply = new ServerSideApply(object.getClass(), written, manager);
        List<FieldManager> managers = live == null ? List.of() : managers(object.ref());
        Status conflict = live == null || force ? null : apply.conflict(live, managers);
        if (conflict != null) return Answer.refused(conflict);
        KubeObject applied = apply.applied(live, managers, clock());
        return request(act, live == null ? new Request.Create(applied) : new Request.Update(applied));
    }

    /** Notes what the person was told in the end. */
    public void answered(long act, boolean ok, String text) {
        world.append(seq -> new Entry.Answered(seq, now(), act, ok, text));
    }

    /**
     * Does something to a machine, a process or a container in the name of an act.
     *
     * @throws IllegalArgumentException with one clear sentence if there is no such thing
     */
    public void fault(long act, Fault fault) {
        machines.fault(fault, act);
    }

    /** What pods use of their machines, as the metrics server says; {@link Usage#NONE} if there is none. */
    public Usage usage() {
        return world.usage;
    }

    /** How long something takes, in nanoseconds, by its name in the timing. */
    public long duration(String name, RandomStream random) {
        return spec.timing().draw(name, random);
    }

    /**
     * The lines a container has printed; of the one before it if {@code previous}. Null if there is or was no such container.
     *
     * @throws IllegalArgumentException with one clear sentence if there is no such pod
     */
    public @Nullable List<String> logs(String namespace, String pod, String container, boolean previous) {
        List<LogLine> lines = machines.logs(namespace, pod, container, previous);
        return lines == null ? null : lines.stream().map(LogLine::text).toList();
    }

    /** As {@link #logs}, with the times. */
    public @Nullable List<LogLine> logLines(String namespace, String pod, String container, boolean previous) {
        return machines.logs(namespace, pod, container, previous);
    }

    /**
     * Runs a command in a container in the name of an act. Null if that container does not run, or its machine does not answer.
     *
     * @throws IllegalArgumentException with one clear sentence if there is no such pod
     */
    public @Nullable ExecResult exec(long act, String namespace, String pod, String container, List<String> command) {
        return machines.exec(namespace, pod, container, command, act);
    }

    /**
     * Where the request of this number of a client goes, by tables and listeners as they are now. The clients number theirs from 0 and send
     * them evenly from time 0 on, so that one which starts before the next change will go that way.
     *
     * @throws IllegalArgumentException if there is no such client
     */
    public Delivery delivery(String client, long number) {
        var ending = world.follow(client, number);
        if (ending == null) throw new IllegalArgumentException("there is no client " + client);
        int port = ending.endpoint().lastIndexOf(':');
        return new Delivery(ending.service(), port < 0 ? "" : ending.endpoint().substring(0, port), ending.ok(), ending.silent());
    }

    /** Whether a process runs, by its name such as {@code kube-scheduler} or {@code kubelet/worker-1}. */
    public boolean isRunning(String process) {
        return world.processes().has(process) && world.processes().running(world.processes().index(process));
    }

    /** Whether the API server, if it runs, gets at its store; if not it lets everybody wait. */
    public boolean isStored() {
        return world.reach().isStored();
    }

    /** Whether messages get from one machine to another. */
    public boolean isOpen(String from, String to) {
        return world.reach().links.open(from, to);
    }

    /** How much longer than usual they take, in nanoseconds. */
    public long delay(String from, String to) {
        return isOpen(from, to) ? world.reach().links.delay(from, to) : 0;
    }

    /** Whether a machine's disk answers. */
    public boolean diskWorks(String machine) {
        return world.reach().links.disk(machine) != Links.CUT;
    }

    /** The names of all machines that a link may be between, with what lies beside the cluster: {@code edge} and {@code outside}. */
    public List<String> machines() {
        return world.processes().machines();
    }

    /** What a machine is doing. */
    public MachineState machine(String node) {
        return world.processes().machine(node);
    }
}
