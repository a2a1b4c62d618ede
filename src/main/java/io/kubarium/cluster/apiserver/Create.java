package io.kubarium.cluster.apiserver;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Status;

/** Creating an object, in the order of API-29. */
final class Create {
    /** A generated name is tried so often before the clash is answered (API-11). */
    private static final int ATTEMPTS = 8;

    private Create() {}

    static KubeObject answer(Exchange exchange, KubeObject given) {
        KindInfo kind = Kinds.of(given);
        KubeObject object = Defaults.of(located(given, kind));
        object = Admission.onCreate(exchange, kind, TemplateGeneration.counted(null, object));
        object = InitialStatus.of(fresh(exchange, kind, object));
        object = BatchDefaults.selected(named(exchange, object));
        if (object instanceof Pod pod) object = LabelKeys.merged(pod);
        Validation.create(kind, object);
        LimitChecks.check(exchange, object);
        PodSecurity.check(exchange, object);
        KubeObject existing = exchange.store().get(object.ref());
        if (existing != null) throw new Refused(clash(kind, existing));
        KubeObject whole = Addresses.onCreate(exchange, object);
        Warnings.add(exchange, null, whole);
        Quotas.charge(exchange, null, whole);
        return exchange.create(whole);
    }

    /** Takes an object of a scenario's start as it is, complete with what the server adds. */
    static KubeObject seed(Exchange exchange, KubeObject given) {
        KindInfo kind = Kinds.of(given);
        ObjectMeta meta = given.metadata();
        KubeObject object = Admission.onSeed(exchange, Defaults.of(located(given, kind)));
        KubeObject fresh = fresh(exchange, kind, object);
        ObjectMeta made = fresh.metadata();
        if (meta.uid() != null) made = made.withUid(meta.uid());
        if (meta.creationTimestamp() != null) made = made.withCreationTimestamp(meta.creationTimestamp());
        if (meta.generation() > 0) made = made.withGeneration(meta.generation());
        KubeObject ready = InitialStatus.ifNone(fresh.withMetadata(made));
        return exchange.create(Addresses.onCreate(exchange, BatchDefaults.selected(ready)));
    }

    /** In the namespace that the request is about: cluster-wide kinds have none. */
    private static KubeObject located(KubeObject object, KindInfo kind) {
        String wanted = kind.namespaced() ? object.namespace().isEmpty() ? "default" : object.namespace() : null;
        return java.util.Objects.equals(wanted, object.metadata().namespace()) ? object : object.withMetadata(object.metadata().withNamespace(wanted));
    }

    /** What the server alone says of a new object (API-1, API-6). */
    private static KubeObject fresh(Exchange exchange, KindInfo kind, KubeObject object) {
        return object.withMetadata(object.metadata().withUid(Uids.next(exchange.storage().random()))
                .withCreationTimestamp(exchange.second()).withDeletionTimestamp(null).withDeletionGracePeriodSeconds(null)
                .withResourceVersion(null).withGeneration(kind.hasGeneration() ? 1 : 0));
    }

    private static KubeObject named(Exchange exchange, KubeObject object) {
        ObjectMeta meta = object.metadata();
        if (meta.name() != null && !meta.name().isEmpty() || meta.generateName() == null) return object;
        KubeObject named = object;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            named = object.withMetadata(meta.withName(Uids.name(meta.generateName(), exchange.storage().random())));
            if (exchange.store().get(named.ref()) == null) break;
        }
        return named;
    }

    private static Status clash(KindInfo kind, KubeObject existing) {
        Status status = Status.alreadyExists(kind.key(), existing.name());
        if (!existing.metadata().isTerminating()) return status;
        return Status.of(status.code(), status.reason(), "object is being deleted: " + status.message()); // API-33
    }
}
