package io.kubarium.cluster.controller;

import io.kubarium.api.Event;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Lease;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Deletes what has lost its owners, and holds owners back that wait for their dependents (API-152 to API-160). */
final class GarbageCollector implements Controller {
    private static final String FOREGROUND = "foregroundDeletion";
    private static final String ORPHAN = "orphan";

    @Override
    public String name() {
        return "garbage-collector-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of();
    }

    /** Everything but Events (API-152), and Leases, which have no owners to lose. */
    @Override
    public List<String> kinds() {
        List<String> own = List.of(Kinds.of(Event.class).key(), Kinds.of(Lease.class).key());
        return Kinds.all().stream().map(KindInfo::key).filter(kind -> !own.contains(kind)).toList();
    }

    @Override
    public int workers() {
        return 20;
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        TreeSet<ObjectRef> found = new TreeSet<>();
        KubeObject object = change.object();
        if (change.removed()) found.addAll(seen.ownedBy(object.uid()));
        else if (isFinalizing(object)) {
            found.add(object.ref());
            if (has(object, FOREGROUND)) found.addAll(seen.ownedBy(object.uid()));
        }
        for (OwnerReference reference : object.metadata().ownerReferences()) {
            KubeObject owner = owner(object, reference, seen);
            if (owner == null && !change.removed() && !object.metadata().isTerminating()) found.add(object.ref());
            else if (owner != null && isFinalizing(owner)) found.add(owner.ref());
        }
        // A reference that was taken away may have been the last that held an owner back.
        if (change.before() != null) {
            for (OwnerReference reference : change.before().metadata().ownerReferences()) {
                KubeObject owner = owner(object, reference, seen);
                if (owner != null && isFinalizing(owner)) found.add(owner.ref());
            }
        }
        return new ArrayList<>(found);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        List<ObjectRef> found = new ArrayList<>();
        for (String kind : kinds()) {
            for (KubeObject object : seen.list(kind)) if (isFinalizing(object) || !object.metadata().ownerReferences().isEmpty()) found.add(object.ref());
        }
        return found;
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        KubeObject object = view.cache().get(name);
        if (object == null) return Result.NOTHING;
        if (isFinalizing(object)) return has(object, ORPHAN) ? orphan(object, view.cache()) : release(object, view.cache());
        if (object.metadata().isTerminating() || object.metadata().ownerReferences().isEmpty()) return Result.NOTHING;
        return collect(object, view.cache());
    }

    private static boolean isFinalizing(KubeObject object) {
        return object.metadata().isTerminating() && (has(object, FOREGROUND) || has(object, ORPHAN));
    }

    private static boolean has(KubeObject object, String finalizer) {
        return object.metadata().finalizers().contains(finalizer);
    }

    private static @Nullable KubeObject owner(KubeObject object, OwnerReference reference, Snapshot cache) {
        KindInfo kind = Kinds.ofOrGuess(reference.apiVersion(), reference.kind());
        KubeObject owner = cache.get(new ObjectRef(kind.key(), kind.namespaced() ? object.namespace() : "", reference.name()));
        return owner != null && owner.uid().equals(reference.uid()) ? owner : null;
    }

    /** API-153: no owner left that holds it, and it goes. */
    private Result collect(KubeObject object, Snapshot cache) {
        List<OwnerReference> solid = new ArrayList<>();
        boolean waiting = false;
        for (OwnerReference reference : object.metadata().ownerReferences()) {
            KubeObject owner = owner(object, reference, cache);
            if (owner == null) continue;
            if (owner.metadata().isTerminating() && has(owner, FOREGROUND)) waiting = true;
            else solid.add(reference);
        }
        Plan plan = new Plan();
        if (solid.size() == object.metadata().ownerReferences().size()) return Result.NOTHING;
        if (!solid.isEmpty()) {
            return plan.write(new Request.Update(object.withMetadata(object.metadata().withOwnerReferences(solid)))).result();
        }
        foreign(object, cache, plan);
        String policy = has(object, ORPHAN) ? "Orphan" : has(object, FOREGROUND) || waiting && !cache.ownedBy(object.uid()).isEmpty() ? "Foreground" : "Background";
        plan.write(new Request.Get(object.ref())).then(); // it is read live before it is deleted
        plan.write(new Request.Delete(object.ref(), new Request.DeleteOptions(null, policy, object.uid(), null)));
        return plan.result();
    }

    /** API-157: an owner in another namespace counts as none. */
    private static void foreign(KubeObject object, Snapshot cache, Plan plan) {
        for (OwnerReference reference : object.metadata().ownerReferences()) {
            String kind = Kinds.ofOrGuess(reference.apiVersion(), reference.kind()).key();
            boolean elsewhere = cache.list(kind).stream().anyMatch(other -> other.uid().equals(reference.uid()) && !other.namespace().equals(object.namespace()));
            if (!elsewhere) continue;
            plan.event(EventNote.warning(object, "OwnerRefInvalidNamespace", "ownerRef [" + reference.apiVersion() + "/" + reference.kind() + ", namespace: " + object.namespace()
                    + ", name: " + reference.name() + ", uid: " + reference.uid() + "] does not exist in namespace \"" + object.namespace() + "\""));
        }
    }

    /** API-155: the owner goes when nothing is left that holds it back. */
    private static Result release(KubeObject owner, Snapshot cache) {
        for (ObjectRef ref : cache.ownedBy(owner.uid())) {
            KubeObject dependent = cache.get(ref);
            if (dependent != null && dependent.metadata().ownerReferences().stream()
                    .anyMatch(reference -> reference.uid().equals(owner.uid()) && Boolean.TRUE.equals(reference.blockOwnerDeletion()))) return Result.NOTHING;
        }
        return new Plan().write(without(owner, FOREGROUND)).result();
    }

    /** API-156: first the dependents forget their owner, then it goes. */
    private static Result orphan(KubeObject owner, Snapshot cache) {
        Plan plan = new Plan();
        for (ObjectRef ref : cache.ownedBy(owner.uid())) {
            KubeObject dependent = cache.get(ref);
            if (dependent != null) plan.write(new Request.Update(dependent.withMetadata(Ownership.released(dependent.metadata(), owner.uid()))));
        }
        return plan.then().write(without(owner, ORPHAN)).result();
    }

    private static Request without(KubeObject object, String finalizer) {
        return new Request.Update(object.withMetadata(object.metadata().withFinalizers(object.metadata().finalizers().stream().filter(name -> !name.equals(finalizer)).toList())));
    }

    @Override
    public OnRefusal refused(Request request, Status status) {
        if (status.is("NotFound")) return OnRefusal.GIVE_UP; // somebody else was faster
        return Controller.super.refused(request, status);
    }
}
