package io.kubarium.cluster;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.timing.Timing;

/** Changes of the ways between the machines of a world and to their disks, and what waits for a free way. */
final class Wiring {
    /** After so long a silence a connection counts as lost, and a new one is made after pauses. */
    private static final long LOST = 45 * Timing.SECOND;

    private final World world;

    Wiring(World world) {
        this.world = world;
    }

    /** Makes messages from one machine to another take longer, cuts or heals the way ({@link Links}). */
    void link(String from, String to, long delay, long cause) {
        if (world.reach().links.delay(from, to) == delay) return;
        world.reckonTraffic();
        long cutFor = world.reach().links.open(from, to) ? 0 : world.now() - world.reach().links.since(from, to);
        world.reach().links.set(from, to, delay, world.now());
        long changed = world.append(seq -> new Entry.LinkChange(seq, world.now(), cause, from, to, delay != Links.CUT, delay == Links.CUT ? 0 : delay));
        rewire(cutFor, changed);
    }

    /** Makes a disk slow, stops or heals it. */
    void disk(String machine, long delay, long cause) {
        if (world.reach().links.disk(machine) == delay) return;
        world.reach().links.disk(machine, delay);
        rewire(world.append(seq -> new Entry.DiskChange(seq, world.now(), cause, machine, delay != Links.CUT, delay == Links.CUT ? 0 : delay)));
    }

    /** Something between the API server and others has changed. */
    void rewire(long cause) {
        rewire(0, cause);
    }

    /** Something between the API server and others has changed: who is answered learns of it, and what was stuck gets on. */
    private void rewire(long cutFor, long cause) {
        for (int i = 1; i < world.processes().count(); i++) {
            if (!world.processes().running(i)) continue;
            boolean answered = world.reach().isAnswered(i);
            if (world.reach().turned(i, answered)) world.processes().component(i).connected(answered, world.context(i, cause));
        }
        if (world.reach().stalled.isEmpty()) return;
        for (Stalled.Item item : world.reach().stalled.release(world.reach()::passes)) {
            long wanted = world.now() + world.timing().draw("request", world.processes().random(item.owner()));
            if (cutFor >= LOST) wanted = Breaks.nextTry(world.now() - cutFor + LOST, world.now(), world.processes().random(item.owner()));
            boolean watched = item.message() instanceof Mail.News;
            world.queue().schedule(watched ? world.watchers().arrival(item.target(), wanted) : wanted, item.target(), item.message(), item.cause());
        }
    }

    /** Keeps a message until its way is free. */
    void stall(int owner, long number, int target, Object message, long cause) {
        world.reach().stalled.add(new Stalled.Item(owner, number, target, message, cause, world.now()));
    }
}
