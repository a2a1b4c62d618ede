package io.kubarium.cluster;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Lease;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.apiserver.ApiServer;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Heartbeat;
import io.kubarium.api.metrics.Usage;
import io.kubarium.cluster.client.Wires;
import io.kubarium.cluster.network.Clients;
import io.kubarium.cluster.network.Route;
import io.kubarium.cluster.node.runtime.Cri;
import io.kubarium.cluster.storage.RemoteDisks;
import io.kubarium.engine.EventQueue;
import io.kubarium.engine.Journal;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Delivers: requests to the API server, answers and watch events to components, timers when they are due; and knows which
 * machine is frozen and which process runs. What is under way is a value in the event queue, so that a copy of the world
 * is a fork of the cluster.
 */
final class World {
    static final int API_SERVER = 0;

    private static final String TIMED_OUT = "net/http: request canceled (Client.Timeout exceeded while awaiting headers)";

    static final String LEASES = Kinds.of(Lease.class).key();
    /** How long a process waits for an answer before it tries something else. */
    private static final long PATIENCE = 10 * Timing.SECOND;

    private final EventQueue queue;
    private final Journal<Entry> journal;
    private final Timing timing;
    private final Instant start;
    private final long seed;
    private final ApiServer api;
    private final Processes processes;
    private final Watchers watchers;
    private final Heartbeats heartbeats;
    private final Cables cables;
    private final Timers timers;
    private final Reach reach;
    private final Lives lives = new Lives(this);
    private final Wiring wiring = new Wiring(this);
    final RemoteDisks disks;
    /** What pods use; set from outside the cluster. */
    Usage usage = Usage.NONE;
    private EventExpiry expiry = new EventExpiry();
    private long requests;

    World(long seed, Timing timing, Instant start, String master) {
        this(new EventQueue(), new Journal<>(), timing, start, seed, new ApiServer(RandomStream.named(seed, "kube-apiserver")), new Processes(seed, master), null,
                new Watchers(), new Heartbeats(), new Timers(), new RemoteDisks());
    }

    private World(EventQueue queue, Journal<Entry> journal, Timing timing, Instant start, long seed, ApiServer api, Processes processes, @Nullable Reach reach,
            Watchers watchers, Heartbeats heartbeats, Timers timers, RemoteDisks disks) {
        this.queue = queue;
        this.journal = journal;
        this.timing = timing;
        this.start = start;
        this.seed = seed;
        this.api = api;
        this.processes = processes;
        this.watchers = watchers;
        this.heartbeats = heartbeats;
        this.reach = reach == null ? new Reach(processes) : reach;
        this.cables = new Cables(processes, this.reach.links, timing.range("client-timeout").max());
        this.timers = timers;
        this.disks = disks;
    }

    World fork() {
        Processes copied = processes.copy();
        World fork = new World(queue.copy(), journal.fork(), timing, start, seed, api.copy(), copied, reach.copy(copied), watchers.copy(), heartbeats.copy(), timers.copy(),
                disks.copy());
        fork.requests = requests;
        fork.expiry = expiry.copy();
        fork.usage = usage;
        return fork;
    }

    long now() {
        return queue.now();
    }

    long nextTime() {
        return queue.nextTime();
    }

    /** What the simulated clocks showed at time 0. */
    Instant start() {
        return start;
    }

    Instant clock() {
        return start.plusNanos(queue.now());
    }

    Journal<Entry> journal() {
        return journal;
    }

    ApiServer api() {
        return api;
    }

    Processes processes() {
        return processes;
    }

    Heartbeats heartbeats() {
        return heartbeats;
    }

    Timing timing() {
        return timing;
    }

    long append(LongFunction<Entry> entry) {
        return journal.append(entry.apply(journal.size()));
    }

    /** Adds a process; it starts when {@link #start} is called. */
    void add(Component component) {
        processes.add(component);
    }

    /** Starts a process: it lists what it watches, then hears of every change; as soon as there is an API server to ask. */
    void start(String name, long cause) {
        lives.start(name, cause);
    }

    /** Ends a process, in order or at once; everything on its way to it is lost, and its timers end with it. */
    void stop(String name, boolean killed, long cause) {
        lives.stop(name, killed, cause);
    }

    /** The ways between machines, to be changed. */
    Wiring wiring() {
        return wiring;
    }

    EventQueue queue() {
        return queue;
    }

    Watchers watchers() {
        return watchers;
    }

    Timers timers() {
        return timers;
    }

    Reach reach() {
        return reach;
    }

    /** Changes what a machine does. What was held up while it was frozen arrives when it runs again. */
    void machine(String node, MachineState state, long cause) {
        if (processes.machine(node) == state) return;
        reckonTraffic();
        processes.setMachine(node, state, now());
        append(seq -> new Entry.MachineChange(seq, now(), cause, node, state));
        if (state == MachineState.RUNNING) {
            for (Processes.Held held : processes.release(node)) queue.schedule(now(), held.target(), held.message(), held.cause());
        }
    }

