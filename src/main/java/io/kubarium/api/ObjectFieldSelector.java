package io.kubarium.api;

/** A field of the pod itself. */
public record ObjectFieldSelector(String apiVersion, @Shown String fieldPath) {
    /** Nothing set. */
    public static final ObjectFieldSelector EMPTY = new ObjectFieldSelector(null, null);

    public ObjectFieldSelector withApiVersion(String apiVersion) {
        return new ObjectFieldSelector(apiVersion, fieldPath);
    }

    public ObjectFieldSelector withFieldPath(String fieldPath) {
        return new ObjectFieldSelector(apiVersion, fieldPath);
    }
}
