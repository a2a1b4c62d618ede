package io.kubarium.api;

import java.util.List;

/** A Secret as files. */
public record SecretVolumeSource(String secretName, List<KeyToPath> items, Integer defaultMode, Boolean optional) {
    /** Nothing set. */
    public static final SecretVolumeSource EMPTY = new SecretVolumeSource(null, null, null, null);

    public SecretVolumeSource {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public SecretVolumeSource withSecretName(String secretName) {
        return new SecretVolumeSource(secretName, items, defaultMode, optional);
    }

    public SecretVolumeSource withItems(List<KeyToPath> items) {
        return new SecretVolumeSource(secretName, items, defaultMode, optional);
    }

    public SecretVolumeSource withDefaultMode(Integer defaultMode) {
        return new SecretVolumeSource(secretName, items, defaultMode, optional);
    }

    public SecretVolumeSource withOptional(Boolean optional) {
        return new SecretVolumeSource(secretName, items, defaultMode, optional);
    }
}
