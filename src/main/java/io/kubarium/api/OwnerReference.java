package io.kubarium.api;

/** Whose child an object is; the garbage collector follows it (API-15, API-157). */
public record OwnerReference(@Shown String apiVersion, @Shown String kind, @Shown String name, @Shown String uid,
        Boolean controller, Boolean blockOwnerDeletion) {
    /** Nothing set. */
    public static final OwnerReference EMPTY = new OwnerReference(null, null, null, null, null, null);

    /** The reference with which a controller marks its children. */
    public static OwnerReference controllerOf(KubeObject owner) {
        return new OwnerReference(owner.apiVersion(), owner.kind(), owner.name(), owner.uid(), true, true);
    }
}