    /** A node's lease is renewed from now on, or no longer; every watcher of leases reckons with it. */
    void beat(Heartbeat heartbeat, long cause) {
        heartbeats.set(heartbeat);
        for (int watcher : watchers.of(LEASES, null, null)) {
            queue.schedule(watchers.arrival(watcher, now() + timing.draw("watch", processes.random(watcher))), watcher, new Mail.Own(heartbeat), cause);
        }
    }

    /** A request of a person, handled at once. */
    Answer request(Request request, String who, long cause) {
        if (!processes.running(API_SERVER)) return Answer.refused(Status.unreachable("connection refused"));
        if (!reach.isServed()) return Answer.refused(Status.unreachable(TIMED_OUT));
        Answer answer = api.handle(request, who, clock(), (before, after, now) -> committed(before, after, now, who, cause, List.of()));
        // An eviction that a budget refuses changes no object: it shows here only (API-197, NOD-318).
        if (request instanceof Request.Evict evict && answer.refusal() != null && answer.refusal().code() == 429) {
            String why = answer.refusal().causes().isEmpty() ? "" : answer.refusal().causes().getFirst().message();
            append(seq -> new Entry.Local(seq, now(), cause, ApiServerProcess.NAME, "eviction.refused", evict.ref(), why));
        }
        return answer;
    }

    /** A request that the API server makes of itself. */
    void own(Request request, long cause) {
        if (reach.isStored()) api.handle(request, ApiServerProcess.NAME, clock(), (before, after, now) -> committed(before, after, now, ApiServerProcess.NAME, cause, List.of()));
    }

    /** Stores an object of the scenario's start. */
    void seed(KubeObject object) {
        api.seed(object, clock(), (before, after, now) -> committed(before, after, now, "scenario", Entry.NONE, List.of()));
    }

    /** What requests meet right now. */
    Wires wires() {
        return cables;
    }

    /** How the request of this number of a client would end, as things stand now; null if there is no such client. */
    Route.@Nullable Ending follow(String client, long number) {
        return processes.has(Clients.NAME) ? ((Clients) processes.component(processes.index(Clients.NAME))).follow(client, number, cables) : null;
    }

    /** Lets the clients send what they would have sent by now, before something changes that a request could meet. */
    void reckonTraffic() {
        if (!processes.has(Clients.NAME)) return;
        int target = processes.index(Clients.NAME);
        if (processes.running(target)) ((Clients) processes.component(target)).reckon(context(target, Entry.NONE));
    }

    /** Handles what is due at this very instant, so that what is done next comes behind it. */
    void settle() {
        while (queue.nextTime() == now()) step();
    }

    /** Handles the next event; false when nothing is pending. */
    boolean step() {
        if (!queue.take()) return false;
        expire();
        int target = queue.target();
        Object message = queue.message();
        long cause = queue.cause();
        if (target == API_SERVER) arrive((Mail.Arrival) message, cause);
        else deliver(target, message, cause);
        return true;
    }

    /** Events whose time is over go; called before anything is done that could meet them. */
    void expire() {
        if (!reach.isServed()) return;
        for (ObjectRef event = expiry.next(api.store(), now()); event != null; event = expiry.next(api.store(), now())) {
            own(new Request.Delete(event, Request.DeleteOptions.grace(0)), Entry.NONE);
        }
    }

    void advanceTo(long time) {
        queue.advanceTo(time);
    }

    private void deliver(int target, Object message, long cause) {
        if (!processes.running(target)) return;
        MachineState state = processes.machineOf(target);
        if (state == MachineState.FROZEN) processes.hold(target, message, cause);
        if (state != MachineState.RUNNING) return;
        Component component = processes.component(target);
        if (isStuck(target, message)) {
            wiring.stall(target, message instanceof Mail.Reply reply ? reply.number() : -1, target, message, cause);
            if (message instanceof Mail.Reply reply) queue.schedule(now() + PATIENCE, target, new Mail.GaveUp(reply.number(), reply.token()), cause);
            return;
        }
        if (component instanceof Wires.Held) reckonTraffic();
        Context context = context(target, cause);
        switch (message) {
            case Mail.Listed _ -> lives.listed(target, component, context);
            case Mail.News delivery -> component.changed(delivery.change(), delivery.seen(), context(target, delivery.change().seq()));
            case Mail.Reply reply -> component.answered(reply.token(), reply.answer(), context);
            case Mail.GaveUp gaveUp -> {
                if (reach.stalled.giveUp(gaveUp.number())) component.answered(gaveUp.token(), Answer.refused(Status.unreachable(TIMED_OUT)), context);
            }
            case Mail.Own own -> {
                if (processes.begun(target)) component.told(own.message(), context);
            }
            case Mail.Due due -> fire(due, component, target, cause);
            default -> throw new IllegalStateException("unknown message " + message);
        }
    }

