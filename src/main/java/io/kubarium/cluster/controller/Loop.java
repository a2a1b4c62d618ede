package io.kubarium.cluster.controller;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.engine.Backoff;
import io.kubarium.engine.WorkQueue;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Runs one controller: queue, workers, pauses after failures (5 ms doubling to 1000 s, WRK-9), and read-your-writes: a
 * name is not looked at again before the cache has reached the controller's own last write about it, which is what
 * upstream's expectations are for (WRK-7).
 */
final class Loop {
    /** Which write of which sync an answer belongs to. */
    record SyncToken(String controller, ObjectRef name, int step, int write) {}

    /** A pause or a wait of a name is over. */
    record LookAgain(String controller, ObjectRef name, Wait why) {}

    /** Why a name was not looked at at once. */
    enum Wait { DELAY, PAUSE, PLAN }

    /** How a sync stands: the writes of its step that are unanswered, whether one was refused, its latest revision. */
    private record Sync(WorkQueue.Item<ObjectRef> item, Result result, int step, int open, Outcome outcome, @Nullable Status refusal, long wrote) {
        Sync answered(Outcome now, @Nullable Status why, long revision) {
            return new Sync(item, result, step, open - 1, now, why, Math.max(wrote, revision));
        }

        Sync at(int nextStep, int writes) {
            return new Sync(item, result, nextStep, writes, outcome, refusal, wrote);
        }

        Sync lastWords(Result words) {
            return new Sync(item, words, 0, 0, Outcome.FAILED, null, wrote);
        }

        Result.Step current() {
            return result.steps().get(step);
        }
    }

    private enum Outcome { GOOD, FAILING, FAILED, GIVEN_UP }

    private record Planned(long timer, long due) {}

    private final Controller controller;
    /** The kinds whose changes reach the cache: of other writes there is nothing to wait for. */
    private final SortedSet<String> heard;
    private final WorkQueue<ObjectRef> queue;
    private final Backoff<ObjectRef> backoff;
    private final TreeMap<ObjectRef, Sync> running;
    private final TreeMap<ObjectRef, Long> wrote;
    private final TreeMap<ObjectRef, WorkQueue.Item<ObjectRef>> behind;
    private final TreeMap<ObjectRef, Planned> planned;
    private final TreeMap<ObjectRef, Long> delayed;

