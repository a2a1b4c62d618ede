package io.kubarium.ui.action;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import java.util.Optional;

/** What a thing on the stage stands for, read from its id: {@code Pod/default/web-1}, {@code Node//worker-1}, {@code Process/kubelet/worker-1}. */
public record ThingId(String kind, String namespace, String name) {
    /** Reads an id; empty if it names no object and no process. */
    public static Optional<ThingId> of(String id) {
        String[] part = id.split("/", 3);
        if (part.length < 2 || part[0].isEmpty() || !Character.isUpperCase(part[0].charAt(0))) return Optional.empty();
        return Optional.of(new ThingId(part[0], part[1], part.length > 2 ? part[2] : ""));
    }

    /** The id of an object. */
    public static String of(KubeObject object) {
        return object.kind() + "/" + object.namespace() + "/" + object.name();
    }

    /** The id of what a reference names. */
    public static String of(ObjectRef ref) {
        KindInfo kind = Kinds.byKey(ref.kindKey());
        return (kind == null ? ref.kindKey() : kind.kind()) + "/" + ref.namespace() + "/" + ref.name();
    }

    /** Whether it is a program rather than an object of the API. */
    public boolean isProcess() {
        return kind.equals("Process");
    }

    /** Whether it is a link between two machines, {@code Link/worker-1/master-1}, or what mends it, {@code Heal/worker-1/master-1}. */
    public boolean isLink() {
        return kind.equals("Link") || kind.equals("Heal");
    }

    /** The reference under which the store knows the object; empty for a process or a kind nobody knows. */
    public Optional<ObjectRef> ref() {
        KindInfo info = isProcess() || isLink() ? null : Kinds.byWord(kind);
        return info == null ? Optional.empty() : Optional.of(new ObjectRef(info.key(), namespace, name));
    }
}
