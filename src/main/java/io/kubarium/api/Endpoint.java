package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** One address behind a Service. */
public record Endpoint(List<String> addresses, EndpointConditions conditions, String hostname, ObjectReference targetRef,
        Map<String, String> deprecatedTopology, String nodeName, String zone, Tree.Obj hints) {
    /** Nothing set. */
    public static final Endpoint EMPTY = new Endpoint(null, null, null, null, null, null, null, null);

    public Endpoint {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
        conditions = conditions == null ? EndpointConditions.EMPTY : conditions;
        deprecatedTopology = FrozenMap.copyOf(deprecatedTopology);
    }

    public Endpoint withAddresses(List<String> addresses) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withConditions(EndpointConditions conditions) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withHostname(String hostname) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withTargetRef(ObjectReference targetRef) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withDeprecatedTopology(Map<String, String> deprecatedTopology) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withNodeName(String nodeName) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withZone(String zone) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }

    public Endpoint withHints(Tree.Obj hints) {
        return new Endpoint(addresses, conditions, hostname, targetRef, deprecatedTopology, nodeName, zone, hints);
    }
}
