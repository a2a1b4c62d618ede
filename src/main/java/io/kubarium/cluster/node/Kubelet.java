package io.kubarium.cluster.node;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.ConfigMap;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Secret;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.cluster.client.Heartbeat;
import io.kubarium.cluster.client.Watch;
import io.kubarium.cluster.node.runtime.Cri;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kubelet of a node: hears of the pods bound to it and hands each to a {@link PodWorker}, passes on what the runtime
 * says, and reports the node. What it knows of containers it has from the runtime; ended, it forgets everything else.
 */
public final class Kubelet extends Component {
    /** The machine goes on after having hung for so many nanoseconds. */
    public record Resumed(long frozen) {}

    /** The runtime's process has ended. */
    public record RuntimeStopped() {}

    /** A file was put into the folder of static pods, or taken out of it. */
    public record FolderChanged() {}

    /** Pods of this node use more or less memory than before. */
    public record MemoryUsed() {}

    private static final long HEALTHY_AGAIN = 1_000_000_000L;

    private final Pods pods;
    private final EventRecorder events;
    private final NodeReporter reporter;
    private final StaticPods statics;
    private @Nullable Ticks ticks;
    private Snapshot seen;
    private boolean settled;
    private boolean rebooted;

    /**
     * The kubelet of a machine.
     *
     * @param node what it registers if the API server does not have it
     * @param settled it and its node have been running well since before the scenario's start
     */
    public Kubelet(Node node, boolean settled) {
        this(node.name(), new Pods(), new EventRecorder(), new NodeReporter(node), new StaticPods(), null, Snapshot.empty(), settled, false);
    }

    private Kubelet(String node, Pods pods, EventRecorder events, NodeReporter reporter, StaticPods statics, @Nullable Ticks ticks, Snapshot seen,
            boolean settled, boolean rebooted) {
        super("kubelet/" + node, node);
        this.pods = pods;
        this.events = events;
        this.reporter = reporter;
        this.statics = statics;
        this.ticks = ticks;
        this.seen = seen;
        this.settled = settled;
        this.rebooted = rebooted;
    }

    @Override
    public Kubelet copy() {
        return new Kubelet(machine(), pods.copy(), events.copy(), reporter.copy(), statics.copy(), ticks, seen, settled, rebooted);
    }

    /** The folder of static pods on the machine's disk. */
    public StaticPods statics() {
        return statics;
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.podsOn(machine()), Watch.node(machine()), Watch.all(ConfigMap.class), Watch.all(Secret.class),
                Watch.all(PersistentVolumeClaim.class), Watch.all(PersistentVolume.class), Watch.all(CSIDriver.class));
    }

    /** The machine hangs from that virtual time on, and renewals with it. */
    public Heartbeat hangs(long now) {
        return reporter.ends(now);
    }

    private Call call(Context context) {
        if (ticks == null) ticks = Ticks.draw(context.random());
        return new Call(context, events, reporter.node(), seen, ticks);
    }

    @Override
    public void started(Snapshot listed, Context context) {
        seen = listed;
        Call call = call(context);
        Node stored = listed.get(Node.class, "", machine());
        if (settled) reporter.settled(stored, call);
        else reporter.started(stored, rebooted, call);
        settled = false;
        rebooted = false;
        call(context).cri(new Cri.ListAll());
        if (!listed.list(CSIDriver.class).isEmpty()) DriverRegistration.changed(call(context));
    }

    @Override
    public void connected(boolean answered, Context context) {
        reporter.connected(answered, call(context));
    }

    @Override
    public void stopped(boolean killed, Context context) {
        reporter.stopped(call(context));
        pods.clear();
        statics.forget();
        events.forget();
    }

    /** The machine lost its power: this kubelet will find a booted machine when it starts again. */
    public void rebooted() {
        rebooted = true;
    }

    @Override
    public void changed(Entry.Change change, Snapshot now, Context context) {
        seen = now;
        if (change.object() instanceof Node) {
            reporter.changed((Node) change.before(), (Node) change.after(), call(context));
            pods.nodeChanged(call(context));
            return;
        }
        Call call = call(context);
        switch (change.object()) {
            case Pod pod -> pods.changed(pod, change.removed(), call);
            case ConfigMap map -> pods.configChanged(map.ref(), call);
            case Secret secret -> pods.configChanged(secret.ref(), call);
            case CSIDriver _ -> DriverRegistration.changed(call);
            default -> pods.storageChanged(call);
        }
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        events.answered(token, answer, context);
        Call call = call(context);
        switch (token) {
            case StatusWriter.Written written -> pods.written(written, answer, call);
            case StatusWriter.Fetched fetched -> pods.fetched(fetched, answer, call);
            case Termination.Deleted deleted -> pods.deleted(deleted, answer, call);
            case NodeReporter.Token node -> {
                reporter.answered(node, answer, call);
                if (node == NodeReporter.Token.CREATED && answer.ok()) DriverRegistration.changed(call(context));
            }
            case VolumesInUse.Reported _ -> pods.reported(answer, call);
            case DriverRegistration.Found _ -> DriverRegistration.found(answer, call);
            case DriverRegistration.Written _ -> DriverRegistration.written(answer, call);
            case FileSystemGrowth.Grown grown -> FileSystemGrowth.grown(grown, answer, call);
            case Mirrors.Made made -> pods.mirrorMade(made, answer, call);
            default -> { }
        }
    }

    @Override
    public void told(Object message, Context context) {
        if (events.told(message, context)) return;
        Call call = call(context);
        switch (message) {
            case Cri.Listing listing -> {
                boolean lost = reporter.runtimeLost();
                reporter.runtime(true, call);
                if (lost || !pods.learned()) pods.relearn(listing, statics.read(machine(), call.clock()), call);
            }
            case Cri cri -> pods.cri(cri, call);
            case NodeReporter.Step step -> reporter.step(step, call);
            case Resumed resumed -> {
                reporter.resumed(resumed.frozen(), call);
                pods.resumed(call.now() + HEALTHY_AGAIN, call);
            }
            case DriverRegistration.Due _ -> DriverRegistration.due(call);
            case FolderChanged _ -> pods.folder(statics.read(machine(), call.clock()), call);
            case MemoryUsed _ -> pods.memoryUsed(call);
            case MemoryKeeper.Round _ -> pods.memoryRound(reporter, call);
            case RuntimeStopped _ -> reporter.runtime(false, call);
            default -> pods.told(message, call);
        }
    }
}
