package io.kubarium.cluster.scheduler;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.TopologySpreadConstraint;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.NodeSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Spreads like pods over domains: own constraints filter (SCH-100..107) and score; without any, the defaults score (SCH-146..150). */
final class PodTopologySpread implements FilterPlugin, ScorePlugin {
    private static final String ZONE = "topology.kubernetes.io/zone";

    /** A constraint with the selector that applies, after matchLabelKeys. */
    private record Constraint(String key, int maxSkew, @Nullable Integer minDomains, LabelSelector selector, boolean honorAffinity, boolean honorTaints) {}

    @Override
    public String name() {
        return "PodTopologySpread";
    }

    /** A pod that counts comes, goes or is labelled anew; a node comes, goes or is labelled (SCH-42). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        PodMove move = PodMove.of(change);
        if (move.left() != null && counts(waiting, move.left()) || move.came() != null && counts(waiting, move.came())) return true;
        return change.object() instanceof Node && !(change.before() instanceof Node before && change.after() instanceof Node after && before.metadata().labels().equals(after.metadata().labels()));
    }

    @Override
    public boolean helpsItself(Pod before, Pod after) {
        return !after.metadata().labels().equals(before.metadata().labels());
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public @Nullable Filter prepare(Attempt attempt) {
        List<Constraint> constraints = own(attempt.pod(), "DoNotSchedule");
        if (constraints.isEmpty()) return null;
        List<TreeMap<String, Integer>> counts = new ArrayList<>();
        for (Constraint constraint : constraints) counts.add(domains(attempt, constraints, constraint));
        return node -> {
            for (int i = 0; i < constraints.size(); i++) {
                Constraint constraint = constraints.get(i);
                String domain = node.label(constraint.key());
                if (domain == null) return Refusal.unresolvable("node(s) didn't match pod topology spread constraints (missing required label)");
                TreeMap<String, Integer> count = counts.get(i);
                int least = count.values().stream().mapToInt(c -> c).min().orElse(0);
                if (constraint.minDomains() != null && count.size() < constraint.minDomains()) least = 0;
                int self = constraint.selector().matches(attempt.pod().metadata().labels()) ? 1 : 0;
                if (count.getOrDefault(domain, 0) + self - least > constraint.maxSkew()) return Refusal.resolvable("node(s) didn't match pod topology spread constraints");
            }
            return null;
        };
    }

    /** Whether a pod counts for a constraint that holds the waiting one back. */
    static boolean counts(Pod waiting, Pod other) {
        return waiting.namespace().equals(other.namespace()) && own(waiting, "DoNotSchedule").stream().anyMatch(c -> c.selector().matches(other.metadata().labels()));
    }

    private static TreeMap<String, Integer> domains(Attempt attempt, List<Constraint> all, Constraint constraint) {
        TreeMap<String, Integer> count = new TreeMap<>();
        int[] matching = attempt.cache().matching(attempt.pod().namespace(), constraint.selector());
        for (NodeInfo node : attempt.nodes()) {
            if (!all.stream().allMatch(c -> node.label(c.key()) != null) || !included(attempt.pod(), node, constraint)) continue;
            count.merge(node.label(constraint.key()), matching[node.place()], Integer::sum);
        }
        return count;
    }

    private static boolean included(Pod pod, NodeInfo node, Constraint constraint) {
        if (constraint.honorAffinity() && !NodeSelectors.matches(pod, node.existing())) return false;
        return !constraint.honorTaints() || node.existing().spec().taints().stream()
                .allMatch(t -> t.effect().equals("PreferNoSchedule") || TaintToleration.tolerated(pod.spec().tolerations(), t));
    }

