package io.kubarium.cluster;

import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;

/** How the processes of a world begin and end: what they list at first and again, and what is lost with them. */
final class Lives {
    private final World world;

    Lives(World world) {
        this.world = world;
    }

    /** Starts a process: it lists what it watches, then hears of every change; as soon as there is an API server to ask. */
    void start(String name, long cause) {
        int target = world.processes().index(name);
        if (world.processes().running(target)) return;
        world.reckonTraffic();
        world.processes().start(target);
        long started = world.append(seq -> new Entry.ProcessChange(seq, world.now(), cause, name, true));
        if (target == World.API_SERVER) {
            ApiServerProcess.identify(world, started);
            for (int broken : world.reach().breaks.watchers()) retry(broken, started);
        } else {
            world.reach().turned(target, world.reach().isAnswered(target));
            world.queue().schedule(world.now() + world.timing().draw("watch", world.processes().random(target)), target, new Mail.Listed(), started);
        }
        if (serves(target)) world.wiring().rewire(started);
    }

    /** Whether others are answered or not as this process runs or not. */
    private boolean serves(int target) {
        return target == World.API_SERVER || world.processes().component(target).name().equals(BareProcess.ETCD);
    }

    private void retry(int target, long cause) {
        world.queue().schedule(world.reach().breaks.nextTry(target, world.now(), world.processes().random(target)), target, new Mail.Listed(), cause);
    }

    /** A process that asked for what it watches is given it: at its beginning, or again after a break. */
    void listed(int target, Component component, Context context) {
        boolean asks = !component.watches().isEmpty();
        if (asks && !world.processes().running(World.API_SERVER)) {
            world.reach().breaks.add(target, new Breaks.Break(world.now(), world.api().store(), world.journal().size()));
            return;
        }
        if (asks && !world.reach().isStored()) {
            world.wiring().stall(target, -1, target, new Mail.Listed(), context.cause());
            return;
        }
        Breaks.Break broken = world.reach().breaks.remove(target);
        boolean again = world.processes().begun(target);
        if (again && broken == null) return;
        world.watchers().add(target, component.watches());
        if (again) relist(target, component, broken);
        else {
            world.processes().begin(target);
            component.started(world.api().store(), context);
        }
        if (world.watchers().watches(target, World.LEASES)) world.heartbeats().all().forEach(heartbeat -> component.told(heartbeat, context));
    }

    /** Tells a process that has listed again what differs from what it had seen (API-54). */
    private void relist(int target, Component component, Breaks.Break broken) {
        for (Entry.Change change : Relist.differences(world.journal(), broken, world.api().store(), world.now())) {
            if (!world.watchers().of(change.ref().kindKey(), change.before(), change.after()).contains(target)) continue;
            world.append(seq -> new Entry.Signal(seq, world.now(), change.seq(), "kube-apiserver", component.name(), Signals.watch(change), change.ref(), world.now()));
            component.changed(change, world.api().store(), world.context(target, change.seq()));
        }
    }

    /** Ends a process, in order or at once; everything on its way to it is lost, and its timers end with it. */
    void stop(String name, boolean killed, long cause) {
        int target = world.processes().index(name);
        if (!world.processes().running(target)) return;
        world.reckonTraffic();
        if (target != World.API_SERVER) {
            world.processes().component(target).stopped(killed, world.context(target, cause));
            for (long timer : world.timers().removeOf(target)) world.append(seq -> new Entry.TimerEnded(seq, world.now(), cause, timer, false, "its process ended"));
            forget(target);
            world.queue().removeTarget(target);
            world.processes().dropHeld(target);
        }
        world.processes().end(target);
        long ended = world.append(seq -> new Entry.ProcessChange(seq, world.now(), cause, name, false));
        if (target == World.API_SERVER) endWatches();
        if (serves(target)) world.wiring().rewire(ended);
    }

    private void forget(int target) {
        world.watchers().remove(target, world.processes().component(target).watches());
        world.reach().breaks.remove(target);
        world.reach().stalled.drop(target);
    }

    /** All watches of a server that ends are closed (API-252). */
    private void endWatches() {
        for (int i = 0; i < world.processes().count(); i++) {
            if (!world.processes().begun(i) || world.processes().component(i).watches().isEmpty()) continue;
            world.watchers().remove(i, world.processes().component(i).watches());
            world.reach().breaks.add(i, new Breaks.Break(world.now(), world.api().store(), world.journal().size()));
        }
    }
}
