package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Lease;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.metrics.Usage;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Heartbeat;
import io.kubarium.cluster.client.Wires;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A world of the API server and the processes that a test puts into it. */
public final class TestWorld {
    private static final Instant START = Instant.parse("2026-11-24T15:18:15Z");
    private final World world;
    private long at = Entry.NONE;

    public TestWorld(long seed, Component... components) {
        this(new World(seed, Timing.recorded(), START, "master-1"));
        for (Component component : components) world.add(component);
    }

    /** The Leases of the control plane, held by what starts first. */
    public TestWorld withLeases() {
        world.seed(new Namespace(ObjectMeta.named(null, "kube-system"), null, null));
        for (Lease lease : LeaderLeases.fresh("master-1", Timing.recorded(), START, START, 1)) world.seed(lease);
        return this;
    }

    private TestWorld(World world) {
        this.world = world;
    }

    public TestWorld fork() {
        return new TestWorld(world.fork());
    }

    public void seed(KubeObject object) {
        world.seed(object);
    }

    public void start() {
        for (String process : world.processes().names()) world.start(process, Entry.NONE);
    }

    public void stop(String process) {
        world.stop(process, false, at);
    }

    public void start(String process) {
        world.start(process, at);
    }

    public void beat(Heartbeat heartbeat) {
        world.beat(heartbeat, at);
    }

    public Answer request(Request request) {
        at = world.append(seq -> new Entry.Act(seq, world.now(), "you", request.getClass().getSimpleName()));
        return world.request(request, "you", at);
    }

    /** Lets this many seconds pass. */
    public void pass(double seconds) {
        long end = world.now() + (long) (seconds * 1e9);
        while (world.nextTime() <= end) world.step();
        world.advanceTo(end);
    }

    public double now() {
        return world.now() / 1e9;
    }

    public Instant clock() {
        return world.clock();
    }

    public Snapshot store() {
        return world.api().store();
    }

    /** Each pod of a workload uses so much from now on. */
    public void load(ObjectRef workload, long milliCpu, long memory) {
        world.usage = world.usage.with(workload, new Usage.Load(milliCpu, memory));
    }

    /** What a request meets right now. */
    public Wires wires() {
        return world.wires();
    }

    public boolean idle() {
        return world.nextTime() == Long.MAX_VALUE;
    }

    /** The changes so far. */
    public List<Entry.Change> changes() {
        List<Entry.Change> found = new ArrayList<>();
        for (long seq = 0; seq < world.journal().size(); seq++) if (world.journal().get(seq) instanceof Entry.Change change) found.add(change);
        return found;
    }

    public List<Entry> journal() {
        List<Entry> found = new ArrayList<>();
        for (long seq = 0; seq < world.journal().size(); seq++) found.add(world.journal().get(seq));
        return found;
    }
}
