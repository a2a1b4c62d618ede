package io.kubarium.api;

/** A pointer to another object, as Events and EndpointSlices hold it. */
public record ObjectReference(String kind, String namespace, String name, String uid, String apiVersion, String resourceVersion,
        String fieldPath) {
    /** Nothing set. */
    public static final ObjectReference EMPTY = new ObjectReference(null, null, null, null, null, null, null);

    /** A full reference to an object. */
    public static ObjectReference to(KubeObject object) {
        return new ObjectReference(object.kind(), object.metadata().namespace(), object.name(), object.uid(),
            object.apiVersion(), object.metadata().resourceVersion(), null);
    }

    public ObjectReference withFieldPath(String path) {
        return new ObjectReference(kind, namespace, name, uid, apiVersion, resourceVersion, path);
    }
}
