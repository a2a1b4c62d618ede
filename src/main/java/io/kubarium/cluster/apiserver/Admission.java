package io.kubarium.cluster.apiserver;

import io.kubarium.api.Ingress;
import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.NodeSpec;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Taint;
import io.kubarium.api.request.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The admission plugins that are on by default, in their order (API-172), for the kinds that are simulated. */
final class Admission {
    private Admission() {}

    static KubeObject onCreate(Exchange exchange, KindInfo kind, KubeObject object) {
        if (kind.namespaced()) checkNamespace(exchange, kind.key(), nameOrPrefix(object.metadata()), object.namespace());
        return switch (object) {
            case Pod pod -> TopologyLabels.copied(exchange, PodAdmission.admit(exchange, pod));
            case Node node -> tainted(node);
            case PersistentVolumeClaim claim -> protectedBy("kubernetes.io/pvc-protection", DefaultClasses.storage(exchange, claim));
            case PersistentVolume volume -> protectedBy("kubernetes.io/pv-protection", volume);
            case Ingress ingress -> DefaultClasses.ingress(exchange, ingress);
            case PriorityClass priority -> onlyDefault(exchange, priority);
            default -> object;
        };
    }

    /** API-136. */
    private static PriorityClass onlyDefault(Exchange exchange, PriorityClass priority) {
        if (!priority.globalDefault()) return priority;
        for (PriorityClass other : exchange.store().list(PriorityClass.class)) {
            if (other.globalDefault()) {
                throw Refused.forbidden("priorityclasses.scheduling.k8s.io", priority.name(), "PriorityClass " + other.name() + " is already marked as default. Only one default can exist");
            }
        }
        return priority;
    }

    /** What a new object of the scenario's start needs: its Nodes are no new ones. */
    static KubeObject onSeed(Exchange exchange, KubeObject object) {
        return switch (object) {
            case Pod pod -> PodAdmission.admit(exchange, pod);
            case PersistentVolumeClaim claim -> protectedBy("kubernetes.io/pvc-protection", claim);
            case PersistentVolume volume -> protectedBy("kubernetes.io/pv-protection", volume);
            default -> object;
        };
    }

    static KubeObject onUpdate(Exchange exchange, KindInfo kind, KubeObject before, KubeObject after) {
        // A namespace's finalizers are changed through its own subresource only (API-167).
        if (before instanceof Namespace old && after instanceof Namespace namespace) return namespace.withSpec(old.spec());
        if (before instanceof PersistentVolumeClaim old && after instanceof PersistentVolumeClaim claim) checkGrowth(exchange, old, claim);
        return after;
    }

    /** PersistentVolumeClaimResize (API-189). */
    private static void checkGrowth(Exchange exchange, PersistentVolumeClaim before, PersistentVolumeClaim after) {
        Quantity was = StorageValidation.size(before.spec());
        Quantity wanted = StorageValidation.size(after.spec());
        if (was == null || wanted == null || wanted.compareTo(was) <= 0) return;
        if (!"Bound".equals(before.status().phase())) {
            throw Refused.forbidden("persistentvolumeclaims", before.name(), "Only bound persistent volume claims can be expanded");
        }
        String name = before.spec().storageClassName();
        StorageClass storage = name == null ? null : exchange.store().get(StorageClass.class, "", name);
        if (storage != null && Boolean.TRUE.equals(storage.allowVolumeExpansion())) return;
        throw Refused.forbidden("persistentvolumeclaims", before.name(),
                "only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize");
    }

    /** NamespaceLifecycle (API-173, API-162). */
    static void checkNamespace(Exchange exchange, String resource, String name, String namespace) {
        Namespace home = exchange.store().get(Namespace.class, "", namespace);
        if (home == null) throw new Refused(Status.notFound("namespaces", namespace));
        if (!home.isTerminating()) return;
        String why = "unable to create new content in namespace " + namespace + " because it is being terminated";
        Status status = Refused.forbidden(resource, name, why).status();
        Status.Cause cause = new Status.Cause("NamespaceTerminating", "namespace " + namespace + " is being terminated", "metadata.namespace");
        throw new Refused(new Status(status.code(), status.reason(), status.message(), List.of(cause)));
    }

    /** Before a generated name exists, refusals say its prefix (API-29). */
    static String nameOrPrefix(ObjectMeta meta) {
        return meta.name() == null || meta.name().isEmpty() ? Objects.requireNonNullElse(meta.generateName(), "") : meta.name();
    }

    /** TaintNodesByCondition: a new node takes no pods before it is ready (API-180). */
    private static Node tainted(Node node) {
        Taint notReady = new Taint("node.kubernetes.io/not-ready", null, "NoSchedule", null);
        NodeSpec spec = node.spec();
        if (spec.taints().stream().anyMatch(taint -> notReady.key().equals(taint.key()) && notReady.effect().equals(taint.effect()))) return node;
        List<Taint> taints = new ArrayList<>(spec.taints());
        taints.add(notReady);
        return node.withSpec(spec.withTaints(taints));
    }

    /** StorageObjectInUseProtection (API-188). */
    private static KubeObject protectedBy(String finalizer, KubeObject object) {
        if (object.metadata().finalizers().contains(finalizer)) return object;
        List<String> finalizers = new ArrayList<>(object.metadata().finalizers());
        finalizers.add(finalizer);
        return object.withMetadata(object.metadata().withFinalizers(finalizers));
    }
}
