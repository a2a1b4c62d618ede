package io.kubarium.api.request;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import org.jspecify.annotations.Nullable;

/** A request to the API server. Reads are here too where a component needs one from the source (a quorum read). */
public sealed interface Request {
    /** What the request is about. */
    ObjectRef ref();

    /** Creates an object; with an empty name and a {@code generateName} the server completes the name (API-10). */
    record Create(KubeObject object) implements Request {
        @Override
        public ObjectRef ref() {
            return object.ref();
        }
    }

    /** Replaces an object's main part; a stale resourceVersion is a conflict, none is unconditional (API-31, API-32). */
    record Update(KubeObject object) implements Request {
        @Override
        public ObjectRef ref() {
            return object.ref();
        }
    }

    /** Replaces an object's status and nothing else (API-9). */
    record UpdateStatus(KubeObject object) implements Request {
        @Override
        public ObjectRef ref() {
            return object.ref();
        }
    }

    /** Changes part of an object; {@code subresource} is empty, {@code status} or {@code scale}. */
    record Patch(ObjectRef ref, PatchType type, Tree body, String subresource) implements Request {}

    /** Deletes an object. */
    record Delete(ObjectRef ref, DeleteOptions options) implements Request {}

    /** Binds a pod to a node ({@code pods/binding}). */
    record Bind(ObjectRef ref, String uid, String node) implements Request {}

    /** Asks for a pod's eviction ({@code pods/eviction}), which disruption budgets may refuse. */
    record Evict(ObjectRef ref, DeleteOptions options) implements Request {}

    /** Reads one object. */
    record Get(ObjectRef ref) implements Request {}

    /** How the body of a patch is meant (API-55). */
    enum PatchType { JSON, MERGE, STRATEGIC, APPLY }

    /** Options of a delete; null means not given. Propagation: {@code Background}, {@code Foreground} or {@code Orphan}. */
    record DeleteOptions(@Nullable Long gracePeriodSeconds, @Nullable String propagation, @Nullable String uid, @Nullable String resourceVersion) {
        /** Nothing given. */
        public static final DeleteOptions DEFAULT = new DeleteOptions(null, null, null, null);

        /** With a grace period in seconds. */
        public static DeleteOptions grace(long seconds) {
            return new DeleteOptions(seconds, null, null, null);
        }

        /** Only if the object still has this uid. */
        public DeleteOptions ifUid(String wanted) {
            return new DeleteOptions(gracePeriodSeconds, propagation, wanted, resourceVersion);
        }
    }
}
