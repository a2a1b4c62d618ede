package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.request.Request;
import org.jspecify.annotations.Nullable;

/** Evicting a pod, {@code pods/eviction} (API-195): the pod says why it goes, then it is deleted like any other (API-198). */
final class Eviction {
    private Eviction() {}

    static @Nullable KubeObject answer(Exchange exchange, Request.Evict evict) {
        Pod pod = (Pod) exchange.require(evict.ref());
        Admission.checkNamespace(exchange, "pods", pod.name(), pod.namespace()); // API-200
        if (!pod.isTerminating()) {
            PodCondition disrupted = new PodCondition("DisruptionTarget", pod.metadata().generation(), "True", null, exchange.second(),
                    "EvictionByEvictionAPI", "Eviction API: evicting");
            exchange.replace(pod, pod.withStatus(pod.status().withConditions(Conditions.with(pod.status().conditions(), disrupted))));
        }
        return Delete.answer(exchange, evict.ref(), evict.options());
    }
}
