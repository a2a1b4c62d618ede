package io.kubarium.api;

import java.util.List;

/** Hosts that share a certificate. */
public record IngressTLS(List<String> hosts, String secretName) {
    /** Nothing set. */
    public static final IngressTLS EMPTY = new IngressTLS(null, null);

    public IngressTLS {
        hosts = hosts == null ? List.of() : List.copyOf(hosts);
    }
}
