package io.kubarium.api.journal;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened. Every entry knows its own number, its virtual time in nanoseconds since the scenario's start,
 * and its cause: the number of the entry its writer was reacting to ({@link #NONE} for the first state).
 */
public sealed interface Entry {
    /** The cause of what was there at the start. */
    long NONE = -1;

    long seq();

    long time();

    long cause();

    /** A command of a person, a lesson, a chaos plan or a script, as it would be typed. */
    record Act(long seq, long time, String who, String line) implements Entry {
        @Override
        public long cause() {
            return NONE;
        }
    }

    /** What an act was answered, and whether it succeeded. */
    record Answered(long seq, long time, long cause, boolean ok, String text) implements Entry {}

    /**
     * An object was created (no before), changed, or removed (no after) by a writer such as {@code kube-scheduler},
     * {@code replicaset-controller}, {@code kubelet/worker-1} or {@code you}. {@code also}: other entries the same
     * sync had picked up.
     */
    record Change(long seq, long time, long cause, List<Long> also, String writer, long revision,
            @Nullable KubeObject before, @Nullable KubeObject after) implements Entry {
        /** The object as it is now, or as it last was. */
        public KubeObject object() {
            KubeObject object = after != null ? after : before;
            if (object == null) throw new IllegalStateException("a change without an object");
            return object;
        }

        public boolean created() {
            return before == null;
        }

        public boolean removed() {
            return after == null;
        }

        public ObjectRef ref() {
            return object().ref();
        }
    }

    /**
     * A message between two processes: a request or a watch delivery, known when it is sent together with its arrival.
     * {@code to} may be {@code kube-proxy/*}: a broadcast whose arrivals differ by receiver.
     */
    record Signal(long seq, long time, long cause, String from, String to, String what, @Nullable ObjectRef about, long arrives)
            implements Entry {}

    /** A message that will never arrive: the receiver or the link was down. */
    record Lost(long seq, long time, long cause, String from, String to, String what, String reason) implements Entry {}

    /** Something now waits until {@code due}. */
    record TimerSet(long seq, long time, long cause, long timer, String owner, String purpose, @Nullable ObjectRef about, long due, boolean exact)
            implements Entry {}

    /** A wait is over: it fired, or was cancelled for a reason. */
    record TimerEnded(long seq, long time, long cause, long timer, boolean fired, String reason) implements Entry {}

    /** A process started, stopped or was killed. */
    record ProcessChange(long seq, long time, long cause, String process, boolean running) implements Entry {}

    /** A machine was frozen, thawed, switched off or on, added. */
    record MachineChange(long seq, long time, long cause, String node, MachineState state) implements Entry {}

    /** The way from one machine to another is open or cut; open it may take longer than usual by so many nanoseconds. */
    record LinkChange(long seq, long time, long cause, String from, String to, boolean open, long delay) implements Entry {}

    /** A machine's disk works or has stopped; working it may take longer than usual for a write by so many nanoseconds. */
    record DiskChange(long seq, long time, long cause, String machine, boolean works, long delay) implements Entry {}

    /**
     * A decision worth explaining. {@code seen} is the revision it was made on; with {@code seed} the full verdict can be
     * computed again. {@code nominated} is the node that is promised although it has no room yet. {@code counts} are the refusals by reason, in words of Kubernetes.
     */
    record Decision(long seq, long time, long cause, String writer, ObjectRef about, String chosen, String nominated, long seen, long seed, List<Refusal> counts)
            implements Entry {}

    /** How many candidates were refused for a reason. */
    record Refusal(String reason, int count) {}

    /** What happened inside a container or machine that no API object shows: {@code what} such as {@code ip.freed}. */
    record Local(long seq, long time, long cause, String process, String what, @Nullable ObjectRef about, String detail) implements Entry {}

    /** Requests of one client in one second that ended at one endpoint (pod address, or the reason of failure). */
    record Traffic(long seq, long time, long cause, String client, String service, String endpoint, int ok, int failed, int slow) implements Entry {}

    /** One failed request; its hops can be computed again from client, number and start. */
    record RequestFailed(long seq, long time, long cause, String client, long number, long started, String at, String reason) implements Entry {}
}
