package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Machines that are not heard: silence becomes a fact when the next renewal of the lease is missed (J3, NOD-30). */
final class Silences {
    private final TreeMap<String, Silence> open = new TreeMap<>();

    /** Since when, and from when on it is a fact. */
    private record Silence(Entry since, String node, long missed) {}

    /** The same, for another future. */
    Silences copy() {
        Silences copy = new Silences();
        copy.open.putAll(open);
        return copy;
    }

    void look(Entry entry) {
        switch (entry) {
            case Entry.MachineChange machine -> look(machine, machine.node(), machine.state() == MachineState.RUNNING);
            case Entry.ProcessChange process when process.process().startsWith("kubelet/") -> look(process, process.process().substring("kubelet/".length()), process.running());
            default -> { }
        }
    }

    private void look(Entry entry, String node, boolean speaks) {
        if (speaks) open.remove(node);
        else open.putIfAbsent(node, new Silence(entry, node, entry.time() + MachineFacts.RENEWAL));
    }

    /** When the next silence becomes a fact; {@link Long#MAX_VALUE} if none does. */
    long next() {
        long next = Long.MAX_VALUE;
        for (Silence silence : open.values()) next = Math.min(next, silence.missed());
        return next;
    }

    /** The silences that become a fact at this time. */
    List<Happening> due(long at) {
        List<Happening> missed = new ArrayList<>();
        for (Silence silence : List.copyOf(open.values())) {
            if (silence.missed() > at) continue;
            open.remove(silence.node());
            missed.add(MachineFacts.missed(silence.since(), silence.node(), at));
        }
        return missed;
    }
}
