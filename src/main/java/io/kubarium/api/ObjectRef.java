package io.kubarium.api;

/** The identity of an object: the key of its kind (`pods`, `deployments.apps`), namespace (empty if cluster-scoped), name. */
public record ObjectRef(String kindKey, String namespace, String name) implements Comparable<ObjectRef> {
    public ObjectRef {
        namespace = namespace == null ? "" : namespace;
    }

    @Override
    public int compareTo(ObjectRef other) {
        int byKind = kindKey.compareTo(other.kindKey);
        if (byKind != 0) {
            return byKind;
        }
        int byNamespace = namespace.compareTo(other.namespace);
        return byNamespace != 0 ? byNamespace : name.compareTo(other.name);
    }

    /** `namespace/name`, or the name alone: the key that controllers queue. */
    public String key() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public String toString() {
        return kindKey + " " + key();
    }
}
