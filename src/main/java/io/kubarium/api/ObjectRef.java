package io.kubarium.api;

/** The identity of an object: the key of its kind (`pods`, `deployments.apps`), namespace (empty if cluster-scoped), name. */
public record ObjectRef(String kindKey, String namespace, String name) implements Comparable<ObjectRef> {
    public ObjectRef {
        namespace = namespace == null ? "" : namespace;
    }

    @Override
    public int compareTo(ObjectRef other) {
        int byKind = compare(kindKey, other.kindKey);
        if (byKind != 0) {
            return byKind;
        }
        int byNamespace = compare(namespace, other.namespace);
        return byNamespace != 0 ? byNamespace : compare(name, other.name);
    }

    /** Mostly it is the very same text. */
    private static int compare(String a, String b) {
        return a == b ? 0 : a.compareTo(b);
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
