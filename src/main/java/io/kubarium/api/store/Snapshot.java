package io.kubarium.api.store;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All objects at one revision. A value: any number of versions may be kept, each change copies one path. A component's
 * cache of a kind is such a snapshot, of the revision its watch has reached. Lists are ordered by namespace and name.
 */
public final class Snapshot {
    private final long revision;
    private final PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> kinds;
    /** By the uid of each owner. */
    private final PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> owned;
    /** What a workload could adopt, by kind and namespace. */
    private final PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> orphans;
    private final PersistentMap<String, PersistentMap<ObjectRef, Pod>> podsByNode;

    private Snapshot(long revision, PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> kinds,
            PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> owned, PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> orphans,
            PersistentMap<String, PersistentMap<ObjectRef, Pod>> podsByNode) {
        this.revision = revision;
        this.kinds = kinds;
        this.owned = owned;
        this.orphans = orphans;
        this.podsByNode = podsByNode;
    }

    /** Nothing, at revision 0. */
    public static Snapshot empty() {
        return new Snapshot(0, PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty());
    }

    /** The revision of the last write that is in it. */
    public long revision() {
        return revision;
    }

    /** The object, or null. */
    public @Nullable KubeObject get(ObjectRef ref) {
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(ref.kindKey());
        return table == null ? null : table.get(ref);
    }

    /** The object of a kind with this name, or null; the namespace is empty for cluster-wide kinds. */
    public <T extends KubeObject> @Nullable T get(Class<T> type, String namespace, String name) {
        return type.cast(get(new ObjectRef(Kinds.of(type).key(), namespace, name)));
    }

    /** All objects of a kind. */
    public <T extends KubeObject> List<T> list(Class<T> type) {
        List<T> found = new ArrayList<>();
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(Kinds.of(type).key());
        if (table != null) for (var entry : table) found.add(type.cast(entry.value()));
        return found;
    }

    /** All objects of a kind in a namespace. */
    public <T extends KubeObject> List<T> list(Class<T> type, String namespace) {
        List<T> found = new ArrayList<>();
        for (KubeObject object : list(Kinds.of(type).key(), namespace)) found.add(type.cast(object));
        return found;
    }

    /** All objects of a kind, by its key (plural[.group]). */
    public List<KubeObject> list(String kind) {
        List<KubeObject> found = new ArrayList<>();
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(kind);
        if (table != null) for (var entry : table) found.add(entry.value());
        return found;
    }

    /** All objects of a kind in a namespace, by the kind's key. */
    public List<KubeObject> list(String kind, String namespace) {
        List<KubeObject> found = new ArrayList<>();
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(kind);
        if (table == null) return found;
        for (var entry : table.from(new ObjectRef(kind, namespace, ""))) {
            if (!entry.key().namespace().equals(namespace)) break;
            found.add(entry.value());
        }
        return found;
    }

    /** How many objects of a kind there are. */
    public int count(String kind) {
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(kind);
        return table == null ? 0 : table.size();
    }

    /** The keys of the kinds that have objects. */
    public List<String> kinds() {
        List<String> found = new ArrayList<>();
        for (var entry : kinds) found.add(entry.key());
        return found;
    }

    /** The pods whose {@code spec.nodeName} is this node. */
    public List<Pod> podsOn(String node) {
        List<Pod> found = new ArrayList<>();
        PersistentMap<ObjectRef, Pod> pods = podsByNode.get(node);
        if (pods != null) for (var entry : pods) found.add(entry.value());
        return found;
    }

    /** The objects that name this uid among their owners. */
    public List<ObjectRef> ownedBy(String uid) {
        List<ObjectRef> found = new ArrayList<>();
        PersistentMap<ObjectRef, KubeObject> refs = owned.get(uid);
        if (refs != null) for (var entry : refs) found.add(entry.key());
        return found;
    }

    /** The objects of a kind that this owner controls. */
    public <T extends KubeObject> List<T> controlledBy(Class<T> type, KubeObject owner) {
        String kind = Kinds.of(type).key();
        PersistentMap<ObjectRef, KubeObject> objects = owned.get(owner.metadata().uid());
        if (objects == null) return new ArrayList<>();
        List<T> found = new ArrayList<>(objects.size());
        for (var entry : objects.from(new ObjectRef(kind, "", ""))) {
            if (!entry.key().kindKey().equals(kind)) break;
            OwnerReference controller = entry.value().metadata().controllerRef();
            if (controller != null && controller.uid().equals(owner.metadata().uid())) found.add(type.cast(entry.value()));
        }
        return found;
    }

