package io.kubarium.cluster.controller;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.cluster.client.Heartbeat;
import io.kubarium.cluster.client.Leadership;
import io.kubarium.cluster.client.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** One process, many loops: runs each {@link Controller} on a shared cache with a work queue of its own. */
public final class ControllerManager extends Component {
    /** Its name, also as {@code kubarium stop process/…} takes it. */
    public static final String NAME = "kube-controller-manager";

    /** How long a new leader takes until its loops act (WRK-229). */
    private static final long WARM_UP = 1_500 * Timing.MS;

    /** The loops of a new leader begin. */
    private record Begins() {}

    private final List<Loop> loops;
    private final TreeMap<String, List<Loop>> byKind = new TreeMap<>();
    private final EventRecorder events;
    private final TreeMap<String, Heartbeat> heartbeats;
    private final Leadership leadership;
    private Snapshot cache;
    /** Whether its loops work; a leader's begin a while after it has won. */
    private boolean working;

    /** The controllers it runs, on a machine. */
    public ControllerManager(String machine, List<Controller> controllers) {
        this(machine, loops(controllers), new EventRecorder(), new TreeMap<>(), new Leadership(NAME, machine, NAME, false), Snapshot.empty(), false);
    }

    private ControllerManager(String machine, List<Loop> loops, EventRecorder events, TreeMap<String, Heartbeat> heartbeats, Leadership leadership,
            Snapshot cache, boolean working) {
        super(NAME, machine);
        this.loops = loops;
        this.events = events;
        this.heartbeats = heartbeats;
        this.leadership = leadership;
        this.cache = cache;
        this.working = working;
        for (Loop loop : loops) {
            for (String kind : loop.controller().kinds()) byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(loop);
        }
    }

    private static List<Loop> loops(List<Controller> controllers) {
        TreeSet<String> kinds = new TreeSet<>();
        for (Controller controller : controllers) kinds.addAll(controller.kinds());
        return controllers.stream().map(controller -> new Loop(controller, kinds)).toList();
    }

    @Override
    public List<Watch> watches() {
        return byKind.keySet().stream().map(kind -> new Watch(kind, null)).toList();
    }

    /** At the scenario's start it leads already; one that is started later waits for the lease of the one before. */
    @Override
    public void started(Snapshot listed, Context context) {
        cache = listed;
        if (leadership.started(listed, context)) work(context);
    }

    @Override
    public void connected(boolean answered, Context context) {
        leadership.connected(answered, context);
    }

    private void work(Context context) {
        working = true;
        for (Loop loop : loops) loop.start(cache, context, events);
        for (Heartbeat heartbeat : heartbeats.values()) for (Loop loop : loops) loop.told(heartbeat, cache, context, events);
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        cache = seen;
        if (!working) return;
        List<Loop> concerned = byKind.get(change.ref().kindKey());
        if (concerned != null) for (Loop loop : concerned) loop.changed(change, cache, context, events);
        for (Loop loop : loops) loop.caughtUp(cache, context, events);
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        if (leadership.answered(token, answer, context)) context.later(WARM_UP, new Begins());
        if (token instanceof Loop.SyncToken sync) loop(sync.controller()).answered(sync, answer, cache, context, events);
        else events.answered(token, answer, context);
    }

    @Override
    public void told(Object message, Context context) {
        if (leadership.told(message, context) || events.told(message, context)) return;
        switch (message) {
            case Loop.LookAgain again -> loop(again.controller()).lookAgain(again, cache, context, events);
            case Begins _ -> work(context);
            case Heartbeat heartbeat -> {
                heartbeats.put(heartbeat.node(), heartbeat);
                if (working) for (Loop loop : loops) loop.told(heartbeat, cache, context, events);
            }
            default -> throw new IllegalArgumentException("not understood: " + message);
        }
    }

    @Override
    public void stopped(boolean killed, Context context) {
        for (Loop loop : loops) loop.stop();
        events.forget();
        heartbeats.clear();
        cache = Snapshot.empty();
        working = false;
        leadership.stopped(killed, context);
    }

    /** How many names wait in all queues, for the card of the control plane. */
    public int waiting() {
        return loops.stream().mapToInt(Loop::waiting).sum();
    }

    @Override
    public Component copy() {
        return new ControllerManager(machine(), loops.stream().map(Loop::copy).toList(), events.copy(), new TreeMap<>(heartbeats), leadership.copy(), cache, working);
    }

    private Loop loop(String controller) {
        for (Loop loop : loops) if (loop.controller().name().equals(controller)) return loop;
        throw new IllegalArgumentException("no controller is called " + controller);
    }
}
