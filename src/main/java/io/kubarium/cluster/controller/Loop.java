package io.kubarium.cluster.controller;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.cluster.client.Timing;
import io.kubarium.engine.Backoff;
import io.kubarium.engine.WorkQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs one controller: queue, workers, pauses after failures (5 ms doubling to 1000 s, WRK-9), and read-your-writes: a
 * name is not looked at again before the cache has reached the controller's own last write about it, which is what
 * upstream's expectations are for (WRK-5).
 */
final class Loop {
    /** Which write of which sync an answer belongs to. */
    record SyncToken(String controller, ObjectRef name, int step, int write) {}

    /** A pause or a wait of a name is over. */
    record LookAgain(String controller, ObjectRef name, boolean planned) {}

    private record Sync(WorkQueue.Item<ObjectRef> item, Result result, int step, int open, boolean failed, long wrote) {}

    private record Planned(long timer, long due) {}

    private final Controller controller;
    private final WorkQueue<ObjectRef> queue;
    private final Backoff<ObjectRef> backoff;
    private final TreeMap<ObjectRef, Sync> running;
    private final TreeMap<ObjectRef, Long> wrote;
    private final TreeMap<ObjectRef, WorkQueue.Item<ObjectRef>> behind;
    private final TreeMap<ObjectRef, Planned> planned;