    /** The pods, or what else workloads own, of a kind and namespace that nothing controls. */
    public <T extends KubeObject> List<T> orphans(Class<T> type, String namespace) {
        List<T> found = new ArrayList<>();
        PersistentMap<ObjectRef, KubeObject> objects = orphans.get(home(new ObjectRef(Kinds.of(type).key(), namespace, "")));
        if (objects != null) for (var entry : objects) found.add(type.cast(entry.value()));
        return found;
    }

    /** This snapshot after a write of that revision: the object is there now. */
    public Snapshot with(long newRevision, KubeObject object) {
        ObjectRef ref = object.ref();
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(ref.kindKey());
        if (table == null) table = PersistentMap.empty();
        KubeObject before = table.get(ref);
        return new Snapshot(newRevision, kinds.put(ref.kindKey(), table.put(ref, object)), reowned(ref, before, object), reorphaned(ref, before, object), renoded(ref, before, object));
    }

    /** This snapshot after a delete of that revision. */
    public Snapshot without(long newRevision, ObjectRef ref) {
        PersistentMap<ObjectRef, KubeObject> table = kinds.get(ref.kindKey());
        KubeObject before = table == null ? null : table.get(ref);
        if (table == null || before == null) return this;
        return new Snapshot(newRevision, kinds.put(ref.kindKey(), table.remove(ref)), reowned(ref, before, null), reorphaned(ref, before, null), renoded(ref, before, null));
    }

    private PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> reowned(ObjectRef ref, @Nullable KubeObject before, @Nullable KubeObject after) {
        List<OwnerReference> old = before == null ? List.of() : before.metadata().ownerReferences();
        List<OwnerReference> now = after == null ? List.of() : after.metadata().ownerReferences();
        PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> index = owned;
        if (!old.equals(now)) for (OwnerReference owner : old) index = out(index, owner.uid(), ref);
        if (after != null) for (OwnerReference owner : now) index = in(index, owner.uid(), ref, after);
        return index;
    }

    private PersistentMap<String, PersistentMap<ObjectRef, KubeObject>> reorphaned(ObjectRef ref, @Nullable KubeObject before, @Nullable KubeObject after) {
        if (after != null && adoptable(after)) return in(orphans, home(ref), ref, after);
        return before != null && adoptable(before) ? out(orphans, home(ref), ref) : orphans;
    }

    private static boolean adoptable(KubeObject object) {
        return (object instanceof Pod || object instanceof ReplicaSet || object instanceof ControllerRevision) && object.metadata().controllerRef() == null;
    }

    private static String home(ObjectRef ref) {
        return ref.kindKey() + "/" + ref.namespace();
    }

    private PersistentMap<String, PersistentMap<ObjectRef, Pod>> renoded(ObjectRef ref, @Nullable KubeObject before, @Nullable KubeObject after) {
        String old = before instanceof Pod pod ? pod.spec().nodeName() : null;
        String now = after instanceof Pod pod ? pod.spec().nodeName() : null;
        PersistentMap<String, PersistentMap<ObjectRef, Pod>> index = podsByNode;
        if (old != null && !old.equals(now)) index = out(index, old, ref);
        if (now != null && after instanceof Pod pod) index = in(index, now, ref, pod);
        return index;
    }

    private static <V> PersistentMap<String, PersistentMap<ObjectRef, V>> in(PersistentMap<String, PersistentMap<ObjectRef, V>> index, String key, ObjectRef ref, V value) {
        PersistentMap<ObjectRef, V> set = index.get(key);
        return index.put(key, (set == null ? PersistentMap.<ObjectRef, V>empty() : set).put(ref, value));
    }

    private static <V> PersistentMap<String, PersistentMap<ObjectRef, V>> out(PersistentMap<String, PersistentMap<ObjectRef, V>> index, String key, ObjectRef ref) {
        PersistentMap<ObjectRef, V> set = index.get(key);
        if (set == null) return index;
        PersistentMap<ObjectRef, V> less = set.remove(ref);
        return less.isEmpty() ? index.remove(key) : index.put(key, less);
    }
}
