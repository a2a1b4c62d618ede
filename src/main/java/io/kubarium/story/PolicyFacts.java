package io.kubarium.story;

import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts about budgets: how many pods may go, and whom they keep (STORIES 2.2, 2.4; WRK-191, WRK-195). */
final class PolicyFacts {
    static final List<ChangeFact<PodDisruptionBudget>> BUDGETS = List.of(
            updated(Fact.single("pdb.allows", 2, "Budget {pdb} lets {n} more pods go: {healthy} healthy, {least} needed."),
                    (b, a, c, s) -> a.status().disruptionsAllowed() > 0 && b.status().disruptionsAllowed() == 0, PolicyFacts::budget),
            updated(Fact.single("pdb.blocks", 2, "Budget {pdb} lets no pod go now: {healthy} healthy, {least} needed."),
                    (b, a, c, s) -> a.status().disruptionsAllowed() == 0 && b.status().disruptionsAllowed() > 0, PolicyFacts::budget));
    private static final Fact REFUSED = new Fact("evict.refused", 1, "Budget {pdb} said no to {pod}: {healthy} healthy, {least} needed.", "Budget {pdb} said no to {n} pods: {healthy} healthy, {least} needed.");
    /** Every other fact of this family, for the lint. */
    static final List<Fact> ALL = List.of(REFUSED);

    private PolicyFacts() {}

    private static SortedMap<String, String> budget(@Nullable PodDisruptionBudget before, PodDisruptionBudget budget, Entry.Change change, Scene scene) {
        return Wording.of("pdb", budget.name(), "n", budget.status().disruptionsAllowed(), "healthy", budget.status().currentHealthy(), "least", budget.status().desiredHealthy());
    }

    /** The API server asked the budget of a pod, and it had none to spare. */
    static List<Happening> refused(Entry.Local local, Pod pod, Scene scene) {
        PodDisruptionBudget budget = of(pod, scene);
        if (budget == null) return List.of();
        return List.of(MachineFacts.about(REFUSED, local, "eviction " + budget.name(), pod.ref(), scene,
                "pdb", budget.name(), "healthy", budget.status().currentHealthy(), "least", budget.status().desiredHealthy(), "msg", local.detail()));
    }

    /** The budget of a pod, or null. */
    static @Nullable PodDisruptionBudget of(Pod pod, Scene scene) {
        return scene.store().list(PodDisruptionBudget.class, pod.namespace()).stream().filter(budget -> budget.covers(pod)).findFirst().orElse(null);
    }
}
