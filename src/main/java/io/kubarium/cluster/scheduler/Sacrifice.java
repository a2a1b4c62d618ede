package io.kubarium.cluster.scheduler;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Who would have to go from a node so that a pod fits (SCH-190 to SCH-193), and on which node that does the least harm (SCH-195). */
final class Sacrifice {
    private static final long OFFSET = 2147483648L;

    private final Attempt trial;
    private final Filters filters;
    private final List<PodDisruptionBudget> budgets;

    Sacrifice(Attempt attempt, Filters filters) {
        trial = attempt.copy();
        this.filters = filters;
        budgets = attempt.seen().list(PodDisruptionBudget.class).stream().filter(budget -> budget.spec().selector() != null && !budget.spec().selector().isEmpty()).toList();
    }

    /** All less important pods go; then one after another is put back if the pod still fits (SCH-191). The node is left as it was. */
    Placement.Offer on(String node) {
        List<Pod> lower = new ArrayList<>();
        for (var entry : trial.cache().node(node).pods()) if (Priorities.of(entry.value()) < Priorities.of(trial.pod())) lower.add(entry.value());
        if (lower.isEmpty()) return Placement.Offer.none(node, List.of("No preemption victims found for incoming pod"));
        for (Pod pod : lower) trial.cache().remove(pod.ref());
        Placement.NodeVerdict refusal = filters.refused(trial, node);
        List<Pod> victims = new ArrayList<>();
        int violations = 0;
        if (refusal == null) {
            lower.sort(Priorities.MORE_IMPORTANT);
            List<Pod> violating = violating(lower);
            violations = reprieve(violating, node, victims);
            reprieve(lower.stream().filter(pod -> !violating.contains(pod)).toList(), node, victims);
            victims.sort(Priorities.MORE_IMPORTANT);
            for (Pod victim : victims) trial.cache().assume(victim, node);
        } else {
            for (Pod pod : lower) trial.cache().assume(pod, node);
        }
        return refusal == null ? new Placement.Offer(node, victims.stream().map(Pod::ref).toList(), violations, List.of()) : Placement.Offer.none(node, refusal.reasons());
    }

    /** Puts back whom the pod can do with; gives back how many it cannot. */
    private int reprieve(List<Pod> pods, String node, List<Pod> victims) {
        int before = victims.size();
        for (Pod pod : pods) {
            trial.cache().assume(pod, node);
            if (filters.refused(trial, node) == null) continue;
            trial.cache().remove(pod.ref());
            victims.add(pod);
        }
        return victims.size() - before;
    }

    /** Those whose eviction a budget would not allow, counted in the order of importance (SCH-193). */
    private List<Pod> violating(List<Pod> pods) {
        TreeMap<ObjectRef, Integer> allowed = new TreeMap<>();
        List<Pod> violating = new ArrayList<>();
        for (Pod pod : pods) {
            boolean violates = false;
            for (PodDisruptionBudget budget : budgets) {
                if (!budget.covers(pod) || budget.status().disruptedPods().containsKey(pod.name())) continue;
                violates |= allowed.merge(budget.ref(), budget.status().disruptionsAllowed() - 1, (left, first) -> left - 1) < 0;
            }
            if (violates) violating.add(pod);
        }
        return violating;
    }

    /** The offer to take, each rule among those that tied so far; chance decides the rest (SCH-195). */
    static Placement.@Nullable Offer choose(List<Placement.Offer> offers, Snapshot seen, RandomStream chance) {
        List<Placement.Offer> left = offers;
        List<ToLongFunction<Placement.Offer>> rules = List.of(Placement.Offer::violations, offer -> Priorities.of(pods(offer, seen).getFirst()),
                offer -> pods(offer, seen).stream().mapToLong(pod -> Priorities.of(pod) + OFFSET).sum(), offer -> offer.victims().size());
        for (ToLongFunction<Placement.Offer> rule : rules) {
            if (left.size() < 2) break;
            long least = left.stream().mapToLong(rule).min().orElseThrow();
            left = left.stream().filter(offer -> rule.applyAsLong(offer) == least).toList();
        }
        if (left.size() > 1) {
            Instant latest = left.stream().map(offer -> earliest(offer, seen)).max(Comparator.naturalOrder()).orElseThrow();
            left = left.stream().filter(offer -> earliest(offer, seen).equals(latest)).toList();
        }
        return left.isEmpty() ? null : left.get(left.size() == 1 ? 0 : chance.nextInt(left.size()));
    }

    private static List<Pod> pods(Placement.Offer offer, Snapshot seen) {
        return offer.victims().stream().map(ref -> (Pod) seen.get(ref)).toList();
    }

    /** When the first of its most important victims started. */
    private static Instant earliest(Placement.Offer offer, Snapshot seen) {
        List<Pod> pods = pods(offer, seen);
        long highest = Priorities.of(pods.getFirst());
        return pods.stream().filter(pod -> Priorities.of(pod) == highest).map(Priorities::start).min(Comparator.naturalOrder()).orElseThrow();
    }
}
