package io.kubarium.diagram.reading;

import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LimitRange;
import io.kubarium.api.MetricSpec;
import io.kubarium.api.MetricStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What limits, protects or scales workloads: autoscalers, disruption budgets, quotas, limit ranges; each a card with its figures. */
final class Policies {

    private final List<HorizontalPodAutoscaler> scalers;
    private final List<PodDisruptionBudget> budgets;
    private final Snapshot store;

    Policies(Snapshot store) {
        this.store = store;
        scalers = store.list(HorizontalPodAutoscaler.class);
        budgets = store.list(PodDisruptionBudget.class);
    }

    List<Cast.Config> cards() {
        List<Cast.Config> cards = new ArrayList<>();
        scalers.stream().filter(Policies::isDrawn).forEach(s -> cards.add(scaler(s)));
        budgets.stream().filter(Policies::isDrawn).forEach(b -> cards.add(budget(b)));
        store.list(ResourceQuota.class).stream().filter(Policies::isDrawn).forEach(q -> cards.add(quota(q)));
        store.list(LimitRange.class).stream().filter(Policies::isDrawn)
                .forEach(l -> cards.add(new Cast.Config(Ids.of(l), l.kind(), Ids.shown(l), "limits")));
        return cards;
    }

    private static boolean isDrawn(KubeObject object) {
        return !Ids.isSystem(object.namespace());
    }

    /** Whether there is any budget. */
    boolean guard() {
        return !budgets.isEmpty();
    }

    /** Ids of the policies that apply to a pod of this workload. */
    List<String> of(Pod pod, KubeObject top) {
        List<String> ids = new ArrayList<>();
        scalers.stream().filter(s -> scales(s, top)).forEach(s -> ids.add(Ids.of(s)));
        budgets.stream().filter(b -> b.covers(pod)).forEach(b -> ids.add(Ids.of(b)));
        return ids;
    }

    /** Whether a budget covers this pod. */
    boolean guards(Pod pod) {
        return budgets.stream().anyMatch(b -> b.covers(pod));
    }

    /** The signs of the policies that apply to a workload; {@code guarded} if a budget covers its pods. */
    List<String> signs(KubeObject workload, boolean guarded) {
        List<String> signs = new ArrayList<>();
        if (scalers.stream().anyMatch(s -> scales(s, workload))) {
            signs.add("gauge");
        }
        if (guarded) {
            signs.add("shield");
        }
        return signs;
    }

    private static boolean scales(HorizontalPodAutoscaler scaler, KubeObject workload) {
        var target = scaler.spec().scaleTargetRef();
        return workload.namespace().equals(scaler.namespace()) && workload.kind().equals(target.kind()) && workload.name().equals(target.name());
    }

    /** What is used of what is aimed at, of the first metric; the bar shows the same. */
    private static Cast.Config scaler(HorizontalPodAutoscaler scaler) {
        MetricSpec aim = scaler.spec().metrics().isEmpty() ? null : scaler.spec().metrics().getFirst();
        MetricStatus seen = scaler.status().currentMetrics().isEmpty() ? null : scaler.status().currentMetrics().getFirst();
        Integer wanted = aim == null || aim.resource() == null ? null : aim.resource().target().averageUtilization();
        Integer used = seen == null || seen.resource() == null || seen.resource().current() == null ? null : seen.resource().current().averageUtilization();
        String figures = wanted == null ? "" : (used == null ? "?" : used.toString()) + "/" + wanted + "%";
        boolean over = wanted != null && used != null && used > wanted;
        double share = wanted == null || used == null || wanted == 0 ? -1 : Math.min(1, used / (double) wanted);
        return new Cast.Config(Ids.of(scaler), "HPA", Ids.shown(scaler), "gauge", figures, over ? "warn" : "ink", share);
    }

    /** How many of its pods may be evicted now (WRK-192). */
    private static Cast.Config budget(PodDisruptionBudget budget) {
        int allowed = budget.status().disruptionsAllowed();
        return new Cast.Config(Ids.of(budget), "PDB", Ids.shown(budget), "shield", allowed == 0 ? "none may go" : allowed + " may go",
                allowed == 0 ? "bad" : "ink", -1);
    }

    /** Its fullest resource. */
    private static Cast.Config quota(ResourceQuota quota) {
        String fullest = "";
        double most = -1;
        for (Map.Entry<String, Quantity> hard : quota.status().hard().entrySet()) {
            Quantity used = quota.status().used().get(hard.getKey());
            double share = used == null || hard.getValue().isZero() ? 0 : used.milliValue() / (double) hard.getValue().milliValue();
            if (share > most) {
                most = share;
                fullest = hard.getKey();
            }
        }
        String figures = fullest.isEmpty() ? "" : quota.status().used().getOrDefault(fullest, Quantity.ZERO) + "/" + quota.status().hard().get(fullest);
        String of = fullest.isEmpty() ? "" : " " + fullest.substring(fullest.lastIndexOf('.') + 1);
        return new Cast.Config(Ids.of(quota), "Quota" + of, Ids.shown(quota), "bars", figures, most >= 1 ? "bad" : "ink", Math.min(1, most));
    }
}
