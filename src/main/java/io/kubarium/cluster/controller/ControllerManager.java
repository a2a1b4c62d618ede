package io.kubarium.cluster.controller;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.cluster.client.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** One process, many loops: runs each {@link Controller} on a shared cache with a work queue of its own. */
public final class ControllerManager extends Component {
    /** Its name, also as {@code kubarium stop process/…} takes it. */
    public static final String NAME = "kube-controller-manager";

    private final List<Loop> loops;
    private final TreeMap<String, List<Loop>> byKind = new TreeMap<>();
    private final EventRecorder events;
    private Snapshot cache;

    /** The controllers it runs, on a machine. */
    public ControllerManager(String machine, List<Controller> controllers) {
        this(machine, controllers.stream().map(Loop::new).toList(), new EventRecorder(), Snapshot.empty());
    }

    private ControllerManager(String machine, List<Loop> loops, EventRecorder events, Snapshot cache) {
        super(NAME, machine);
        this.loops = loops;
        this.events = events;
        this.cache = cache;
        for (Loop loop : loops) {
            for (String kind : loop.controller().kinds()) byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(loop);
        }
    }

    @Override
    public List<Watch> watches() {
        TreeSet<String> kinds = new TreeSet<>(byKind.keySet());
        return kinds.stream().map(kind -> new Watch(kind, null)).toList();
    }

    @Override
    public void started(Snapshot listed, Context context) {
        cache = listed;
        for (Loop loop : loops) loop.start(cache, context, events);
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        if (seen.revision() <= cache.revision()) return; // the first list was newer
        cache = seen;
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
            default -> {
                for (Loop loop : loops) loop.told(message, cache, context, events);
            }
        }
    }

    @Override
    public void stopped(boolean killed, Context context) {
        for (Loop loop : loops) loop.stop(context);
        events.forget();
        cache = Snapshot.empty();
    }

    /** How many names wait in all queues, for the card of the control plane. */
    public int waiting() {
        return loops.stream().mapToInt(Loop::waiting).sum();
    }

    @Override
    public Component copy() {
        return new ControllerManager(machine(), loops.stream().map(Loop::copy).toList(), events.copy(), cache);
    }

    private Loop loop(String controller) {
        for (Loop loop : loops) if (loop.controller().name().equals(controller)) return loop;
        throw new IllegalArgumentException("no controller is called " + controller);
    }
}
