package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.verdict.Placement;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for a pod by less important ones (SCH-187 to SCH-208): tries on each node that refused for want of room who
 * would have to go, and takes the node where that does the least harm. Its hint is never asked: other plugins decide (SCH-44).
 */
final class DefaultPreemption implements PostFilterPlugin {
    static final String REASON = "PreemptionByScheduler";
    private static final int ENOUGH = 100;
    private static final long STREAM = 0x9e3779b97f4a7c15L;

    @Override
    public String name() {
        return "DefaultPreemption";
    }

    @Override
    public Outcome after(Attempt attempt, List<Placement.NodeVerdict> refusals, Filters filters, long seed) {
        String why = ineligible(attempt, refusals);
        if (why != null) return new Outcome("preemption: " + why, null);
        RandomStream chance = new RandomStream(seed ^ STREAM);
        List<Placement.Offer> offers = offers(attempt, refusals, filters, chance);
        Placement.Offer best = Sacrifice.choose(offers.stream().filter(offer -> !offer.victims().isEmpty()).toList(), attempt.seen(), chance);
        if (best != null) return new Outcome("", new Placement.Preemption(best.node(), offers));
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Placement.Offer offer : offers) for (String reason : offer.reasons()) counts.merge(reason, 1, Integer::sum);
        return new Outcome("preemption: " + FailureMessage.sentence(attempt.nodes().size(), counts), new Placement.Preemption("", offers));
    }

    /** Why the pod may not preempt at all (SCH-188), or null. */
    private static @Nullable String ineligible(Attempt attempt, List<Placement.NodeVerdict> refusals) {
        Pod pod = attempt.pod();
        if ("Never".equals(pod.spec().preemptionPolicy())) return "not eligible due to preemptionPolicy=Never.";
        String promised = attempt.nominations().of(pod);
        NodeInfo node = promised == null ? null : attempt.cache().node(promised);
        if (node == null || node.node() == null) return null;
        if (refusals.stream().anyMatch(refusal -> refusal.node().equals(promised) && !refusal.resolvable())) return null;
        for (var placed : node.pods()) {
            if (Priorities.of(placed.value()) < Priorities.of(pod) && isGoing(placed.value())) return "not eligible due to a terminating pod on the nominated node.";
        }
        return null;
    }

    private static boolean isGoing(Pod victim) {
        PodCondition condition = victim.condition("DisruptionTarget");
        return victim.isTerminating() && condition != null && "True".equals(condition.status()) && REASON.equals(condition.reason());
    }

    /** What every node that was looked at offers: victims, or reasons why it offers none (SCH-179, SCH-189, SCH-194). */
    private static List<Placement.Offer> offers(Attempt attempt, List<Placement.NodeVerdict> refusals, Filters filters, RandomStream chance) {
        List<Placement.Offer> offers = new ArrayList<>();
        List<Placement.NodeVerdict> candidates = new ArrayList<>();
        for (Placement.NodeVerdict refusal : refusals) {
            if (refusal.resolvable()) candidates.add(refusal);
            else offers.add(Placement.Offer.none(refusal.node(), List.of("Preemption is not helpful for scheduling")));
        }
        if (candidates.isEmpty()) return offers;
        int enough = Math.max(candidates.size() / 10, ENOUGH);
        int start = chance.nextInt(candidates.size());
        Sacrifice sacrifice = new Sacrifice(attempt, filters);
        int harmless = 0;
        int found = 0;
        for (int i = 0; i < candidates.size() && !(harmless > 0 && found >= enough); i++) {
            Placement.Offer offer = sacrifice.on(candidates.get((start + i) % candidates.size()).node());
            offers.add(offer);
            if (offer.victims().isEmpty()) continue;
            found++;
            if (offer.violations() == 0) harmless++;
        }
        return offers;
    }
}
