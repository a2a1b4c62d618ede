package io.kubarium.api;

import java.util.List;

/** The addresses behind a Service, in the old form. */
public record Endpoints(ObjectMeta metadata, List<EndpointSubset> subsets) implements KubeObject {
    public Endpoints {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        subsets = subsets == null ? List.of() : List.copyOf(subsets);
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Endpoints";
    }

    @Override
    public Endpoints withMetadata(ObjectMeta metadata) {
        return new Endpoints(metadata, subsets);
    }

    public Endpoints withSubsets(List<EndpointSubset> subsets) {
        return new Endpoints(metadata, subsets);
    }
}
