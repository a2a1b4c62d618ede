package io.kubarium.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What every Kubernetes object carries: identity, version, labels, owners, finalizers (API-1..15). */
@Kept({"selfLink", "managedFields"})
public record ObjectMeta(String name, String generateName, String namespace, String uid, String resourceVersion,
        long generation, Instant creationTimestamp, Instant deletionTimestamp, Long deletionGracePeriodSeconds,
        Map<String, String> labels, Map<String, String> annotations, @MergeKey("uid") List<OwnerReference> ownerReferences,
        @MergeKey List<String> finalizers, Tree.Obj kept) {
    /** Nothing set. */
    public static final ObjectMeta EMPTY = new ObjectMeta(null, null, null, null, null, 0, null, null, null, null, null, null,
        null, null);

    public ObjectMeta {
        labels = FrozenMap.copyOf(labels);
        annotations = FrozenMap.copyOf(annotations);
        ownerReferences = ownerReferences == null ? List.of() : List.copyOf(ownerReferences);
        finalizers = finalizers == null ? List.of() : List.copyOf(finalizers);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    /** A fresh metadata with only a namespace (null for cluster-scoped objects) and a name. */
    public static ObjectMeta named(String namespace, String name) {
        return EMPTY.withNamespace(namespace).withName(name);
    }

    /** The resourceVersion as a number; 0 when absent. */
    public long revision() {
        return resourceVersion == null ? 0 : Long.parseLong(resourceVersion);
    }

    /** The owner that controls this object, or null (API-15: at most one). */
    public OwnerReference controllerRef() {
        for (int i = 0; i < ownerReferences.size(); i++) {
            if (Boolean.TRUE.equals(ownerReferences.get(i).controller())) {
                return ownerReferences.get(i);
            }
        }
        return null;
    }

    /** True when the object with that uid controls this one. */
    public boolean isControlledBy(String uid) {
        OwnerReference owner = controllerRef();
        return owner != null && owner.uid().equals(uid);
    }

    public boolean isTerminating() {
        return deletionTimestamp != null;
    }

    /** The value of a label, or null. */
    public String label(String key) {
        return labels.get(key);
    }

    /** The value of an annotation, or null. */
    public String annotation(String key) {
        return annotations.get(key);
    }

    /** A copy with one label set, or removed when the value is null. */
    public ObjectMeta withLabel(String key, String value) {
        return withLabels(FrozenMap.with(labels, key, value));
    }

    /** A copy with one annotation set, or removed when the value is null. */
    public ObjectMeta withAnnotation(String key, String value) {
        return withAnnotations(FrozenMap.with(annotations, key, value));
    }

    public ObjectMeta withName(String name) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withGenerateName(String generateName) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withNamespace(String namespace) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withUid(String uid) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withResourceVersion(String resourceVersion) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withGeneration(long generation) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withCreationTimestamp(Instant creationTimestamp) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withDeletionTimestamp(Instant deletionTimestamp) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withDeletionGracePeriodSeconds(Long deletionGracePeriodSeconds) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withLabels(Map<String, String> labels) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withAnnotations(Map<String, String> annotations) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withOwnerReferences(List<OwnerReference> ownerReferences) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withFinalizers(List<String> finalizers) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }

    public ObjectMeta withKept(Tree.Obj kept) {
        return new ObjectMeta(name, generateName, namespace, uid, resourceVersion, generation, creationTimestamp,
            deletionTimestamp, deletionGracePeriodSeconds, labels, annotations, ownerReferences, finalizers, kept);
    }
}
