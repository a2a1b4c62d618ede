package io.kubarium.cluster;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Disks;
import io.kubarium.cluster.client.Heartbeat;
import io.kubarium.api.metrics.Usage;
import io.kubarium.cluster.client.Wires;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The hands a component is given for one call. */
record WorldContext(World world, int target, long cause, List<Long> also, String writer) implements Context {
    @Override
    public long now() {
        return world.now();
    }

    @Override
    public Instant clock() {
        return world.clock();
    }

    @Override
    public RandomStream random() {
        return world.processes().random(target);
    }

    @Override
    public Timing timing() {
        return world.timing();
    }

    @Override
    public Context because(long otherCause, List<Long> furtherCauses) {
        return new WorldContext(world, target, otherCause, furtherCauses, writer);
    }

    @Override
    public Context as(String otherWriter) {
        return new WorldContext(world, target, cause, also, otherWriter);
    }

    @Override
    public void request(Request request, Object token) {
        world.send(target, request, token, writer, cause, also);
    }

    @Override
    public void later(long delay, Object message) {
        world.tell(target, message, delay, cause);
    }

    @Override
    public void tell(String process, Object message, long delay) {
        world.tell(world.processes().index(process), message, delay, cause);
    }

    @Override
    public long timer(String purpose, @Nullable ObjectRef about, long due, boolean exact, Object message) {
        return world.timer(target, purpose, about, due, exact, message, cause);
    }

    @Override
    public void cancel(long timer, String reason) {
        world.cancel(timer, reason, cause);
    }

    @Override
    public void exit() {
        world.stop(world.processes().component(target).name(), true, cause);
    }

    @Override
    public void heartbeat(Heartbeat heartbeat) {
        world.beat(heartbeat, cause);
    }

    @Override
    public Wires wires() {
        return world.wires();
    }

    @Override
    public Disks disks() {
        return new MountedDisks(world, target, cause);
    }

    @Override
    public Usage usage() {
        return world.usage;
    }

    @Override
    public void traffic(String client, String service, String endpoint, int ok, int failed, int slow) {
        world.append(seq -> new Entry.Traffic(seq, now(), cause, client, service, endpoint, ok, failed, slow));
    }

    @Override
    public void requestFailed(String client, long number, long started, String at, String reason) {
        world.append(seq -> new Entry.RequestFailed(seq, now(), cause, client, number, started, at, reason));
    }

    @Override
    public void local(String what, @Nullable ObjectRef about, String detail) {
        world.append(seq -> new Entry.Local(seq, now(), cause, writer, what, about, detail));
    }

    @Override
    public void decided(ObjectRef about, String chosen, String nominated, long seen, long seed, List<Entry.Refusal> refusals) {
        world.append(seq -> new Entry.Decision(seq, now(), cause, writer, about, chosen, nominated, seen, seed, refusals));
    }
}
