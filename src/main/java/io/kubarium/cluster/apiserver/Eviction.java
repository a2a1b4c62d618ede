package io.kubarium.cluster.apiserver;

import io.kubarium.api.Condition;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodDisruptionBudgetStatus;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Evicting a pod, {@code pods/eviction} (API-195): its budget is asked and charged (API-196, API-197), the pod says why it
 * goes, then it is deleted like any other (API-198).
 */
final class Eviction {
    private static final String NOT_NOW = "Cannot evict pod as it would violate the pod's disruption budget.";
    private static final int MOST_AT_ONCE = 2000;
    private static final int PATIENCE = 10;

    private Eviction() {}

    static @Nullable KubeObject answer(Exchange exchange, Request.Evict evict) {
        Pod pod = (Pod) exchange.require(evict.ref());
        Admission.checkNamespace(exchange, "pods", pod.name(), pod.namespace()); // API-200
        if (pod.isActive() && !"Pending".equals(pod.status().phase())) charge(exchange, pod);
        if (!pod.isTerminating()) {
            PodCondition disrupted = new PodCondition("DisruptionTarget", pod.metadata().generation(), "True", null, exchange.second(),
                    "EvictionByEvictionAPI", "Eviction API: evicting");
            exchange.replace(pod, pod.withStatus(pod.status().withConditions(Conditions.with(pod.status().conditions(), disrupted))));
        }
        return Delete.answer(exchange, evict.ref(), evict.options());
    }

    private static void charge(Exchange exchange, Pod pod) {
        List<PodDisruptionBudget> budgets = exchange.store().list(PodDisruptionBudget.class, pod.namespace()).stream().filter(budget -> budget.covers(pod)).toList();
        if (budgets.isEmpty()) return;
        if (budgets.size() > 1) { // API-199
            throw new Refused(Status.of(500, "InternalError", "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."));
        }
        PodDisruptionBudget budget = budgets.getFirst();
        if (!pod.ready() && isFree(budget)) return;
        check(budget);
        PodDisruptionBudgetStatus status = budget.status().withDisruptionsAllowed(budget.status().disruptionsAllowed() - 1);
        if (status.disruptionsAllowed() == 0) status = status.judged(exchange.second());
        TreeMap<String, Instant> disrupted = new TreeMap<>(status.disruptedPods());
        disrupted.put(pod.name(), exchange.second());
        exchange.replace(budget, budget.withStatus(status.withDisruptedPods(disrupted)));
    }

    /** Whether a pod that is not ready may go without counting (API-196). */
    private static boolean isFree(PodDisruptionBudget budget) {
        if ("AlwaysAllow".equals(budget.spec().unhealthyPodEvictionPolicy())) return true;
        return budget.status().currentHealthy() >= budget.status().desiredHealthy() && budget.status().desiredHealthy() > 0;
    }

    private static void check(PodDisruptionBudget budget) {
        PodDisruptionBudgetStatus status = budget.status();
        String start = "The disruption budget " + budget.name();
        if (status.observedGeneration() < budget.metadata().generation()) throw refused(start + " is still being processed by the server.", PATIENCE);
        if (status.disruptedPods().size() > MOST_AT_ONCE) {
            throw Refused.forbidden("poddisruptionbudgets.policy", budget.name(), "DisruptedPods map too big - too many evictions not confirmed by PDB controller");
        }
        if (status.disruptionsAllowed() > 0) return;
        Condition condition = status.allowed();
        boolean failed = condition != null && "SyncFailed".equals(condition.reason());
        if (failed) throw refused(start + " does not allow evicting pods currently because it failed sync: " + condition.message(), 0);
        if (status.currentHealthy() <= status.desiredHealthy()) {
            throw refused(start + " needs " + status.desiredHealthy() + " healthy pods and has " + status.currentHealthy() + " currently", 0);
        }
        throw refused(start + " does not allow evicting pods currently", 0);
    }

    private static Refused refused(String why, int retryAfterSeconds) {
        return new Refused(new Status(429, "TooManyRequests", NOT_NOW, List.of(new Status.Cause("DisruptionBudget", why, "")), new Status.Details("", "", retryAfterSeconds)));
    }
}
