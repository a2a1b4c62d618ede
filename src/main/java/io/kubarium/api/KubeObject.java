package io.kubarium.api;

/** Any object of the API. Each simulated kind is a record of its own; all others are {@link OtherObject}. */
public interface KubeObject {
    String apiVersion();

    String kind();

    ObjectMeta metadata();

    KubeObject withMetadata(ObjectMeta metadata);

    default String name() {
        return metadata().name();
    }

    /** The namespace; empty for cluster-scoped objects. */
    default String namespace() {
        return metadata().namespace() == null ? "" : metadata().namespace();
    }

    default String uid() {
        return metadata().uid();
    }

    /** The identity of this object in the store. */
    default ObjectRef ref() {
        return new ObjectRef(Kinds.of(this).key(), namespace(), name());
    }
}
