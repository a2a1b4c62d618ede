package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deleting: at once, after a grace period (pods), or when the last finalizer is gone. */
final class Delete {
    static final String ORPHAN = "orphan";
    static final String FOREGROUND = "foregroundDeletion";
    private static final List<String> IMMORTAL = List.of("default", "kube-system", "kube-public");

    private Delete() {}

    static @Nullable KubeObject answer(Exchange exchange, ObjectRef ref, DeleteOptions options) {
        KubeObject before = exchange.require(ref);
        checkPreconditions(ref, before.metadata(), options);
        if (before instanceof Namespace namespace) return namespace(exchange, namespace);
        Long grace = before instanceof Pod pod ? Grace.wanted(pod, options.gracePeriodSeconds()) : null;
        if (before instanceof Pod pod && Grace.pending(pod, grace)) return before;
        KubeObject marked = before.withMetadata(before.metadata().withFinalizers(finalizers(before, options)));
        if (before instanceof Pod && grace != null) marked = marked.withMetadata(Grace.mark(marked.metadata(), grace, exchange));
        if (!marked.metadata().finalizers().isEmpty()) {
            return exchange.replace(before, grace != null ? marked : marked.withMetadata(waiting(marked.metadata(), exchange.second())));
        }
        if (grace != null) {
            // A pod's end is written before it happens (API-145).
            KubeObject stored = exchange.replace(before, marked);
            if (grace > 0) return stored;
            exchange.remove(stored);
            return null;
        }
        exchange.remove(before);
        return null;
    }

    /** API-148. */
    private static void checkPreconditions(ObjectRef ref, ObjectMeta meta, DeleteOptions options) {
        if (options.uid() != null && !options.uid().equals(meta.uid())) {
            throw Refused.conflict(ref.kindKey(), ref.name(), "the UID in the precondition (" + options.uid() + ") does not match the UID in record ("
                    + meta.uid() + "). The object might have been deleted and then recreated");
        }
        if (options.resourceVersion() != null && !options.resourceVersion().equals(meta.resourceVersion())) {
            throw Refused.conflict(ref.kindKey(), ref.name(), "the ResourceVersion in the precondition (" + options.resourceVersion()
                    + ") does not match the ResourceVersion in record (" + meta.resourceVersion() + "). The object might have been modified");
        }
    }

    /** A namespace only says that it is ending; its controller does the rest (API-162, API-171). */
    private static @Nullable KubeObject namespace(Exchange exchange, Namespace before) {
        if (IMMORTAL.contains(before.name())) throw Refused.forbidden("namespaces", before.name(), "this namespace may not be deleted");
        if (before.isTerminating()) return before;
        Namespace ending = before.withMetadata(before.metadata().withDeletionTimestamp(exchange.second()))
                .withStatus(before.status().withPhase("Terminating"));
        return Update.stored(exchange, before, ending);
    }

    /** The finalizers that make the garbage collector wait for dependents or let them go (API-153..156). */
    private static List<String> finalizers(KubeObject object, DeleteOptions options) {
        List<String> old = object.metadata().finalizers();
        String policy = options.propagation() != null ? options.propagation() : defaultPolicy(object, old);
        List<String> found = new ArrayList<>(old);
        found.removeIf(f -> f.equals(ORPHAN) || f.equals(FOREGROUND));
        if (policy.equals("Orphan")) found.add(ORPHAN);
        if (policy.equals("Foreground")) found.add(FOREGROUND);
        return found.size() == old.size() && old.containsAll(found) ? old : found;
    }

    /** Without a word of the client: what was begun, else the kind's default (API-160). */
    private static String defaultPolicy(KubeObject object, List<String> finalizers) {
        if (finalizers.contains(ORPHAN)) return "Orphan";
        if (finalizers.contains(FOREGROUND)) return "Foreground";
        boolean orphans = object.apiVersion().equals("batch/v1") && object.kind().equals("Job") || object.kind().equals("ReplicationController");
        return orphans ? "Orphan" : "Background";
    }

    /** Marked as being deleted until its finalizers are gone (API-142). */
    private static ObjectMeta waiting(ObjectMeta meta, Instant now) {
        ObjectMeta marked = meta.withDeletionGracePeriodSeconds(0L);
        if (meta.deletionGracePeriodSeconds() == null && meta.generation() > 0) marked = marked.withGeneration(meta.generation() + 1);
        return meta.deletionTimestamp() == null || meta.deletionTimestamp().isAfter(now) ? marked.withDeletionTimestamp(now) : marked;
    }
}
