package io.kubarium.api;

import java.time.Instant;

/** Why a driver could not attach or detach a volume. */
public record VolumeError(Instant time, String message, Integer errorCode) {
    /** Nothing set. */
    public static final VolumeError EMPTY = new VolumeError(null, null, null);
}
