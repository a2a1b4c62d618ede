package io.kubarium.cluster.node;

import io.kubarium.api.Kinds;
import io.kubarium.api.Lease;
import io.kubarium.api.LeaseSpec;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Heartbeat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Registers the node, renews its lease and reports its conditions (NOD-10 to NOD-17, NOD-30, NOD-31, NOD-270, NOD-280). */
final class NodeReporter {
    /** A step of the node's report is due. */
    enum Step { BEAT, AGAIN, REGISTER, READY, UNREADY, RECOVERED, CORDONED, UNCORDONED, RUNTIME_LOST }

    /** A write about the node was answered. */
    enum Token { CREATED, LEASED, WRITTEN, FETCHED }

    private static final List<String> PRESSURES = List.of("NodeHasSufficientMemory", "NodeHasNoDiskPressure", "NodeHasSufficientPID");
    private static final long LEASE = 10 * Timing.SECOND;
    private static final long RUNTIME_LIMIT = 30 * Timing.SECOND;
    private static final long PLEG_LIMIT = 180 * Timing.SECOND;

    private final Node template;
    private @Nullable Node own;
    private @Nullable List<NodeCondition> wanted;
    private boolean underWay;
    private String unready = "";
    private boolean onlyReady;
    private boolean beating;
    private long renewed;
    private boolean runtimeLost;
    private boolean cutOff;
    /** Whether the runtime has not said anything yet. */
    private boolean unchecked;
    private boolean memoryLow;

    NodeReporter(Node template) {
        this.template = template;
    }

    NodeReporter copy() {
        NodeReporter copy = new NodeReporter(template);
        copy.own = own;
        copy.wanted = wanted;
        copy.underWay = underWay;
        copy.unready = unready;
        copy.onlyReady = onlyReady;
        copy.beating = beating;
        copy.renewed = renewed;
        copy.runtimeLost = runtimeLost;
        copy.cutOff = cutOff;
        copy.unchecked = unchecked;
        copy.memoryLow = memoryLow;
        return copy;
    }

    /** The node as far as it is known: what the API server has, or what this machine is. */
    Node node() {
        return own == null ? template : own;
    }

    /** Renewals end: the news of it, with the moment of the last one. */
    Heartbeat ends(long now) {
        if (beating) renewed += (now - renewed) / LEASE * LEASE;
        beating = false;
        return new Heartbeat(template.name(), false, renewed);
    }

    /** A kubelet that has been running since before the scenario began. */
    void settled(@Nullable Node stored, Call call) {
        own = stored;
        lease(call);
        beat(call);
    }

    /** A kubelet that starts (NOD-10, NOD-280). */
    void started(@Nullable Node stored, boolean rebooted, Call call) {
        own = stored;
        wanted = null;
        underWay = false;
        cutOff = false;
        unchecked = true;
        runtimeLost = false;
        memoryLow = false;
        call.nodeEvent("Starting", "Starting kubelet.");
        pressures(call);
        if (rebooted && stored != null) call.nodeEvent("Rebooted", "Node " + template.name() + " has been rebooted, boot id: " + bootId(call));
        call.later(call.draw(90, 120), Step.REGISTER);
    }

    private static String bootId(Call call) {
        String digits = String.format(Locale.ROOT, "%016x%016x", call.context().random().nextLong(), call.context().random().nextLong());
        return digits.substring(0, 8) + "-" + digits.substring(8, 12) + "-" + digits.substring(12, 16) + "-" + digits.substring(16, 20) + "-" + digits.substring(20);
    }

    /** Whether the runtime's process is known to have ended. */
    boolean runtimeLost() {
        return runtimeLost;
    }

    void stopped(Call call) {
        if (beating) call.context().heartbeat(ends(call.now()));
    }

    /** While the API server does not answer nothing is renewed; afterwards it is within seconds (NOD-301). */
    void connected(boolean answered, Call call) {
        cutOff = !answered;
        if (cutOff) {
            if (beating) call.context().heartbeat(ends(call.now()));
        } else if (own != null) {
            call.later(call.draw(1000, 5000), Step.BEAT);
        }
    }

    private void beat(Call call) {
        if (cutOff || beating) return;
        beating = true;
        renewed = call.now();
        call.context().heartbeat(new Heartbeat(template.name(), true, renewed));
    }

    private void lease(Call call) {
        if (call.seen().get(Lease.class, "kube-node-lease", template.name()) != null) return;
        LeaseSpec spec = LeaseSpec.EMPTY.withHolderIdentity(template.name()).withLeaseDurationSeconds(40).withRenewTime(call.clock());
        call.context().request(new Request.Create(new Lease(ObjectMeta.named("kube-node-lease", template.name()), spec)), Token.LEASED);
    }

    private void pressures(Call call) {
        for (String reason : PRESSURES) told(reason, call);
    }

    private void told(String reason, Call call) {
        call.nodeEvent(reason, "Node " + template.name() + " status is now: " + reason);
    }

    void step(Step step, Call call) {
        switch (step) {
            case BEAT -> {
                if (own != null) beat(call);
            }
            case AGAIN -> write(call);
            case REGISTER -> register(call);
            case READY -> report(runtime(), false, call);
            case RECOVERED -> {
                // A write that waits for the API server may still say that the node is not ready.
                if (runtimeLost || wanted != null || !node().ready()) report(runtime(), false, call);
            }
            case UNREADY -> report(unready, true, call);
            case CORDONED -> told("NodeNotSchedulable", call);
            case UNCORDONED -> told("NodeSchedulable", call);
            case RUNTIME_LOST -> {
                if (runtimeLost) report("container runtime is down", false, call);
            }
        }
    }

    private String runtime() {
        return runtimeLost ? "container runtime is down" : "";
    }