    Loop(Controller controller, SortedSet<String> heard) {
        this(controller, heard, new WorkQueue<>(), controller.pauses(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private Loop(Controller controller, SortedSet<String> heard, WorkQueue<ObjectRef> queue, Backoff<ObjectRef> backoff, TreeMap<ObjectRef, Sync> running,
            TreeMap<ObjectRef, Long> wrote, TreeMap<ObjectRef, WorkQueue.Item<ObjectRef>> behind, TreeMap<ObjectRef, Planned> planned, TreeMap<ObjectRef, Long> delayed) {
        this.controller = controller;
        this.heard = heard;
        this.queue = queue;
        this.backoff = backoff;
        this.running = running;
        this.wrote = wrote;
        this.behind = behind;
        this.planned = planned;
        this.delayed = delayed;
    }

    Loop copy() {
        return new Loop(controller.copy(), heard, queue.copy(), backoff.copy(), new TreeMap<>(running), new TreeMap<>(wrote), new TreeMap<>(behind), new TreeMap<>(planned), new TreeMap<>(delayed));
    }

    Controller controller() {
        return controller;
    }

    int waiting() {
        return queue.size();
    }

    void start(Snapshot cache, Context context, EventRecorder events) {
        long delay = controller.delayAtStart();
        for (ObjectRef name : controller.atStart(cache)) {
            if (delay == 0) queue.add(name, context.cause());
            else if (isFirst(name, context.now() + delay)) context.later(delay, new LookAgain(controller.name(), name, Wait.DELAY));
        }
        pump(cache, context, events);
    }

    void stop() {
        queue.clear();
        backoff.clear();
        running.clear();
        wrote.clear();
        behind.clear();
        planned.clear();
        delayed.clear();
        controller.stopped();
    }

    void changed(Entry.Change change, Snapshot cache, Context context, EventRecorder events) {
        for (ObjectRef name : controller.concerned(change, cache)) {
            long delay = controller.delay(change, name, cache);
            if (delay == 0) queue.add(name, change.seq());
            else if (isFirst(name, context.now() + delay)) context.later(delay, new LookAgain(controller.name(), name, Wait.DELAY));
        }
        pump(cache, context, events);
    }

    void told(Object message, Snapshot cache, Context context, EventRecorder events) {
        for (ObjectRef name : controller.told(message, cache)) queue.add(name, context.cause());
        pump(cache, context, events);
    }

    void lookAgain(LookAgain again, Snapshot cache, Context context, EventRecorder events) {
        if (again.why() == Wait.PLAN) planned.remove(again.name());
        else if (delayed.getOrDefault(again.name(), Long.MAX_VALUE) <= context.now()) delayed.remove(again.name());
        queue.add(again.name(), context.cause());
        pump(cache, context, events);
    }

    /** Names whose last write has reached the cache may be looked at again. */
    void caughtUp(Snapshot cache, Context context, EventRecorder events) {
        if (wrote.isEmpty() && behind.isEmpty()) return;
        wrote.values().removeIf(revision -> revision <= cache.revision());
        if (behind.isEmpty()) return;
        List<WorkQueue.Item<ObjectRef>> ready = behind.values().stream().filter(item -> !wrote.containsKey(item.key())).toList();
        if (ready.isEmpty()) return;
        for (WorkQueue.Item<ObjectRef> item : ready) {
            behind.remove(item.key());
            queue.add(item.key(), item.cause());
            item.also().forEach(cause -> queue.add(item.key(), cause));
            queue.done(item.key());
        }
        pump(cache, context, events);
    }

    void answered(SyncToken token, Answer answer, Snapshot cache, Context context, EventRecorder events) {
        Sync sync = running.get(token.name());
        if (sync == null) return;
        Context own = own(context, sync.item());
        sync = answered(sync, sync.current().writes().get(token.write()), answer, own, events);
        running.put(token.name(), sync);
        if (sync.open() > 0) return;
        if (sync.outcome() == Outcome.GOOD) sync.current().events().forEach(note -> events.record(own, controller.component(), null, note));
        if (sync.outcome() == Outcome.FAILING) {
            Result words = controller.failed(token.name(), sync.refusal(), view(token.name(), cache, context));
            send(token.name(), sync.lastWords(words), 0, own, events);
        } else if (sync.outcome() == Outcome.GIVEN_UP) {
            finish(token.name(), sync, own);
        } else {
            send(token.name(), sync, sync.step() + 1, own, events);
        }
        pump(cache, context, events);
    }

    private Sync answered(Sync sync, Result.Write write, Answer answer, Context own, EventRecorder events) {
        if (answer.ok()) {
            write.done().forEach(note -> events.record(own, controller.component(), null, note));
            boolean comesBack = answer.object() != null && heard.contains(write.request().ref().kindKey());
            return sync.answered(sync.outcome(), sync.refusal(), comesBack ? answer.object().metadata().revision() : 0);
        }
        Status status = answer.refusal();
        Controller.OnRefusal then = controller.refused(write.request(), status);
        if (then == Controller.OnRefusal.TRY_AGAIN && write.refused() != null) {
            EventNote note = write.refused();
            events.record(own, controller.component(), null, new EventNote(note.about(), note.type(), note.reason(), note.message() + status.message()));
        }
        Outcome now = switch (then) {
            case GO_ON -> sync.outcome();
            case TRY_AGAIN -> sync.outcome() == Outcome.FAILED ? Outcome.FAILED : Outcome.FAILING;
            case GIVE_UP -> sync.outcome() == Outcome.GOOD ? Outcome.GIVEN_UP : sync.outcome();
        };
        return sync.answered(now, sync.refusal() == null ? status : sync.refusal(), 0);
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
            Result result = controller.reconcile(item.key(), view(item.key(), cache, context));
            send(item.key(), new Sync(item, result, 0, 0, Outcome.GOOD, null, 0), 0, own(context, item), events);
        }
    }

    /** Sends the writes of a step, or of the next one that has any; finishes a sync without. */
    private void send(ObjectRef name, Sync sync, int from, Context own, EventRecorder events) {
        List<Result.Step> steps = sync.result().steps();
        int step = from;
        while (step < steps.size() && steps.get(step).writes().isEmpty()) {
            steps.get(step).events().forEach(note -> events.record(own, controller.component(), null, note));
            step++;
        }
        if (step >= steps.size()) {
            finish(name, sync, own);
            return;
        }
        List<Result.Write> writes = steps.get(step).writes();
        running.put(name, sync.at(step, writes.size()));
        for (int i = 0; i < writes.size(); i++) own.request(writes.get(i).request(), new SyncToken(controller.name(), name, step, i));
    }

    private void finish(ObjectRef name, Sync sync, Context own) {
        running.remove(name);
        if (sync.wrote() > 0) wrote.put(name, sync.wrote());
        if (sync.outcome() == Outcome.FAILED) {
            pause(name, own);
        } else {
            backoff.forget(name);
            plan(name, sync.result().again(), own);
        }
        queue.done(name);
    }

    /** Whether a name waits for nothing that comes sooner: waits and pauses of one name are one (WRK-124). */
    private boolean isFirst(ObjectRef name, long due) {
        if (delayed.getOrDefault(name, Long.MAX_VALUE) <= due) return false;
        delayed.put(name, due);
        return true;
    }

    /** A failed sync is tried again; a pause long enough to be seen is shown. */
    private void pause(ObjectRef name, Context own) {
        long pause = backoff.next(name);
        if (!isFirst(name, own.now() + pause)) return;
        LookAgain message = new LookAgain(controller.name(), name, Wait.PAUSE);
        if (pause < Timing.SECOND) own.later(pause, message);
        else own.timer("T-retry", name, own.now() + pause, true, message);
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
        LookAgain message = new LookAgain(controller.name(), name, Wait.PLAN);
        planned.put(name, new Planned(context.timer(again.purpose() == null ? "" : again.purpose(), name, due, again.exact(), message), again.due()));
    }

    private Controller.View view(ObjectRef name, Snapshot cache, Context context) {
        return new Controller.View(cache, context.now(), context.clock(), context.random(), context.timing(), backoff.failures(name), context.usage());
    }

    private Context own(Context context, WorkQueue.Item<ObjectRef> item) {
        return context.because(item.cause(), item.also()).as(controller.component());
    }
}
