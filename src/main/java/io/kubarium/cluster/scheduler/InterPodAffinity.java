package io.kubarium.cluster.scheduler;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.PodAffinity;
import io.kubarium.api.PodAffinityTerm;
import io.kubarium.api.PodAntiAffinity;
import io.kubarium.api.WeightedPodAffinityTerm;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pods that want to be near or far from other pods: required (SCH-81, SCH-110..115) and preferred (SCH-151). */
final class InterPodAffinity implements FilterPlugin, ScorePlugin {
    private static final int HARD_WEIGHT = 1;

    @Override
    public String name() {
        return "InterPodAffinity";
    }

    /** A pod comes that it wants to be near to, or one goes that it or that kept away; a node comes or is labelled (SCH-43). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        PodMove move = PodMove.of(change);
        if (move.left() != null && keptAway(waiting, move.left(), seen) || move.came() != null && wanted(waiting, move.came(), seen)) return true;
        return change.after() instanceof Node after && !(change.before() instanceof Node before && before.metadata().labels().equals(after.metadata().labels()));
    }

    @Override
    public boolean helpsItself(Pod before, Pod after) {
        return !after.metadata().labels().equals(before.metadata().labels());
    }

    private static boolean wanted(Pod waiting, Pod other, Snapshot seen) {
        return near(waiting).stream().anyMatch(term -> matches(term, waiting, other, seen));
    }

    private static boolean keptAway(Pod waiting, Pod other, Snapshot seen) {
        return far(waiting).stream().anyMatch(term -> matches(term, waiting, other, seen)) || far(other).stream().anyMatch(term -> matches(term, other, waiting, seen));
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public @Nullable Filter prepare(Attempt attempt) {
        Pod pod = attempt.pod();
        List<PodAffinityTerm> near = near(pod);
        List<PodAffinityTerm> far = far(pod);
        TreeMap<String, Integer> nearDomains = domains(attempt, near, true);
        TreeMap<String, Integer> farDomains = domains(attempt, far, false);
        TreeMap<String, Integer> forbidden = forbidden(attempt);
        if (near.isEmpty() && far.isEmpty() && forbidden.isEmpty()) return null;
        boolean first = nearDomains.isEmpty() && near.stream().allMatch(term -> matches(term, pod, pod, attempt.seen()));
        return node -> {
            for (PodAffinityTerm term : near) {
                String domain = node.label(term.topologyKey());
                if (domain == null || !first && !nearDomains.containsKey(term.topologyKey() + "=" + domain)) return Refusal.unresolvable("node(s) didn't match pod affinity rules");
            }
            for (PodAffinityTerm term : far) {
                if (farDomains.containsKey(term.topologyKey() + "=" + node.label(term.topologyKey()))) return Refusal.resolvable("node(s) didn't match pod anti-affinity rules");
            }
            for (String domain : forbidden.keySet()) {
                int equals = domain.indexOf('=');
                if (domain.substring(equals + 1).equals(node.label(domain.substring(0, equals)))) return Refusal.resolvable("node(s) didn't satisfy existing pods anti-affinity rules");
            }
            return null;
        };
    }

    /** Domains that hold a pod matching all (near) or any (far) of the terms. */
    private static TreeMap<String, Integer> domains(Attempt attempt, List<PodAffinityTerm> terms, boolean all) {
        TreeMap<String, Integer> domains = new TreeMap<>();
        if (terms.isEmpty()) return domains;
        for (NodeInfo node : attempt.nodes()) {
            for (var entry : node.pods()) {
                if (all && !terms.stream().allMatch(term -> matches(term, attempt.pod(), entry.value(), attempt.seen()))) continue;
                for (PodAffinityTerm term : terms) {
                    String domain = node.label(term.topologyKey());
                    if (domain != null && (all || matches(term, attempt.pod(), entry.value(), attempt.seen()))) domains.merge(term.topologyKey() + "=" + domain, 1, Integer::sum);
                }
            }
        }
        return domains;
    }

    /** Domains in which a pod is placed whose required anti-affinity matches the newcomer (SCH-113). */
    private static TreeMap<String, Integer> forbidden(Attempt attempt) {
        TreeMap<String, Integer> domains = new TreeMap<>();
        for (NodeInfo node : attempt.cache().withAffinePods()) {
            for (var entry : node.affine()) {
                for (PodAffinityTerm term : far(entry.value())) {
                    String domain = node.label(term.topologyKey());
                    if (domain != null && matches(term, entry.value(), attempt.pod(), attempt.seen())) domains.merge(term.topologyKey() + "=" + domain, 1, Integer::sum);
                }
            }
        }
        return domains;
    }