    private void fire(Mail.Due due, Component component, int target, long cause) {
        Timers.Timer timer = timers.remove(due.timer());
        if (timer == null) return;
        long fired = cause;
        if (timer.shown()) fired = append(seq -> new Entry.TimerEnded(seq, now(), cause, due.timer(), true, ""));
        component.told(due.message(), context(target, fired));
    }

    /** What the API server has sent waits where the way is cut; what a runtime writes waits for a disk that is stopped. */
    private boolean isStuck(int target, Object message) {
        boolean lists = message instanceof Mail.Listed && !processes.component(target).watches().isEmpty();
        if (message instanceof Mail.News || message instanceof Mail.Reply || lists) return !reach.hears(target);
        return message instanceof Mail.Own own && own.message() instanceof Cri.DiskWork && reach.links.disk(processes.component(target).machine()) == Links.CUT;
    }

    private void arrive(Mail.Arrival arrival, long cause) {
        if (!reach.gets(arrival.from()) || processes.running(API_SERVER) && !reach.isStored()) {
            if (!processes.lives(arrival.from(), arrival.life())) return;
            wiring.stall(arrival.from(), arrival.number(), API_SERVER, arrival, cause);
            queue.schedule(now() + PATIENCE, arrival.from(), new Mail.GaveUp(arrival.number(), arrival.token()), cause);
            return;
        }
        long slow = reach.links.disk(processes.master());
        if (slow > 0 && processes.running(API_SERVER) && !arrival.stored() && !(arrival.request() instanceof Request.Get)) {
            queue.schedule(now() + slow, API_SERVER, arrival.asStored(), cause);
            return;
        }
        Answer answer = processes.running(API_SERVER)
                ? api.handle(arrival.request(), arrival.writer(), clock(), (before, after, now) -> committed(before, after, now, arrival.writer(), cause, arrival.also()))
                : Answer.refused(Status.unreachable("connection refused"));
        if (!processes.lives(arrival.from(), arrival.life())) return;
        long back = now() + timing.draw("request", processes.random(arrival.from())) + reach.delay(arrival.from(), false);
        queue.schedule(back, arrival.from(), new Mail.Reply(arrival.number(), arrival.token(), answer), cause);
    }

    private void committed(KubeObject before, KubeObject after, Snapshot store, String writer, long cause, List<Long> also) {
        long seq = journal.size();
        Entry.Change change = new Entry.Change(seq, now(), cause, also, writer, store.revision(), before, after);
        journal.append(change);
        expiry.written(after, now());
        ObjectRef ref = change.ref();
        for (int watcher : watchers.of(ref.kindKey(), before, after)) {
            long arrives = watchers.arrival(watcher, now() + delay(watcher, store.revision()) + reach.delay(watcher, false));
            queue.schedule(arrives, watcher, new Mail.News(change, store), seq);
            String to = processes.component(watcher).name();
            append(number -> new Entry.Signal(number, now(), seq, "kube-apiserver", to, Signals.watch(change), ref, arrives));
        }
    }

    /** How long this watch event takes to this watcher: chance, but the same whoever asks. */
    private long delay(int watcher, long revision) {
        Timing.Range range = timing.range("watch");
        return range.min() + Long.remainderUnsigned(RandomStream.hash(seed, watcher, revision), range.max() - range.min() + 1);
    }

    /** The hands of a process for something done to it from outside. */
    Context context(int target, long cause) {
        return new WorldContext(this, target, cause, List.of(), processes.component(target).name());
    }

    // What a component does through its context.

    void send(int from, Request request, Object token, String writer, long cause, List<Long> also) {
        long arrives = processes.sends(from, now() + timing.draw("request", processes.random(from)) + reach.delay(from, true));
        String sender = processes.component(from).name();
        append(seq -> new Entry.Signal(seq, now(), cause, sender, "kube-apiserver", Signals.request(request), request.ref(), arrives));
        queue.schedule(arrives, API_SERVER, new Mail.Arrival(requests++, from, processes.life(from), request, token, writer, also, false), cause);
    }

    void tell(int target, Object message, long delay, long cause) {
        queue.schedule(now() + delay, target, new Mail.Own(message), cause);
    }

    /** Sets a timer; one with a purpose is shown, and is then the cause of what it sets off. */
    long timer(int target, String purpose, ObjectRef about, long due, boolean exact, Object message, long cause) {
        long timer = timers.add(target, !purpose.isEmpty());
        long why = cause;
        if (!purpose.isEmpty()) {
            String owner = processes.component(target).name();
            why = append(seq -> new Entry.TimerSet(seq, now(), cause, timer, owner, purpose, about, due, exact));
        }
        queue.schedule(due, target, new Mail.Due(timer, message), why);
        return timer;
    }

    void cancel(long timer, String reason, long cause) {
        Timers.Timer ended = timers.remove(timer);
        if (ended != null && ended.shown()) append(seq -> new Entry.TimerEnded(seq, now(), cause, timer, false, reason));
    }
}
