package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.store.Snapshot;
import org.jspecify.annotations.Nullable;

/** Hears of every write that was stored, in order; {@code now} is the store right after it. */
public interface Commits {
    /** The object was created (no before), changed, or removed (no after). */
    void committed(@Nullable KubeObject before, @Nullable KubeObject after, Snapshot now);
}
