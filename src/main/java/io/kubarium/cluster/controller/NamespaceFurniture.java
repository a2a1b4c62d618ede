package io.kubarium.cluster.controller;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/**
 * Puts into each namespace what belongs there and back if it is taken away: the ServiceAccount {@code default}, or the
 * ConfigMap with the cluster's certificate (API-161). One loop for each of the two, as upstream has it.
 */
public final class NamespaceFurniture implements Controller {
    private final String name;
    private final KubeObject piece;

    private NamespaceFurniture(String name, KubeObject piece) {
        this.name = name;
        this.piece = piece;
    }

    static NamespaceFurniture accounts() {
        return new NamespaceFurniture("serviceaccount-controller", account());
    }

    static NamespaceFurniture certificates() {
        return new NamespaceFurniture("root-ca-certificate-publisher-controller", certificate());
    }

    /** The ServiceAccount of pods that name none, without a namespace. */
    public static ServiceAccount account() {
        return new ServiceAccount(ObjectMeta.named(null, "default"), null, null, null);
    }

    /** The certificate by which pods know the API server, without a namespace. */
    public static ConfigMap certificate() {
        ObjectMeta meta = ObjectMeta.named(null, "kube-root-ca.crt").withAnnotation("kubernetes.io/description",
                "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as "
                        + "the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.");
        return new ConfigMap(meta, null, FrozenMap.of("ca.crt", "-----BEGIN CERTIFICATE-----\n(the authority of this simulated cluster)\n-----END CERTIFICATE-----\n"), null);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Namespace.class, piece.getClass());
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof Namespace) return change.removed() ? List.of() : List.of(change.ref());
        return change.removed() && change.ref().name().equals(piece.name()) ? List.of(new ObjectRef("namespaces", "", change.ref().namespace())) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Namespace.class).stream().map(Namespace::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef about, View view) {
        if (!(view.cache().get(about) instanceof Namespace namespace) || namespace.metadata().isTerminating()) return Result.NOTHING;
        KubeObject wanted = piece.withMetadata(piece.metadata().withNamespace(namespace.name()));
        return view.cache().get(wanted.ref()) != null ? Result.NOTHING : new Plan().write(new Request.Create(wanted)).result();
    }

    @Override
    public OnRefusal refused(Request request, Status status) {
        return status.is("AlreadyExists") ? OnRefusal.GO_ON : Controller.super.refused(request, status);
    }
}
