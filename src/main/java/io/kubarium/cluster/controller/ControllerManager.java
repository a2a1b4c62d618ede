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
import io.kubarium.cluster.client.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** One process, many loops: runs each {@link Controller} on a shared cache with a work queue of its own. */
public final class ControllerManager extends Component {
    /** Its name, also as {@code kubarium stop process/…} takes it. */
    public static final String NAME = "kube-controller-manager";

    /** How long a process that starts waits until the lease of the one before counts as given up (WRK-228, NOD-305). */
    private static final long LEASE = 17 * Timing.SECOND;
    /** How long a new leader takes until its loops act (WRK-229). */
    private static final long WARM_UP = 1_500 * Timing.MS;

    /** The lease of the one before has run out. */
    private record Leads() {}

    /** The loops of a new leader begin. */
    private record Begins() {}

    private enum Role { FIRST, STANDBY, LEADER }

    private final List<Loop> loops;
    private final TreeMap<String, List<Loop>> byKind = new TreeMap<>();
    private final EventRecorder events;
    private final TreeMap<String, Heartbeat> heartbeats;
    private Snapshot cache;
    private Role role;

    /** The controllers it runs, on a machine. */
    public ControllerManager(String machine, List<Controller> controllers) {
        this(machine, loops(controllers), new EventRecorder(), new TreeMap<>(), Snapshot.empty(), Role.FIRST);
    }

    private ControllerManager(String machine, List<Loop> loops, EventRecorder events, TreeMap<String, Heartbeat> heartbeats, Snapshot cache, Role role) {
        super(NAME, machine);
        this.loops = loops;
        this.events = events;
        this.heartbeats = heartbeats;
        this.cache = cache;
        this.role = role;
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
        if (role == Role.FIRST) lead(context);
        else context.timer("T-lead", null, context.now() + LEASE, true, new Leads());
    }

    private void lead(Context context) {
        role = Role.LEADER;
        for (Loop loop : loops) loop.start(cache, context, events);
        for (Heartbeat heartbeat : heartbeats.values()) for (Loop loop : loops) loop.told(heartbeat, cache, context, events);
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        cache = seen;
        if (role != Role.LEADER) return;
        List<Loop> concerned = byKind.get(change.ref().kindKey());
        if (concerned != null) for (Loop loop : concerned) loop.changed(change, cache, context, events);
        for (Loop loop : loops) loop.caughtUp(cache, context, events);
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        if (token instanceof Loop.SyncToken sync) loop(sync.controller()).answered(sync, answer, cache, context, events);
        else events.answered(token, answer, context);
    }

    @Override
    public void told(Object message, Context context) {
        switch (message) {
            case Loop.LookAgain again -> loop(again.controller()).lookAgain(again, cache, context, events);
            case Leads _ -> context.later(WARM_UP, new Begins());
            case Begins _ -> lead(context);
            case Heartbeat heartbeat -> {
                heartbeats.put(heartbeat.node(), heartbeat);
                if (role == Role.LEADER) for (Loop loop : loops) loop.told(heartbeat, cache, context, events);
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
        role = Role.STANDBY;
    }

    /** How many names wait in all queues, for the card of the control plane. */
    public int waiting() {
        return loops.stream().mapToInt(Loop::waiting).sum();
    }

    @Override
    public Component copy() {
        return new ControllerManager(machine(), loops.stream().map(Loop::copy).toList(), events.copy(), new TreeMap<>(heartbeats), cache, role);
    }

    private Loop loop(String controller) {
        for (Loop loop : loops) if (loop.controller().name().equals(controller)) return loop;
        throw new IllegalArgumentException("no controller is called " + controller);
    }
}