    Loop(Controller controller) {
        this(controller, new WorkQueue<>(), new Backoff<>(5 * Timing.MS, 1000 * Timing.SECOND), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private Loop(Controller controller, WorkQueue<ObjectRef> queue, Backoff<ObjectRef> backoff, TreeMap<ObjectRef, Sync> running,
            TreeMap<ObjectRef, Long> wrote, TreeMap<ObjectRef, WorkQueue.Item<ObjectRef>> behind, TreeMap<ObjectRef, Planned> planned) {
        this.controller = controller;
        this.queue = queue;
        this.backoff = backoff;
        this.running = running;
        this.wrote = wrote;
        this.behind = behind;
        this.planned = planned;
    }

    Loop copy() {
        return new Loop(controller.copy(), queue.copy(), backoff.copy(), new TreeMap<>(running), new TreeMap<>(wrote), new TreeMap<>(behind), new TreeMap<>(planned));
    }

    Controller controller() {
        return controller;
    }

    int waiting() {
        return queue.size();
    }

    void start(Snapshot cache, Context context, EventRecorder events) {
        for (ObjectRef name : controller.atStart(cache)) queue.add(name, context.cause());
        pump(cache, context, events);
    }

    void stop(Context context) {
        queue.clear();
        running.clear();
        wrote.clear();
        behind.clear();
        planned.values().forEach(p -> context.cancel(p.timer(), "the controller manager stopped"));
        planned.clear();
        controller.stopped();
    }

    void changed(Entry.Change change, Snapshot cache, Context context, EventRecorder events) {
        for (ObjectRef name : controller.concerned(change, cache)) queue.add(name, change.seq());
        if (!behind.isEmpty()) caughtUp(cache);
        pump(cache, context, events);
    }

    void told(Object message, Snapshot cache, Context context, EventRecorder events) {
        for (ObjectRef name : controller.told(message, cache)) queue.add(name, context.cause());
        pump(cache, context, events);
    }

    void lookAgain(LookAgain again, Snapshot cache, Context context, EventRecorder events) {
        if (again.planned()) planned.remove(again.name());
        queue.add(again.name(), context.cause());
        pump(cache, context, events);
    }

    void answered(SyncToken token, Answer answer, Snapshot cache, Context context, EventRecorder events) {
        Sync sync = running.get(token.name());
        if (sync == null) return;
        boolean failed = sync.failed();
        long revision = sync.wrote();
        if (answer.ok()) {
            if (answer.object() != null) revision = Math.max(revision, answer.object().metadata().revision());
        } else {
            Request request = sync.result().steps().get(token.step()).writes().get(token.write());
            failed |= controller.refused(request, answer.refusal()) != Controller.OnRefusal.GO_ON;
            for (EventNote note : controller.eventsOfRefusal(request, answer.refusal())) events.record(context(context, sync), controller.name(), null, note);
        }
        sync = new Sync(sync.item(), sync.result(), sync.step(), sync.open() - 1, failed, revision);
        running.put(token.name(), sync);
        if (sync.open() > 0) return;
        Context own = context(context, sync);
        if (!failed) sync.result().steps().get(sync.step()).events().forEach(note -> events.record(own, controller.name(), null, note));
        if (failed || sync.step() + 1 >= sync.result().steps().size()) finish(token.name(), sync, context);
        else send(token.name(), new Sync(sync.item(), sync.result(), sync.step() + 1, 0, false, revision), own, events);
        pump(cache, context, events);
    }

    private void pump(Snapshot cache, Context context, EventRecorder events) {
        while (running.size() < controller.workers()) {
            WorkQueue.Item<ObjectRef> item = queue.take();
            if (item == null) return;
            Long mustSee = wrote.get(item.key());
            if (mustSee != null && mustSee > cache.revision()) {
                behind.put(item.key(), item);
                continue;
            }
            wrote.remove(item.key());
            Context own = context.because(item.cause(), item.also()).as(controller.name());
            Result result = controller.reconcile(item.key(),
                    new Controller.View(cache, context.now(), context.clock(), context.random(), context.timing(), backoff.failures(item.key())));
            send(item.key(), new Sync(item, result, 0, 0, false, 0), own, events);
        }
    }

    /** Sends the writes of the sync's step, or of the next one that has any; finishes a sync without. */
    private void send(ObjectRef name, Sync sync, Context own, EventRecorder events) {
        int step = sync.step();
        List<Result.Step> steps = sync.result().steps();
        while (step < steps.size() && steps.get(step).writes().isEmpty()) {
            steps.get(step).events().forEach(note -> events.record(own, controller.name(), null, note));
            step++;
        }
        if (step >= steps.size()) {
            finish(name, sync, own);
            return;
        }
        List<Request> writes = steps.get(step).writes();
        running.put(name, new Sync(sync.item(), sync.result(), step, writes.size(), false, sync.wrote()));
        for (int i = 0; i < writes.size(); i++) own.request(writes.get(i), new SyncToken(controller.name(), name, step, i));
    }

    private void finish(ObjectRef name, Sync sync, Context context) {
        running.remove(name);
        if (sync.wrote() > 0) wrote.put(name, sync.wrote());
        if (sync.failed()) {
            context.later(backoff.next(name), new LookAgain(controller.name(), name, false));
        } else {
            backoff.forget(name);
            plan(name, sync.result().again(), context(context, sync));
        }
        queue.done(name);
    }

    private void plan(ObjectRef name, Result.@Nullable Again again, Context context) {
        Planned before = planned.get(name);
        if (again != null && before != null && before.due() == again.due()) return;
        if (before != null) {
            planned.remove(name);
            context.cancel(before.timer(), "no longer needed");
        }
        if (again == null) return;
        long due = Math.max(again.due(), context.now());
        LookAgain message = new LookAgain(controller.name(), name, true);
        planned.put(name, new Planned(context.timer(again.purpose() == null ? "" : again.purpose(), name, due, again.exact(), message), again.due()));
    }

    private void caughtUp(Snapshot cache) {
        List<WorkQueue.Item<ObjectRef>> ready = new ArrayList<>();
        behind.values().forEach(item -> {
            if (wrote.getOrDefault(item.key(), 0L) <= cache.revision()) ready.add(item);
        });
        for (WorkQueue.Item<ObjectRef> item : ready) {
            behind.remove(item.key());
            queue.add(item.key(), item.cause());
            item.also().forEach(cause -> queue.add(item.key(), cause));
            queue.done(item.key());
        }
    }

    private Context context(Context context, Sync sync) {
        return context.because(sync.item().cause(), sync.item().also()).as(controller.name());
    }
}
