package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import org.jspecify.annotations.Nullable;

/** What is stored, the revision counter that all kinds share (API-3), and the server's own source of chance. */
final class Storage {
    private final RandomStream random;
    private Snapshot store;

    Storage(RandomStream random, Snapshot store) {
        this.random = random;
        this.store = store;
    }

    Storage copy() {
        return new Storage(random.copy(), store);
    }

    Snapshot store() {
        return store;
    }

    RandomStream random() {
        return random;
    }

    /** Stores an object under the next revision. */
    KubeObject put(@Nullable KubeObject before, KubeObject after, Commits commits) {
        long revision = store.revision() + 1;
        KubeObject stored = after.withMetadata(after.metadata().withResourceVersion(Long.toString(revision)));
        store = store.with(revision, stored);
        commits.committed(before, stored, store);
        return stored;
    }

    /** Removes an object; that is a write too (API-5). */
    void remove(KubeObject before, Commits commits) {
        store = store.without(store.revision() + 1, before.ref());
        commits.committed(before, null, store);
    }
}
