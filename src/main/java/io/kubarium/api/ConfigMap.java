package io.kubarium.api;

import java.util.Map;

/** Configuration as keys and values. */
public record ConfigMap(ObjectMeta metadata, Boolean immutable, Map<String, String> data,
        @Base64Text Map<String, String> binaryData) implements KubeObject {
    public ConfigMap {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        data = FrozenMap.copyOf(data);
        binaryData = FrozenMap.copyOf(binaryData);
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "ConfigMap";
    }

    @Override
    public ConfigMap withMetadata(ObjectMeta metadata) {
        return new ConfigMap(metadata, immutable, data, binaryData);
    }

    public ConfigMap withImmutable(Boolean immutable) {
        return new ConfigMap(metadata, immutable, data, binaryData);
    }

    public ConfigMap withData(Map<String, String> data) {
        return new ConfigMap(metadata, immutable, data, binaryData);
    }

    public ConfigMap withBinaryData(Map<String, String> binaryData) {
        return new ConfigMap(metadata, immutable, data, binaryData);
    }
}
