package io.kubarium.cluster.network;

import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import io.kubarium.cluster.client.Wires;
import java.util.List;

/**
 * Writes the routes of Services into its node's kernel: at once if the last write was a second ago or longer, else at the
 * end of that second (NET-82). It forwards nothing itself: stopped, its rules stay as they are (NET-71, NET-89).
 */
public final class KubeProxy extends Component implements Wires.Held {
    private static final long MIN_SYNC_PERIOD = Timing.SECOND;

    /** Time to write. */
    private record Write() {}

    /** The rules are in the kernel. */
    private record Written(Snapshot rules) {}

    private Snapshot cache = Snapshot.empty();
    private Snapshot rules = Snapshot.empty();
    private long lastWrite = Long.MIN_VALUE / 2;
    private boolean planned;

    /** The kube-proxy of a node. */
    public KubeProxy(String node) {
        super("kube-proxy/" + node, node);
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(Service.class), Watch.all(EndpointSlice.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        cache = listed;
        plan(context);
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        cache = seen;
        plan(context);
    }

    private void plan(Context context) {
        if (planned) return;
        planned = true;
        long wait = Math.max(0, lastWrite + MIN_SYNC_PERIOD - context.now());
        context.later(wait, new Write());
    }

    @Override
    public void told(Object message, Context context) {
        switch (message) {
            case Write _ -> {
                planned = false;
                lastWrite = context.now();
                context.later(context.timing().draw("proxy-rules", context.random()), new Written(cache));
            }
            case Written written -> {
                rules = written.rules();
                context.local("proxy.written", null, machine());
            }
            default -> throw new IllegalArgumentException("not understood: " + message);
        }
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {}

    @Override
    public void stopped(boolean killed, Context context) {
        planned = false;
        cache = Snapshot.empty();
    }

    /** The machine lost its power, and its kernel all rules. */
    public void poweredOff() {
        rules = Snapshot.empty();
    }

    @Override
    public Snapshot rules() {
        return rules;
    }

    @Override
    public Component copy() {
        KubeProxy copy = new KubeProxy(machine());
        copy.cache = cache;
        copy.rules = rules;
        copy.lastWrite = lastWrite;
        copy.planned = planned;
        return copy;
    }
}
