package io.kubarium.kubectl;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl drain}: cordons, checks all pods, then evicts them and waits (CTL-151 … CTL-157). */
final class DrainVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("ignore-daemonsets", "delete-emptydir-data", "delete-local-data", "force", "grace-period=", "timeout=", "disable-eviction",
                "skip-wait-for-delete-timeout=", "pod-selector=", "selector|l=", "dry-run?unchanged", "chunk-size=", "ignore-errors");
    }

    @Override
    public void run(Call call) {
        if (call.flags().args().isEmpty() && !call.flags().has("selector")) {
            throw Failure.error("USAGE: drain NODE [flags]\nSee 'kubectl drain -h' for help and examples");
        }
        List<Node> nodes = CordonVerb.nodes(call);
        Writes writes = new Writes(call);
        for (Node node : nodes) {
            call.next(() -> {
                if (CordonVerb.set(call, writes, node, true)) call.next(() -> drain(call, node));
            });
        }
    }

    private static void drain(Call call, Node node) {
        DrainChecks checks = DrainChecks.of(call, call.client().store().podsOn(node.name()));
        if (!checks.errors().isEmpty()) {
            failed(call, node, checks.errors());
            return;
        }
        if (!checks.warnings().isEmpty()) call.warn("Warning: " + String.join("; ", checks.warnings()));
        if (Results.isClientDryRun(call) || Results.isServerDryRun(call)) {
            for (Pod pod : checks.pods()) call.line("evicting pod " + pod.namespace() + "/" + pod.name() + Results.suffix(call));
            call.line("node/" + node.name() + " drained" + Results.suffix(call));
            return;
        }
        Evictions evictions = new Evictions(call, checks.pods());
        call.untilOr(evictions::nextTime, evictions::done);
        call.after(0, () -> finish(call, node, evictions));
    }

    private static void finish(Call call, Node node, Evictions evictions) {
        if (evictions.errors().isEmpty()) {
            call.line("node/" + node.name() + " drained");
            return;
        }
        List<Pod> pending = evictions.pending();
        if (!pending.isEmpty()) {
            call.warn("There are pending pods in node \"" + node.name() + "\" when an error occurred: " + joined(evictions.errors()));
            for (Pod pod : pending) call.warn("pod/" + pod.name());
        }
        failed(call, node, evictions.errors());
    }

    // CTL-153
    private static void failed(Call call, Node node, List<String> errors) {
        call.fail("error: unable to drain node \"" + node.name() + "\" due to error: " + joined(errors) + ", continuing command...");
        call.warn("There are pending nodes to be drained:\n " + node.name());
        List<String> told = new ArrayList<>(errors);
        told.forEach(call::warn);
    }

    private static String joined(List<String> errors) {
        return errors.size() == 1 ? errors.getFirst() : "[" + String.join(", ", errors) + "]";
    }
}
