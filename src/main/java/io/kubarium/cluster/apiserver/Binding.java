package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.request.Request;
import java.time.Instant;

/** Binding a pod to a node, {@code pods/binding} (API-194): one write, the generation stays (API-8). */
final class Binding {
    private Binding() {}

    static KubeObject answer(Exchange exchange, Request.Bind bind) {
        Pod pod = (Pod) exchange.require(bind.ref());
        String why = refusal(pod, bind);
        if (why != null) throw Refused.conflict("pods/binding", pod.name(), why);
        PodCondition scheduled = new PodCondition("PodScheduled", pod.metadata().generation(), "True", null, since(pod, exchange), null, null);
        Pod placed = TopologyLabels.copied(exchange, pod.withSpec(pod.spec().withNodeName(bind.node())));
        return exchange.replace(pod, placed
                .withStatus(pod.status().withNominatedNodeName(null).withConditions(Conditions.with(pod.status().conditions(), scheduled))));
    }

    private static String refusal(Pod pod, Request.Bind bind) {
        if (bind.uid() != null && !bind.uid().equals(pod.uid())) {
            return "Precondition failed: UID in precondition: " + bind.uid() + ", UID in object meta: " + pod.uid();
        }
        if (pod.isTerminating()) return "pod " + pod.name() + " is being deleted, cannot be assigned to a host";
        if (pod.isScheduled()) return "pod " + pod.name() + " is already assigned to node \"" + pod.spec().nodeName() + "\"";
        return pod.spec().schedulingGates().isEmpty() ? null : "pod " + pod.name() + " has non-empty .spec.schedulingGates";
    }

    private static Instant since(Pod pod, Exchange exchange) {
        PodCondition before = pod.condition("PodScheduled");
        return before != null && "True".equals(before.status()) ? before.lastTransitionTime() : exchange.second();
    }
}
