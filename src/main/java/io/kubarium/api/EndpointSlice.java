package io.kubarium.api;

import java.util.List;

/** The addresses behind a Service. */
public record EndpointSlice(ObjectMeta metadata, @Shown String addressType, @Shown List<Endpoint> endpoints,
        @Shown List<EndpointPort> ports) implements KubeObject {
    public EndpointSlice {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        ports = ports == null ? List.of() : List.copyOf(ports);
    }

    @Override
    public String apiVersion() {
        return "discovery.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "EndpointSlice";
    }

    @Override
    public EndpointSlice withMetadata(ObjectMeta metadata) {
        return new EndpointSlice(metadata, addressType, endpoints, ports);
    }

    public EndpointSlice withAddressType(String addressType) {
        return new EndpointSlice(metadata, addressType, endpoints, ports);
    }

    public EndpointSlice withEndpoints(List<Endpoint> endpoints) {
        return new EndpointSlice(metadata, addressType, endpoints, ports);
    }

    public EndpointSlice withPorts(List<EndpointPort> ports) {
        return new EndpointSlice(metadata, addressType, endpoints, ports);
    }
}
