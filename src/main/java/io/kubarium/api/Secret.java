package io.kubarium.api;

import java.util.Map;

/** Confidential keys and values; data is base64 text. */
public record Secret(ObjectMeta metadata, Boolean immutable, @Base64Text Map<String, String> data,
        Map<String, String> stringData, String type) implements KubeObject {
    public Secret {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        data = FrozenMap.copyOf(data);
        stringData = FrozenMap.copyOf(stringData);
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Secret";
    }

    /** The bytes under a key, or null. */
    public byte[] bytes(String key) {
        String text = data.get(key);
        return text == null ? null : java.util.Base64.getDecoder().decode(text);
    }

    @Override
    public Secret withMetadata(ObjectMeta metadata) {
        return new Secret(metadata, immutable, data, stringData, type);
    }

    public Secret withImmutable(Boolean immutable) {
        return new Secret(metadata, immutable, data, stringData, type);
    }

    public Secret withData(Map<String, String> data) {
        return new Secret(metadata, immutable, data, stringData, type);
    }

    public Secret withStringData(Map<String, String> stringData) {
        return new Secret(metadata, immutable, data, stringData, type);
    }

    public Secret withType(String type) {
        return new Secret(metadata, immutable, data, stringData, type);
    }
}
