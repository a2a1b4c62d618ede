package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One request being answered: the storage it works on, the time, who hears of its writes, and the warnings it earns. */
record Exchange(Storage storage, Instant now, Commits commits, List<String> warnings) {
    Exchange(Storage storage, Instant now, Commits commits) {
        this(storage, now, commits, new ArrayList<>());
    }

    Snapshot store() {
        return storage.store();
    }

    /** The time as objects carry it: in whole seconds (API-1). */
    Instant second() {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The stored object; refused if there is none (API-34). */
    KubeObject require(ObjectRef ref) {
        KubeObject object = store().get(ref);
        if (object == null) throw new Refused(Status.notFound(ref.kindKey(), ref.name()));
        return object;
    }

    /** Stores a changed object; one that equals the stored one is not written (API-4). */
    KubeObject replace(KubeObject before, KubeObject after) {
        KubeObject same = after.withMetadata(after.metadata().withResourceVersion(before.metadata().resourceVersion()));
        return same.equals(before) ? before : storage.put(before, after, commits);
    }

    KubeObject create(KubeObject object) {
        return storage.put(null, object, commits);
    }

    void remove(KubeObject object) {
        storage.remove(object, commits);
    }
}