    @Override
    public long @Nullable [] score(Attempt attempt, List<NodeInfo> feasible) {
        boolean defaults = attempt.pod().spec().topologySpreadConstraints().isEmpty();
        List<Constraint> constraints = defaults ? defaults(attempt) : own(attempt.pod(), "ScheduleAnyway");
        if (constraints.isEmpty()) return null;
        double[] raw = new double[feasible.size()];
        boolean[] ignored = new boolean[feasible.size()];
        if (!defaults) {
            for (int i = 0; i < ignored.length; i++) {
                NodeInfo node = feasible.get(i);
                ignored[i] = !constraints.stream().allMatch(c -> node.label(c.key()) != null);
            }
        }
        for (Constraint constraint : constraints) add(attempt, feasible, constraint, ignored, raw);
        return normalized(raw, ignored);
    }

    private static void add(Attempt attempt, List<NodeInfo> feasible, Constraint constraint, boolean[] ignored, double[] raw) {
        int[] matching = attempt.cache().matching(attempt.pod().namespace(), constraint.selector());
        TreeMap<String, Integer> counts = new TreeMap<>();
        boolean host = constraint.key().equals(NodeInfo.HOSTNAME);
        int size = 0;
        String[] domains = new String[feasible.size()];
        for (int i = 0; i < domains.length; i++) {
            if (ignored[i]) continue;
            domains[i] = feasible.get(i).label(constraint.key());
            if (host) size++;
            else if (domains[i] != null && counts.putIfAbsent(domains[i], 0) == null) size++;
        }
        if (size == 0) return;
        if (!host) {
            for (NodeInfo node : attempt.nodes()) {
                String domain = node.label(constraint.key());
                if (domain != null && counts.containsKey(domain) && included(attempt.pod(), node, constraint)) {
                    counts.merge(domain, matching[node.place()], Integer::sum);
                }
            }
        }
        double weight = StrictMath.log(size + 2.0);
        for (int i = 0; i < feasible.size(); i++) {
            if (domains[i] == null) continue;
            int count = host ? matching[feasible.get(i).place()] : counts.getOrDefault(domains[i], 0);
            raw[i] += count * weight + (constraint.maxSkew() - 1);
        }
    }

    private static long[] normalized(double[] raw, boolean[] ignored) {
        long max = Long.MIN_VALUE;
        long min = Long.MAX_VALUE;
        for (int i = 0; i < raw.length; i++) {
            if (ignored[i]) continue;
            max = Math.max(max, Math.round(raw[i]));
            min = Math.min(min, Math.round(raw[i]));
        }
        long[] scores = new long[raw.length];
        for (int i = 0; i < raw.length; i++) {
            if (!ignored[i]) scores[i] = max == 0 ? Normalize.MAX : Normalize.MAX * (max + min - Math.round(raw[i])) / max;
        }
        return scores;
    }

    private static List<Constraint> defaults(Attempt attempt) {
        LabelSelector selector = SpreadSelector.of(attempt.pod(), attempt.seen());
        if (selector == null) return List.of();
        return List.of(new Constraint(NodeInfo.HOSTNAME, 3, null, selector, true, false), new Constraint(ZONE, 5, null, selector, true, false));
    }

    private static List<Constraint> own(Pod pod, String action) {
        List<Constraint> constraints = new ArrayList<>();
        for (TopologySpreadConstraint c : pod.spec().topologySpreadConstraints()) {
            if (!c.whenUnsatisfiable().equals(action) || c.labelSelector() == null) continue;
            TreeMap<String, String> labels = new TreeMap<>(c.labelSelector().matchLabels());
            for (String key : c.matchLabelKeys()) {
                String value = pod.metadata().labels().get(key);
                if (value != null) labels.put(key, value);
            }
            LabelSelector selector = new LabelSelector(labels, c.labelSelector().matchExpressions());
            constraints.add(new Constraint(c.topologyKey(), c.maxSkew(), c.minDomains(), selector, !"Ignore".equals(c.nodeAffinityPolicy()), "Honor".equals(c.nodeTaintsPolicy())));
        }
        return constraints;
    }
}
