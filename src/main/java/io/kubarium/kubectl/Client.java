package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.Cluster;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command's connection to the API server, in the name of its act. */
final class Client {
    private final Cluster cluster;
    private final long act;

    Client(Cluster cluster, long act) {
        this.cluster = cluster;
        this.act = act;
    }

    Cluster cluster() {
        return cluster;
    }

    long act() {
        return act;
    }

    Instant now() {
        return cluster.clock();
    }

    /** Fails as kubectl does when nobody answers (CTL-186). */
    void reach() {
        if (!cluster.isRunning("kube-apiserver")) throw Failure.plain(Refusals.unreachable());
    }

    /** Everything, as the server would answer now. */
    Snapshot store() {
        reach();
        return cluster.snapshot();
    }

    /** The object, or null. */
    @Nullable KubeObject find(KindInfo kind, String namespace, String name) {
        return store().get(new ObjectRef(kind.key(), kind.namespaced() ? namespace : "", name));
    }

    /** The object; not found is a failure (CTL-182). */
    KubeObject get(KindInfo kind, String namespace, String name) {
        KubeObject object = find(kind, namespace, name);
        if (object == null) throw Failure.of(Status.notFound(kind.key(), name));
        return object;
    }

    /** The objects of a kind; {@code namespace} null for all. */
    List<KubeObject> list(KindInfo kind, @Nullable String namespace) {
        return namespace == null || !kind.namespaced() ? store().list(kind.key()) : store().list(kind.key(), namespace);
    }

    Answer request(Request request) {
        return cluster.request(act, request);
    }

    /** Whether an object with this uid is still there. */
    boolean exists(ObjectRef ref, String uid) {
        KubeObject object = cluster.snapshot().get(ref);
        return object != null && (uid == null || uid.equals(object.uid()));
    }
}
