package io.kubarium.api;

import java.util.List;

/** Addresses that share ports. */
public record EndpointSubset(List<EndpointAddress> addresses, List<EndpointAddress> notReadyAddresses,
        List<EndpointsPort> ports) {
    /** Nothing set. */
    public static final EndpointSubset EMPTY = new EndpointSubset(null, null, null);

    public EndpointSubset {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        notReadyAddresses = notReadyAddresses == null ? List.of() : List.copyOf(notReadyAddresses);
        ports = ports == null ? List.of() : List.copyOf(ports);
    }
}
