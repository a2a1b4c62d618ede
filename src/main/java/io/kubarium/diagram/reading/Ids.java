package io.kubarium.diagram.reading;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;

/** Ids of things on the stage: {@code Kind/namespace/name}. */
public final class Ids {

    private Ids() {}

    /** The id of an object. */
    public static String of(KubeObject object) {
        return of(object.kind(), object.namespace(), object.name());
    }

    /** The id of what a reference names. */
    public static String of(ObjectRef ref) {
        KindInfo info = Kinds.byKey(ref.kindKey());
        return of(info == null ? ref.kindKey() : info.kind(), ref.namespace(), ref.name());
    }

    /** The id of an object by its parts. */
    public static String of(String kind, String namespace, String name) {
        return kind + "/" + (namespace == null ? "" : namespace) + "/" + name;
    }

    /** The name of an object as the stage shows it: with its namespace where that is not the default one. */
    static String shown(KubeObject object, String name) {
        String namespace = object.namespace();
        return namespace == null || namespace.isEmpty() || namespace.equals("default") ? name : namespace + "/" + name;
    }

    static String shown(KubeObject object) {
        return shown(object, object.name());
    }

    /** The id of a process: {@code kubelet/worker-1} on its node, {@code kube-scheduler} on the master. */
    static String process(String process, String master) {
        return "Process/" + (process.contains("/") ? process : process + "/" + master);
    }

    /** Whether the cluster made this namespace for itself. */
    static boolean isSystem(String namespace) {
        return namespace != null && namespace.startsWith("kube-");
    }
}
