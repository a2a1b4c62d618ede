package io.kubarium.cluster.node;

import io.kubarium.cluster.node.runtime.ContainerInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The look at all containers once a second (NOD-2, NOD-5), set only when there will be something to find. */
final class Pleg {
    /** The look is due. */
    record Relist() {}

    /** What a look finds of a pod: ends of containers, or only that something has changed; and the entry that told of the latest. */
    record Found(List<ContainerInfo> ended, long cause) {
        Found {
            ended = List.copyOf(ended);
        }
    }

    /** What the next look will find, by pod. */
    private final TreeMap<String, Found> unnoticed;
    private boolean set;

    Pleg() {
        this(new TreeMap<>(), false);
    }

    private Pleg(TreeMap<String, Found> unnoticed, boolean set) {
        this.unnoticed = unnoticed;
        this.set = set;
    }

    Pleg copy() {
        return new Pleg(new TreeMap<>(unnoticed), set);
    }

    /** A process that begins anew, or has just been told everything: nothing is left to find. */
    void clear(boolean restarted) {
        unnoticed.clear();
        if (restarted) set = false;
    }

    /** Something has happened to a pod that the next look finds, perhaps the end of a container. */
    void notice(String uid, @Nullable ContainerInfo ended, Call call) {
        Found before = unnoticed.get(uid);
        List<ContainerInfo> more = new ArrayList<>(before == null ? List.of() : before.ended());
        if (ended != null) more.add(ended);
        // An end is what a look tells of: a mere change does not take its place as the cause.
        boolean kept = before != null && ended == null && !before.ended().isEmpty();
        unnoticed.put(uid, new Found(more, kept ? before.cause() : call.context().cause()));
        if (!set) call.later(call.ticks().untilRelist(call.now()), new Relist());
        set = true;
    }

    /** The look itself: what it found. */
    TreeMap<String, Found> relist() {
        set = false;
        TreeMap<String, Found> found = new TreeMap<>(unnoticed);
        unnoticed.clear();
        return found;
    }

    /** A sync looks at its pod's containers itself: one that has ended is seen at once and is no news later; null without one. */
    @Nullable Found inspect(String uid) {
        Found found = unnoticed.get(uid);
        if (found == null || found.ended().isEmpty()) return null;
        unnoticed.remove(uid);
        return found;
    }

    void forget(String uid) {
        unnoticed.remove(uid);
    }
}
