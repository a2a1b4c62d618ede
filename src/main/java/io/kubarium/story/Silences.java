package io.kubarium.story;

import io.kubarium.api.Node;
import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Machines that are not heard: silence becomes a fact when the next renewal of the lease is missed (J3, NOD-30). */
final class Silences {
    private final TreeMap<String, Silence> open = new TreeMap<>();

    /** A node is called Unknown 40 to 55 s after it fell silent (NOD-240 to NOD-242): later it is trusted in vain. */
    private static final long NOTICED = 60_000_000_000L;

    /** Since when, and what comes next of it: the first renewal that is missed, or the time by which it should be known. */
    private record Silence(Entry since, String node, boolean known, long due) {}

    /** The same, for another future. */
    Silences copy() {
        Silences copy = new Silences();
        copy.open.putAll(open);
        return copy;
    }

    /** {@code scene} is as the entry left it. */
    void look(Entry entry, Scene scene) {
        switch (entry) {
            case Entry.MachineChange machine -> machine(machine, scene);
            case Entry.ProcessChange process when process.process().startsWith("kubelet/") -> {
                String node = process.process().substring("kubelet/".length());
                look(process, node, scene.speaks(node));
            }
            case Entry.LinkChange link -> {
                for (String end : List.of(link.from(), link.to())) if (scene.store().get(Node.class, "", end) != null) look(link, end, scene.speaks(end));
            }
            default -> { }
        }
    }

    /** A machine that is switched off stops its processes first: what they say of silence is the machine's. */
    private void machine(Entry.MachineChange machine, Scene scene) {
        Silence before = open.get(machine.node());
        if (before != null && before.since().cause() == machine.cause()) open.remove(machine.node());
        look(machine, machine.node(), scene.speaks(machine.node()));
    }

    private void look(Entry entry, String node, boolean speaks) {
        if (speaks) open.remove(node);
        else open.putIfAbsent(node, new Silence(entry, node, false, entry.time() + MachineFacts.RENEWAL));
    }

    /** When the next silence becomes a fact; {@link Long#MAX_VALUE} if none does. */
    long next() {
        long next = Long.MAX_VALUE;
        for (Silence silence : open.values()) next = Math.min(next, silence.due());
        return next;
    }

    /** The silences that become a fact at this time; {@code scene} is as it is then. */
    List<Happening> due(long at, Scene scene) {
        List<Happening> missed = new ArrayList<>();
        for (Silence silence : List.copyOf(open.values())) {
            if (silence.due() > at) continue;
            if (silence.known()) {
                open.put(silence.node(), new Silence(silence.since(), silence.node(), true, Long.MAX_VALUE));
                boolean ready = scene.store().get(Node.class, "", silence.node()) instanceof Node node && node.ready();
                if (ready) missed.add(MachineFacts.trusted(silence.since(), silence.node(), at));
            } else {
                open.put(silence.node(), new Silence(silence.since(), silence.node(), true, silence.since().time() + NOTICED));
                missed.add(MachineFacts.missed(silence.since(), silence.node(), at));
            }
        }
        return missed;
    }
}
