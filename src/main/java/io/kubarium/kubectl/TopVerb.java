package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.metrics.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code kubectl top node} and {@code kubectl top pod} (CTL-140): what the metrics server says, if there is one. */
final class TopVerb implements Verb {
    private static final long MEBI = 1L << 20;
    private static final int GAP = 3;

    /** Cells, and the amounts by which the rows can be sorted. */
    private record Row(List<String> cells, Usage.Load load) {}

    private final boolean nodes;

    TopVerb(boolean nodes) {
        this.nodes = nodes;
    }

    @Override
    public List<String> flags() {
        return new ArrayList<>(List.of("all-namespaces|A", "containers", "selector|l=", "field-selector=", "sort-by=", "no-headers", "use-protocol-buffers", "sum"));
    }

    @Override
    public void run(Call call) {
        call.client().reach();
        if (!call.client().cluster().usage().isServed()) throw Failure.error("Metrics API not available");
        String sort = call.flags().get("sort-by", "");
        if (!List.of("", "cpu", "memory").contains(sort)) throw Failure.error("--sort-by accepts only cpu or memory");
        List<Row> rows = nodes ? nodes(call) : pods(call);
        if (!sort.isEmpty()) rows.sort(Comparator.comparingLong((Row row) -> sort.equals("cpu") ? row.load().milliCpu() : row.load().memory()).reversed());
        if (rows.isEmpty()) {
            call.warn(call.flags().isOn("all-namespaces") || nodes ? "No resources found" : "No resources found in " + call.namespace() + " namespace.");
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        if (!call.flags().isOn("no-headers")) lines.add(header(call));
        rows.forEach(row -> lines.add(row.cells()));
        call.print(padded(lines));
    }

    private List<String> header(Call call) {
        if (nodes) return List.of("NAME", "CPU(cores)", "CPU(%)", "MEMORY(bytes)", "MEMORY(%)");
        List<String> header = new ArrayList<>();
        if (call.flags().isOn("all-namespaces")) header.add("NAMESPACE");
        if (call.flags().isOn("containers")) header.add("POD");
        header.addAll(List.of("NAME", "CPU(cores)", "MEMORY(bytes)"));
        return header;
    }

    private static List<Row> nodes(Call call) {
        Snapshot store = call.client().store();
        List<Row> rows = new ArrayList<>();
        for (Node node : wanted(call, Node.class)) {
            if (call.client().cluster().machine(node.name()) != MachineState.RUNNING) {
                rows.add(new Row(List.of(node.name(), "<unknown>", "<unknown>", "<unknown>", "<unknown>"), new Usage.Load(0, 0)));
                continue;
            }
            Usage.Load load = Usage.MACHINE;
            for (Pod pod : store.podsOn(node.name())) {
                Usage.Load used = call.client().cluster().usage().sample(pod, store, call.client().now());
                if (used != null) load = load.plus(used);
            }
            Map<String, Quantity> room = node.status().allocatable();
            rows.add(new Row(List.of(node.name(), load.milliCpu() + "m", percent(load.milliCpu(), room.get("cpu"), true), load.memory() / MEBI + "Mi",
                    percent(load.memory(), room.get("memory"), false)), load));
        }
        return rows;
    }

    private static String percent(long used, @Nullable Quantity room, boolean milli) {
        if (room == null || room.isZero()) return "<unknown>";
        return used * 100 / (milli ? room.milliValue() : room.value()) + "%";
    }

    private static List<Row> pods(Call call) {
        Snapshot store = call.client().store();
        List<Row> rows = new ArrayList<>();
        List<Pod> pods = wanted(call, Pod.class);
        for (Pod pod : pods) {
            Usage.Load load = call.client().cluster().usage().sample(pod, store, call.client().now());
            if (load != null) rows.addAll(rows(call, pod, load));
        }
        if (rows.isEmpty() && !pods.isEmpty()) throw Failure.error("metrics not available yet");
        return rows;
    }

    /** A pod's load is that of its first container. */
    private static List<Row> rows(Call call, Pod pod, Usage.Load load) {
        List<Row> rows = new ArrayList<>();
        boolean each = call.flags().isOn("containers");
        for (Container container : pod.spec().containers()) {
            Usage.Load own = rows.isEmpty() ? load : new Usage.Load(0, 0);
            List<String> cells = new ArrayList<>();
            if (call.flags().isOn("all-namespaces")) cells.add(pod.namespace());
            cells.add(pod.name());
            if (each) cells.add(container.name());
            cells.addAll(List.of(own.milliCpu() + "m", own.memory() / MEBI + "Mi"));
            rows.add(new Row(cells, own));
            if (!each) break;
        }
        return rows;
    }

    private static <T extends KubeObject> List<T> wanted(Call call, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (call.flags().args().isEmpty()) {
            for (var object : Query.of(call).list(call, Kinds.of(type))) found.add(type.cast(object));
        }
        for (String name : call.flags().args()) found.add(type.cast(call.client().get(Kinds.of(type), call.namespace(), name)));
        return found;
    }

    /** Here every cell is padded, the last one too. */
    private static String padded(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], line.get(i).length());
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) text.append(line.get(i)).repeat(' ', widths[i] + GAP - line.get(i).length());
            text.append('\n');
        }
        return text.toString();
    }
}
