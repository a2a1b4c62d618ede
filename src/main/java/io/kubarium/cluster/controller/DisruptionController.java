package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodDisruptionBudgetStatus;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the pods of every PodDisruptionBudget and says how many may be evicted now (WRK-190 to WRK-193). Watches budgets
 * and pods, and of their owners what they want; writes the budgets' status. A pod that was to be evicted and lives on
 * loses its mark (WRK-199).
 */
final class DisruptionController implements Controller {
    /** How long an evicted pod may take to be seen going (WRK-199). */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "disruption-controller";
    }

    @Override
    public String component() {
        return "controllermanager";
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(PodDisruptionBudget.class, Pod.class, ReplicaSet.class, Deployment.class, StatefulSet.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof PodDisruptionBudget budget) return change.removed() ? List.of() : List.of(budget.ref());
        if (!(change.object() instanceof Pod pod)) return List.of();
        Set<ObjectRef> names = new LinkedHashSet<>();
        for (KubeObject known : new KubeObject[] {change.before(), change.after()}) {
            List<PodDisruptionBudget> budgets = known instanceof Pod version ? covering(version, seen) : List.of();
            if (!budgets.isEmpty()) names.add(budgets.getFirst().ref());
            if (known == change.after() && known != null && (budgets.size() > 1 || isMarked((Pod) known))) names.add(pod.ref());
        }
        return List.copyOf(names);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        List<ObjectRef> names = new ArrayList<>();
        seen.list(PodDisruptionBudget.class).forEach(budget -> names.add(budget.ref()));
        seen.list(Pod.class).stream().filter(DisruptionController::isMarked).forEach(pod -> names.add(pod.ref()));
        return names;
    }

    /** In the order of their names; upstream's order is none. */
    private static List<PodDisruptionBudget> covering(Pod pod, Snapshot seen) {
        return seen.list(PodDisruptionBudget.class, pod.namespace()).stream().filter(budget -> budget.covers(pod)).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        return switch (view.cache().get(name)) {
            case Pod pod -> pod(pod, view);
            case PodDisruptionBudget budget -> budget(budget, view);
            case null, default -> Result.NOTHING;
        };
    }

    private static Result budget(PodDisruptionBudget budget, View view) {
        Plan plan = new Plan();
        List<Pod> pods = view.cache().list(Pod.class, budget.namespace()).stream().filter(budget::covers).toList();
        if (pods.isEmpty()) plan.event(EventNote.normal(budget, "NoPods", "No matching pods found"));
        ExpectedPods expected = ExpectedPods.of(budget.spec(), pods, view.cache());
        if (expected.error() != null) {
            plan.event(EventNote.warning(budget, "CalculateExpectedPodCountFailed", "Failed to calculate the number of expected pods: " + expected.error()));
            return written(budget, budget.status().failed(expected.error(), view.second()), plan);
        }
        if (expected.unmanaged()) plan.event(EventNote.warning(budget, "UnmanagedPods", ExpectedPods.unmanagedText(budget.spec().selector())));
        Map<String, Instant> going = going(budget, pods, view, plan);
        int healthy = (int) pods.stream().filter(pod -> !pod.isTerminating() && !going.containsKey(pod.name()) && pod.ready()).count();
        int allowed = expected.count() <= 0 ? 0 : Math.max(0, healthy - expected.desired());
        PodDisruptionBudgetStatus status = new PodDisruptionBudgetStatus(budget.metadata().generation(), going, allowed, healthy, expected.desired(), expected.count(),
                budget.status().conditions()).judged(view.second());
        return written(budget, status, plan);
    }

    private static Result written(PodDisruptionBudget budget, PodDisruptionBudgetStatus status, Plan plan) {
        if (!status.equals(budget.status())) plan.write(new Request.UpdateStatus(budget.withStatus(status)));
        return plan.result();
    }

    /** The pods whose eviction is allowed but not seen yet; one that lives on too long is told and no longer waited for (WRK-199). */
    private static Map<String, Instant> going(PodDisruptionBudget budget, List<Pod> pods, View view, Plan plan) {
        TreeMap<String, Instant> going = new TreeMap<>();
        for (Pod pod : pods) {
            Instant since = budget.status().disruptedPods().get(pod.name());
            if (since == null || pod.isTerminating()) continue;
            Instant until = since.plus(PATIENCE);
            if (until.isBefore(view.clock())) {
                plan.event(EventNote.warning(pod, "NotDeleted", "Pod was expected by PDB " + budget.namespace() + "/" + budget.name() + " to be deleted but it wasn't"));
            } else {
                going.put(pod.name(), since);
                plan.again(view, until.plusSeconds(1), null);
            }
        }
        return going;
    }

    private static Result pod(Pod pod, View view) {
        Plan plan = new Plan();
        List<PodDisruptionBudget> budgets = covering(pod, view.cache());
        if (budgets.size() > 1) { // WRK-198
            plan.event(EventNote.warning(pod, "MultiplePodDisruptionBudgets", "Pod \"" + pod.namespace() + "\"/\"" + pod.name()
                    + "\" matches multiple PodDisruptionBudgets.  Chose \"" + budgets.getFirst().name() + "\" arbitrarily."));
        }
        PodCondition mark = mark(pod);
        if (mark == null) return plan.result();
        Instant until = mark.lastTransitionTime() == null ? view.clock() : mark.lastTransitionTime().plus(PATIENCE);
        if (until.isAfter(view.clock())) return plan.again(view, until, null).result();
        Tree condition = Tree.Obj.of("type", "DisruptionTarget", "status", "False", "reason", null, "message", null, "lastTransitionTime", view.second().toString());
        Tree body = Tree.Obj.of("status", Tree.Obj.of("conditions", Tree.of(List.of(condition))));
        return plan.write(new Request.Patch(pod.ref(), Request.PatchType.STRATEGIC, body, "status")).result();
    }

    private static boolean isMarked(Pod pod) {
        return mark(pod) != null;
    }

    /** That the pod is to be disrupted although nobody deletes it. */
    private static @Nullable PodCondition mark(Pod pod) {
        PodCondition condition = pod.condition("DisruptionTarget");
        return pod.isActive() && condition != null && "True".equals(condition.status()) ? condition : null;
    }
}
