package io.kubarium.timeline;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.PersistentMap;
import java.util.List;

/**
 * Everything that is true and under way at one instant of virtual time. A value; two readings of the same journal prefix
 * at the same time give equal moments.
 *
 * @param time virtual time in nanoseconds
 * @param seen how many journal entries are folded in: all with time at or before {@code time}
 * @param store all API objects
 * @param timers the waits that are pending, by timer number
 * @param inFlight messages sent and not yet arrived, oldest first
 * @param settling messages that have arrived while their effect is not yet to be seen, oldest first
 * @param departed pods and other objects removed within the last {@link #LINGER} of virtual time, oldest first
 * @param machines state of every machine that was ever not running, by node name (absent = RUNNING)
 * @param stopped the processes that do not run, by name such as {@code kubelet/worker-1}
 * @param traffic figures of the last ten seconds by client
 * @param births time at which each pod that exists got its address, by pod uid (for "birth" accents)
 * @param cabling the links and disks that are not as they should be
 * @param endings how the processes that do not run have ended: {@code stopped}, {@code killed}, or {@code gave up} by themselves
 */
public record Moment(long time, long seen, Snapshot store, PersistentMap<Long, Entry.TimerSet> timers, List<Entry.Signal> inFlight,
        List<Entry.Signal> settling, List<Entry.Change> departed, PersistentMap<String, MachineState> machines, PersistentMap<String, Long> stopped,
        PersistentMap<String, TrafficSum> traffic, PersistentMap<String, Long> births, Cabling cabling,
        PersistentMap<String, String> endings) {
    /** How long removed objects stay known, in nanoseconds of virtual time. */
    public static final long LINGER = 2_000_000_000L;

    /** Requests of a client in the last ten seconds; {@code slow} of those that went well waited for somebody who did not answer. */
    public record TrafficSum(int ok, int failed, int slow) {}

    /** A moment at which all links and disks are as they should be. */
    public Moment(long time, long seen, Snapshot store, PersistentMap<Long, Entry.TimerSet> timers, List<Entry.Signal> inFlight,
            List<Entry.Signal> settling, List<Entry.Change> departed, PersistentMap<String, MachineState> machines, PersistentMap<String, Long> stopped,
            PersistentMap<String, TrafficSum> traffic, PersistentMap<String, Long> births) {
        this(time, seen, store, timers, inFlight, settling, departed, machines, stopped, traffic, births, Cabling.WELL, PersistentMap.empty());
    }

    /** What a machine is doing. */
    public MachineState machine(String node) {
        MachineState state = machines.get(node);
        return state == null ? MachineState.RUNNING : state;
    }

    /** How a process that does not run has ended. */
    public String ending(String process) {
        String ending = endings.get(process);
        return ending == null ? "stopped" : ending;
    }

    /** Whether a process runs. */
    public boolean runs(String process) {
        return !stopped.containsKey(process);
    }
}
