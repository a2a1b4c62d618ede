package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who owns what: by uid, through the one reference that controls (WRK-1), with adoption and release (WRK-2, WRK-3). */
final class Ownership {
    private Ownership() {}

    /** The controlling owners of a kind that a change of one of their objects concerns: the former and the present one. */
    static List<ObjectRef> owners(Entry.Change change, Class<? extends KubeObject> type, Snapshot seen) {
        TreeSet<ObjectRef> found = new TreeSet<>();
        add(found, change.before(), type, seen);
        add(found, change.after(), type, seen);
        return new ArrayList<>(found);
    }

    private static void add(TreeSet<ObjectRef> found, @Nullable KubeObject object, Class<? extends KubeObject> type, Snapshot seen) {
        OwnerReference owner = object == null ? null : object.metadata().controllerRef();
        if (owner == null) return;
        KubeObject real = seen.get(type, object.namespace(), owner.name());
        if (real != null && real.uid().equals(owner.uid())) found.add(real.ref());
    }

    /** The owners of a kind whose selector an object without a controller matches. */
    static <T extends KubeObject> List<ObjectRef> suitors(KubeObject object, Class<T> type, Function<T, LabelSelector> selector, Snapshot seen) {
        List<ObjectRef> found = new ArrayList<>();
        if (object.metadata().controllerRef() != null) return found;
        for (T owner : seen.list(type, object.namespace())) {
            if (matches(selector.apply(owner), object)) found.add(owner.ref());
        }
        return found;
    }

    static boolean matches(@Nullable LabelSelector selector, KubeObject object) {
        return selector != null && !selector.isEmpty() && selector.matches(object.metadata().labels());
    }

    /**
     * The objects of a kind that the owner has after this sync: its own that still match, and those without an owner
     * that match; the patches for both go into the plan. An owner that is being deleted takes and gives nothing.
     */
    static <T extends KubeObject> List<T> claim(KubeObject owner, @Nullable LabelSelector selector, Class<T> type, Predicate<T> adoptable, Snapshot cache, Plan plan) {
        List<T> controlled = cache.controlledBy(type, owner);
        List<T> mine = new ArrayList<>(controlled.size());
        boolean deleting = owner.metadata().isTerminating();
        for (T object : controlled) {
            if (matches(selector, object)) mine.add(object);
            else if (!deleting) plan.write(new Request.Update(object.withMetadata(released(object.metadata(), owner.uid()))));
        }
        if (!deleting) {
            int own = mine.size();
            for (T object : cache.orphans(type, owner.namespace())) {
                if (object.metadata().isTerminating() || !matches(selector, object) || !adoptable.test(object)) continue;
                mine.add(object);
                plan.write(new Request.Update(object.withMetadata(adopted(object.metadata(), owner))));
            }
            if (mine.size() > own) mine.sort(Comparator.comparing(KubeObject::ref));
        }
        plan.then();
        return mine;
    }

    static ObjectMeta adopted(ObjectMeta meta, KubeObject owner) {
        List<OwnerReference> owners = new ArrayList<>(meta.ownerReferences());
        owners.add(OwnerReference.controllerOf(owner));
        return meta.withOwnerReferences(owners);
    }

    static ObjectMeta released(ObjectMeta meta, String uid) {
        return meta.withOwnerReferences(meta.ownerReferences().stream().filter(owner -> !owner.uid().equals(uid)).toList());
    }
}
