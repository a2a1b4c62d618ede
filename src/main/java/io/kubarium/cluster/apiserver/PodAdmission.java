package io.kubarium.cluster.apiserver;

import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.Toleration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What admission adds to every new pod (API-90): an account, a priority, tolerations. */
final class PodAdmission {
    private static final List<String> NODE_TAINTS = List.of("node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable");

    private PodAdmission() {}

    static Pod admit(Exchange exchange, Pod pod) {
        Pod known = Accounts.admit(exchange, LimitRanger.admit(exchange, pod));
        return known.withSpec(tolerant(prioritised(exchange, pod, known.spec())));
    }

    /** Priority (API-176). */
    private static PodSpec prioritised(Exchange exchange, Pod pod, PodSpec spec) {
        PriorityClass wanted = priorityClass(exchange, pod, spec.priorityClassName());
        int priority = wanted == null ? 0 : wanted.value();
        if (spec.priority() != null && spec.priority() != priority) {
            throw Refused.forbidden("pods", Admission.nameOrPrefix(pod.metadata()), "the integer value of priority (" + spec.priority()
                    + ") must not be provided in pod spec; priority admission controller computed " + priority + " from the given PriorityClass name");
        }
        String policy = wanted == null || wanted.preemptionPolicy() == null ? "PreemptLowerPriority" : wanted.preemptionPolicy();
        return spec.withPriority(priority).withPriorityClassName(wanted == null ? spec.priorityClassName() : wanted.name())
                .withPreemptionPolicy(spec.preemptionPolicy() == null ? policy : spec.preemptionPolicy());
    }

    private static @Nullable PriorityClass priorityClass(Exchange exchange, Pod pod, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return exchange.store().list(PriorityClass.class).stream().filter(PriorityClass::globalDefault)
                    .min(Comparator.comparingInt(PriorityClass::value)).orElse(null);
        }
        PriorityClass found = exchange.store().get(PriorityClass.class, "", name);
        if (found == null) throw Refused.forbidden("pods", Admission.nameOrPrefix(pod.metadata()), "no PriorityClass with name " + name + " was found");
        return found;
    }

    /** DefaultTolerationSeconds: five minutes on a node that is not ready or out of reach (API-179). */
    private static PodSpec tolerant(PodSpec spec) {
        List<Toleration> tolerations = new ArrayList<>(spec.tolerations());
        for (String taint : NODE_TAINTS) {
            boolean has = spec.tolerations().stream().anyMatch(t -> (t.key() == null || t.key().isEmpty() || t.key().equals(taint))
                    && (t.effect() == null || t.effect().isEmpty() || t.effect().equals("NoExecute")));
            if (!has) tolerations.add(new Toleration(taint, "Exists", null, "NoExecute", 300L));
        }
        return tolerations.size() == spec.tolerations().size() ? spec : spec.withTolerations(tolerations);
    }
}