    @Override
    public long @Nullable [] score(Attempt attempt, List<NodeInfo> feasible) {
        TreeMap<String, Long> domains = new TreeMap<>();
        wishes(attempt, domains);
        for (NodeInfo node : attempt.cache().withAffinePods()) {
            for (var entry : node.affine()) {
                Pod other = entry.value();
                for (PodAffinityTerm term : near(other)) add(domains, node, term, other, attempt.pod(), attempt.seen(), HARD_WEIGHT);
                for (WeightedPodAffinityTerm term : preferredNear(other)) add(domains, node, term.podAffinityTerm(), other, attempt.pod(), attempt.seen(), term.weight());
                for (WeightedPodAffinityTerm term : preferredFar(other)) add(domains, node, term.podAffinityTerm(), other, attempt.pod(), attempt.seen(), -term.weight());
            }
        }
        if (domains.isEmpty()) return null;
        long[] raw = new long[feasible.size()];
        long max = 0;
        long min = 0;
        for (int i = 0; i < raw.length; i++) {
            for (String domain : domains.keySet()) {
                int equals = domain.indexOf('=');
                if (domain.substring(equals + 1).equals(feasible.get(i).label(domain.substring(0, equals)))) raw[i] += domains.get(domain);
            }
            max = Math.max(max, raw[i]);
            min = Math.min(min, raw[i]);
        }
        for (int i = 0; i < raw.length; i++) raw[i] = max == min ? 0 : Normalize.MAX * (raw[i] - min) / (max - min);
        return raw;
    }

    /** What the newcomer itself prefers. */
    private static void wishes(Attempt attempt, TreeMap<String, Long> domains) {
        List<WeightedPodAffinityTerm> near = preferredNear(attempt.pod());
        List<WeightedPodAffinityTerm> far = preferredFar(attempt.pod());
        if (near.isEmpty() && far.isEmpty()) return;
        for (NodeInfo node : attempt.nodes()) {
            for (var entry : node.pods()) {
                for (WeightedPodAffinityTerm term : near) add(domains, node, term.podAffinityTerm(), attempt.pod(), entry.value(), attempt.seen(), term.weight());
                for (WeightedPodAffinityTerm term : far) add(domains, node, term.podAffinityTerm(), attempt.pod(), entry.value(), attempt.seen(), -term.weight());
            }
        }
    }

    private static void add(TreeMap<String, Long> domains, NodeInfo node, PodAffinityTerm term, Pod owner, Pod other, Snapshot seen, long weight) {
        String domain = node.label(term.topologyKey());
        if (domain != null && matches(term, owner, other, seen)) domains.merge(term.topologyKey() + "=" + domain, weight, Long::sum);
    }

    /** Whether a pod is one that its owner's term speaks of (SCH-114). */
    static boolean matches(PodAffinityTerm term, Pod owner, Pod other, Snapshot seen) {
        LabelSelector selector = term.labelSelector();
        return selector != null && selector.matches(other.metadata().labels()) && inNamespaces(term, owner, other.namespace(), seen);
    }

    private static boolean inNamespaces(PodAffinityTerm term, Pod owner, String namespace, Snapshot seen) {
        LabelSelector chosen = term.namespaceSelector();
        if (term.namespaces().isEmpty() && chosen == null) return namespace.equals(owner.namespace());
        if (term.namespaces().contains(namespace)) return true;
        if (chosen == null || chosen.isEmpty()) return chosen != null;
        Namespace home = seen.get(Namespace.class, "", namespace);
        return home != null && chosen.matches(home.metadata().labels());
    }

    /** Whether the pod says what it wants to be near to or far from. */
    static boolean hasAny(Pod pod) {
        return pod.spec().affinity() != null && (pod.spec().affinity().podAffinity() != null || pod.spec().affinity().podAntiAffinity() != null);
    }

    /** Required affinity. */
    static List<PodAffinityTerm> near(Pod pod) {
        PodAffinity affinity = pod.spec().affinity() == null ? null : pod.spec().affinity().podAffinity();
        return affinity == null ? List.of() : affinity.requiredDuringSchedulingIgnoredDuringExecution();
    }

    /** Required anti-affinity. */
    static List<PodAffinityTerm> far(Pod pod) {
        PodAntiAffinity affinity = pod.spec().affinity() == null ? null : pod.spec().affinity().podAntiAffinity();
        return affinity == null ? List.of() : affinity.requiredDuringSchedulingIgnoredDuringExecution();
    }

    private static List<WeightedPodAffinityTerm> preferredNear(Pod pod) {
        PodAffinity affinity = pod.spec().affinity() == null ? null : pod.spec().affinity().podAffinity();
        return affinity == null ? List.of() : affinity.preferredDuringSchedulingIgnoredDuringExecution();
    }

    private static List<WeightedPodAffinityTerm> preferredFar(Pod pod) {
        PodAntiAffinity affinity = pod.spec().affinity() == null ? null : pod.spec().affinity().podAntiAffinity();
        return affinity == null ? List.of() : affinity.preferredDuringSchedulingIgnoredDuringExecution();
    }
}
