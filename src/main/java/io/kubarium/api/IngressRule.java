package io.kubarium.api;

/** One host. */
public record IngressRule(String host, HTTPIngressRuleValue http) {
    /** Nothing set. */
    public static final IngressRule EMPTY = new IngressRule(null, null);
}