    private void register(Call call) {
        pressures(call);
        runtimeLost |= unchecked; // it has been silent (NOD-288)
        if (own == null) {
            List<NodeCondition> conditions = NodeConditions.all(List.of(), "CSINode is not yet initialized", call.clock());
            TreeMap<String, String> annotations = new TreeMap<>(template.metadata().annotations());
            annotations.put("volumes.kubernetes.io/controller-managed-attach-detach", "true");
            ObjectMeta meta = ObjectMeta.named(null, template.name()).withLabels(template.metadata().labels()).withAnnotations(annotations);
            call.context().request(new Request.Create(new Node(meta, template.spec(), template.status().withConditions(conditions))), Token.CREATED);
        } else {
            report(runtime(), false, call);
            lease(call);
            beat(call);
        }
    }

    private void report(String why, boolean readyAlone, Call call) {
        if (own == null) return;
        unready = why;
        onlyReady = readyAlone;
        wanted = conditions(own.status().conditions(), call);
        announce(own.status().conditions(), wanted, call);
        write(call);
    }

    private List<NodeCondition> conditions(List<NodeCondition> before, Call call) {
        if (onlyReady) return NodeConditions.onlyReady(before, unready, call.clock());
        return NodeConditions.all(before, memoryLow, unready, call.clock());
    }

    /** Memory is low, or has not been for long enough (NOD-212). */
    void memory(boolean low, Call call) {
        memoryLow = low;
        report(runtime(), false, call);
    }

    /** NOD-212, NOD-270: an Event for each condition that has turned. */
    private void announce(List<NodeCondition> before, List<NodeCondition> after, Call call) {
        for (int i = 0; i < after.size(); i++) {
            NodeCondition now = after.get(i);
            boolean same = before.stream().anyMatch(known -> known.type().equals(now.type()) && known.status().equals(now.status()));
            if (same) continue;
            if (now.type().equals("Ready")) told(now.status().equals("True") ? "NodeReady" : "NodeNotReady", call);
            else if (now.status().equals("True")) told("NodeHasInsufficientMemory", call);
            else if (i < PRESSURES.size()) told(PRESSURES.get(i), call);
        }
    }

    private void write(Call call) {
        if (underWay || wanted == null || own == null) return;
        underWay = true;
        call.context().request(new Request.UpdateStatus(own.withStatus(own.status().withConditions(wanted))), Token.WRITTEN);
    }

    void answered(Token token, Answer answer, Call call) {
        if (token == Token.LEASED) return;
        if (answer.ok() && answer.object() instanceof Node node) seen(node);
        if (token == Token.CREATED) {
            created(answer, call);
            return;
        }
        underWay = false;
        if (token == Token.FETCHED && answer.ok() && wanted != null && own != null) {
            wanted = conditions(own.status().conditions(), call);
            write(call);
        } else if (answer.refusal() != null && answer.refusal().is("Conflict")) {
            underWay = true;
            call.context().request(new Request.Get(new ObjectRef(Kinds.of(Node.class).key(), "", template.name())), Token.FETCHED);
        } else if (answer.ok() || answer.refusal().is("NotFound")) {
            wanted = null;
        } else {
            call.later(LEASE, Step.AGAIN); // What was refused is said again at the next look, every 10 s (NOD-31).
        }
    }

    /** The node is registered: its lease begins, and soon it is ready (NOD-13). */
    private void created(Answer answer, Call call) {
        if (own == null) {
            call.later(Timing.SECOND, Step.REGISTER);
            return;
        }
        lease(call);
        beat(call);
        call.later(call.draw(280, 320), Step.READY);
    }

    private void seen(Node node) {
        if (own == null || node.metadata().revision() > own.metadata().revision()) own = node;
    }

    /** The node's object has changed. */
    void changed(@Nullable Node before, @Nullable Node after, Call call) {
        if (after == null) {
            own = null;
            stopped(call);
            return;
        }
        seen(after);
        // Somebody else has called it silent: the next look, every 10 s, says otherwise (NOD-31); a machine that resumes has set its own (NOD-270).
        if (unready.isEmpty() && "Unknown".equals(readiness(after)) && !"Unknown".equals(readiness(before))) call.later(call.draw(100, 10_000), Step.RECOVERED);
        boolean was = before != null && before.spec().unschedulable();
        if (was == after.spec().unschedulable()) return;
        call.later(call.draw(150, 350), after.spec().unschedulable() ? Step.CORDONED : Step.UNCORDONED);
    }

    private static @Nullable String readiness(@Nullable Node node) {
        NodeCondition ready = node == null ? null : node.condition("Ready");
        return ready == null ? null : ready.status();
    }

    /** The machine goes on after so long (NOD-270). */
    void resumed(long frozen, Call call) {
        if (own == null) return;
        beat(call);
        if (frozen < RUNTIME_LIMIT) return;
        String pleg = "PLEG is not healthy: pleg was last seen active " + GoDuration.of(frozen + call.draw(100, 900)) + " ago; threshold is 3m0s";
        unready = frozen > PLEG_LIMIT ? "[container runtime is down, " + pleg + "]" : "container runtime is down";
        call.later(call.draw(10, 15), Step.UNREADY);
        call.later(LEASE + call.draw(60, 110), Step.RECOVERED);
    }

    /** The runtime's process has ended or is there again (NOD-288). */
    void runtime(boolean there, Call call) {
        unchecked &= !there;
        if (there == !runtimeLost) return;
        runtimeLost = !there;
        call.later(there ? call.draw(100, 10_000) : RUNTIME_LIMIT + call.draw(0, 10_000), there ? Step.RECOVERED : Step.RUNTIME_LOST);
    }
}
