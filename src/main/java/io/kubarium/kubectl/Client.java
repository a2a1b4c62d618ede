package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.Cluster;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command's connection to the API server, in the name of its act and of a user. */
final class Client {
    private final Cluster cluster;
    private final long act;
    private final Access access;

    Client(Cluster cluster, long act) {
        this(cluster, act, Access.ADMIN);
    }

    private Client(Cluster cluster, long act, Access access) {
        this.cluster = cluster;
        this.act = act;
        this.access = access;
    }

    /** The same for somebody else. */
    Client as(Access other) {
        return new Client(cluster, act, other);
    }

    Cluster cluster() {
        return cluster;
    }

    long act() {
        return act;
    }

    /** Who asks. */
    Access access() {
        return access;
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
        check("get", kind, kind.plural(), namespace, name);
        return known(kind, namespace, name);
    }

    /** The object or null, for those who need not read it to ask for what they want. */
    @Nullable KubeObject known(KindInfo kind, String namespace, String name) {
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
        check("list", kind, kind.plural(), namespace, "");
        return namespace == null || !kind.namespaced() ? store().list(kind.key()) : store().list(kind.key(), namespace);
    }

    Answer request(Request request) {
        KindInfo kind = Kinds.byKey(request.ref().kindKey());
        Access.Ask ask = kind == null ? null : ask(verb(request), kind, kind.plural() + subresource(request), request.ref().namespace(),
                request instanceof Request.Create ? "" : request.ref().name());
        if (ask != null && cluster.isRunning("kube-apiserver") && !access.allows(ask, cluster.snapshot())) return Answer.refused(ask.refusal(access.user()));
        return cluster.request(act, request);
    }

    /** A server-side apply (API-74). */
    Answer apply(KubeObject object, Tree.Obj written, String manager, boolean force) {
        reach();
        Access.Ask ask = ask("patch", Kinds.of(object), Kinds.of(object).plural(), object.namespace(), object.name());
        return access.allows(ask, cluster.snapshot()) ? cluster.apply(act, object, written, manager, force) : Answer.refused(ask.refusal(access.user()));
    }

    private static String verb(Request request) {
        return switch (request) {
            case Request.Get _ -> "get";
            case Request.Create _, Request.Bind _, Request.Evict _ -> "create";
            case Request.Update _, Request.UpdateStatus _ -> "update";
            case Request.Patch _ -> "patch";
            case Request.Delete _ -> "delete";
        };
    }

    private static String subresource(Request request) {
        return switch (request) {
            case Request.Bind _ -> "/binding";
            case Request.Evict _ -> "/eviction";
            case Request.UpdateStatus _ -> "/status";
            case Request.Patch patch when !patch.subresource().isEmpty() -> "/" + patch.subresource();
            default -> "";
        };
    }

    private static Access.Ask ask(String verb, KindInfo kind, String resource, @Nullable String namespace, String name) {
        return new Access.Ask(verb, kind.group(), resource, kind.namespaced() ? namespace : null, name);
    }

    /** Fails if the user may not do that (CTL-187). */
    void check(String verb, KindInfo kind, String resource, @Nullable String namespace, String name) {
        Access.Ask ask = ask(verb, kind, resource, namespace, name);
        if (!access.allows(ask, store())) throw Failure.of(ask.refusal(access.user()));
    }

    /** Whether an object with this uid is still there. */
    boolean exists(ObjectRef ref, String uid) {
        KubeObject object = cluster.snapshot().get(ref);
        return object != null && (uid == null || uid.equals(object.uid()));
    }
}
