package io.kubarium.story;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.store.Snapshot;
import org.jspecify.annotations.Nullable;

/** Ids of things as the stage has them ({@code Pod/default/web-1}, {@code Process/kubelet/worker-1}), and their names in sentences. */
public final class Things {
    private static final int TAIL = 5;

    private Things() {}

    /** The id of an object. */
    public static String id(ObjectRef ref) {
        KindInfo kind = Kinds.byKey(ref.kindKey());
        return (kind == null ? ref.kindKey() : kind.kind()) + "/" + ref.namespace() + "/" + ref.name();
    }

    /** The id of a process such as {@code kube-scheduler} or {@code kubelet/worker-1}. */
    public static String process(String name) {
        return "Process/" + name;
    }

    /** The id of a client of the scenario. */
    public static String client(String name) {
        return "Client//" + name;
    }

    static ObjectRef node(String name) {
        return new ObjectRef("nodes", "", name);
    }

    static ObjectRef pod(String namespace, String name) {
        return new ObjectRef("pods", namespace, name);
    }

    /** The reference of an object's controller, or null. */
    static @Nullable ObjectRef owner(KubeObject object) {
        OwnerReference owner = object.metadata().controllerRef();
        if (owner == null) return null;
        KindInfo kind = Kinds.ofOrGuess(owner.apiVersion(), owner.kind());
        return new ObjectRef(kind.key(), kind.namespaced() ? object.namespace() : "", owner.name());
    }

    /** The topmost controller: a pod's Deployment rather than its ReplicaSet; the object itself if it has none. */
    static ObjectRef workload(KubeObject object, Snapshot store) {
        ObjectRef owner = owner(object);
        if (owner == null) return object.ref();
        KubeObject next = store.get(owner);
        return next == null ? owner : workload(next, store);
    }

    /** A generated name shortened in the middle: {@code web-7d9d476454-x7k2q} becomes {@code web-…x7k2q}. */
    static String shortName(String name) {
        int last = name.lastIndexOf('-');
        int before = name.lastIndexOf('-', last - 1);
        if (before <= 0 || name.length() - last - 1 != TAIL) return name;
        return name.substring(0, before) + "-…" + name.substring(last + 1);
    }
}
