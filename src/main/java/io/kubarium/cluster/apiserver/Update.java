package io.kubarium.cluster.apiserver;

import io.kubarium.api.Deployment;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.request.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changing a stored object, in the order of API-30; what a PUT and a PATCH have in common. */
final class Update {
    /** Kinds that are never overwritten blindly (API-31). */
    private static final List<String> LOCKED = List.of("CSIDriver", "CSINode", "Lease", "MutatingWebhookConfiguration", "PodDisruptionBudget", "RuntimeClass",
            "ValidatingWebhookConfiguration", "VolumeAttachment");

    private Update() {}

    /** Replaces everything but the status. */
    static @Nullable KubeObject main(Exchange exchange, KubeObject given) {
        KubeObject before = current(exchange, given);
        KindInfo kind = Kinds.of(before);
        if (LOCKED.contains(kind.kind()) && given.metadata().revision() == 0) throw new Refused(unlocked(kind, given.name()));
        ObjectMeta meta = Parts.guarded(before.metadata(), given.metadata());
        KubeObject after = Parts.withStatusOf(Defaults.of(given.withMetadata(meta)), before);
        after = Addresses.onUpdate(exchange, before, Admission.onUpdate(exchange, kind, before, TemplateGeneration.counted(before, after)));
        if (counts(kind, before, after)) after = after.withMetadata(after.metadata().withGeneration(before.metadata().generation() + 1));
        Validation.update(kind, before, after);
        Warnings.add(exchange, before, after);
        if (before instanceof Namespace old && after instanceof Namespace now) PodSecurity.changed(exchange, old, now);
        if (!(after instanceof Pod) && Parts.specDiffers(before, after)) PodSecurity.check(exchange, after);
        if (after instanceof PersistentVolumeClaim) LimitChecks.check(exchange, after);
        KubeObject whole = Addresses.allocated(exchange, before, after);
        Quotas.charge(exchange, before, whole);
        return stored(exchange, before, whole);
    }

    /** Replaces the status, and of the metadata what a status write may (API-192). */
    static @Nullable KubeObject status(Exchange exchange, KubeObject given) {
        KubeObject before = current(exchange, given);
        if (!Kinds.of(before).hasStatus()) throw new Refused(Status.of(404, "NotFound", "the server could not find the requested resource"));
        ObjectMeta meta = Parts.guarded(before.metadata(), given.metadata());
        if (before instanceof Deployment) meta = meta.withLabels(before.metadata().labels());
        if (before instanceof Pod) meta = meta.withOwnerReferences(before.metadata().ownerReferences());
        KubeObject after = Parts.withStatusOf(before, given).withMetadata(meta);
        Validation.updateStatus(Kinds.of(before), before, after);
        return stored(exchange, before, after);
    }

    /** Replaces a namespace's finalizers, {@code namespaces/finalize} (API-167). */
    static @Nullable KubeObject finalizers(Exchange exchange, Namespace given) {
        Namespace before = (Namespace) current(exchange, given);
        return stored(exchange, before, before.withSpec(given.spec()));
    }

    /** Stores it; an object that waits for its end is removed by the write that takes its last finalizer (API-142). */
    static @Nullable KubeObject stored(Exchange exchange, KubeObject before, KubeObject after) {
        if (!finished(after)) return exchange.replace(before, after);
        exchange.remove(before);
        return null;
    }

    private static boolean finished(KubeObject object) {
        ObjectMeta meta = object.metadata();
        if (!meta.isTerminating() || !meta.finalizers().isEmpty()) return false;
        if (object instanceof Namespace namespace) return namespace.spec().finalizers().isEmpty();
        return meta.deletionGracePeriodSeconds() != null && meta.deletionGracePeriodSeconds() == 0;
    }

    /** The stored object, if the one given is made from it (API-2, API-32). */
    private static KubeObject current(Exchange exchange, KubeObject given) {
        KubeObject before = exchange.require(given.ref());
        ObjectMeta meta = given.metadata();
        String resource = given.ref().kindKey();
        if (meta.uid() != null && !meta.uid().equals(before.uid())) {
            throw Refused.conflict(resource, given.name(), "Precondition failed: UID in precondition: " + meta.uid() + ", UID in object meta: " + before.uid());
        }
        if (meta.revision() != 0 && !meta.resourceVersion().equals(before.metadata().resourceVersion())) {
            throw new Refused(Status.conflict(resource, given.name()));
        }
        return before;
    }

    private static Status unlocked(KindInfo kind, String name) {
        Problems problems = new Problems();
        problems.invalid(Path.METADATA.field("resourceVersion"), 0, "must be specified for an update");
        return problems.status(kind.key(), name);
    }

    /** Whether the change raises the generation (API-7). */
    private static boolean counts(KindInfo kind, KubeObject before, KubeObject after) {
        if (!kind.hasGeneration() || before instanceof PriorityClass) return false;
        if (Parts.specDiffers(before, after)) return true;
        return switch (before) {
            case Deployment _ -> !before.metadata().annotations().equals(after.metadata().annotations());
            case EndpointSlice _ -> !before.metadata().labels().equals(after.metadata().labels());
            default -> false;
        };
    }
}
