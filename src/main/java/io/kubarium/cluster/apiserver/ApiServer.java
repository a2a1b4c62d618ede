package io.kubarium.cluster.apiserver;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Answers one request at a time and stores what it accepts. Holds the store as one immutable {@link Snapshot} and the
 * counters that go with it; nothing else in the cluster writes.
 */
public final class ApiServer {
    private final RandomStream random;
    private Snapshot store;
    private long revision;

    /** A server with an empty store. */
    public ApiServer(RandomStream random) {
        this(random, Snapshot.empty(), 0);
    }

    private ApiServer(RandomStream random, Snapshot store, long revision) {
        this.random = random;
        this.store = store;
        this.revision = revision;
    }

    /** An independent server in the same state. */
    public ApiServer copy() {
        return new ApiServer(random.copy(), store, revision);
    }

    /** Everything that is stored. */
    public Snapshot store() {
        return store;
    }

    /**
     * Handles a request.
     *
     * @param caller who asks, e.g. {@code kube-scheduler}, {@code kubelet/worker-1}, {@code kubectl}
     * @param now the time on the server's clock
     * @param commits hears of every write this request led to
     */
    public Answer handle(Request request, String caller, Instant now, Commits commits) {
        return switch (request) {
            case Request.Get get -> get(get.ref());
            default -> throw new IllegalArgumentException("not understood: " + request);
        };
    }

    /** Puts an object of a scenario's start into the store as it is, with a uid and a time where it has none. */
    public KubeObject seed(KubeObject object, Instant now, Commits commits) {
        ObjectMeta meta = object.metadata();
        if (meta.uid() == null) meta = meta.withUid(Uids.next(random));
        if (meta.creationTimestamp() == null) meta = meta.withCreationTimestamp(now.truncatedTo(ChronoUnit.SECONDS));
        return commit(null, object.withMetadata(meta), commits);
    }

    private Answer get(ObjectRef ref) {
        KubeObject object = store.get(ref);
        return object == null ? Answer.refused(Status.notFound(ref.kindKey(), ref.name())) : Answer.ok(object);
    }

    private KubeObject commit(KubeObject before, KubeObject after, Commits commits) {
        revision++;
        KubeObject stored = after.withMetadata(after.metadata().withResourceVersion(Long.toString(revision)));
        store = store.with(revision, stored);
        commits.committed(before, stored, store);
        return stored;
    }
}
