package io.kubarium.api;

import java.util.List;

/** Which hosts and paths lead to which Services. */
public record IngressSpec(@EmptyMatters String ingressClassName, IngressBackend defaultBackend, List<IngressTLS> tls,
        List<IngressRule> rules) {
    /** Nothing set. */
    public static final IngressSpec EMPTY = new IngressSpec(null, null, null, null);

    public IngressSpec {
        tls = tls == null ? List.of() : List.copyOf(tls);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    public IngressSpec withIngressClassName(String ingressClassName) {
        return new IngressSpec(ingressClassName, defaultBackend, tls, rules);
    }

    public IngressSpec withDefaultBackend(IngressBackend defaultBackend) {
        return new IngressSpec(ingressClassName, defaultBackend, tls, rules);
    }

    public IngressSpec withTls(List<IngressTLS> tls) {
        return new IngressSpec(ingressClassName, defaultBackend, tls, rules);
    }

    public IngressSpec withRules(List<IngressRule> rules) {
        return new IngressSpec(ingressClassName, defaultBackend, tls, rules);
    }
}
