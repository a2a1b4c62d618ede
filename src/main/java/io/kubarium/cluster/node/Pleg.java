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

    /** What the next look will find, by pod: ends of containers, or only that something has changed. */
    private final TreeMap<String, List<ContainerInfo>> unnoticed;
    private boolean set;

    Pleg() {
        this(new TreeMap<>(), false);
    }

    private Pleg(TreeMap<String, List<ContainerInfo>> unnoticed, boolean set) {
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
        List<ContainerInfo> more = new ArrayList<>(unnoticed.getOrDefault(uid, List.of()));
        if (ended != null) more.add(ended);
        unnoticed.put(uid, List.copyOf(more));
        if (!set) call.later(call.ticks().untilRelist(call.now()), new Relist());
        set = true;
    }

    /** The look itself: what it found. */
    TreeMap<String, List<ContainerInfo>> relist() {
        set = false;
        TreeMap<String, List<ContainerInfo>> found = new TreeMap<>(unnoticed);
        unnoticed.clear();
        return found;
    }

    /** A sync looks at its pod's containers itself: one that has ended is seen at once and is no news later. */
    List<ContainerInfo> inspect(String uid) {
        List<ContainerInfo> infos = unnoticed.getOrDefault(uid, List.of());
        if (!infos.isEmpty()) unnoticed.remove(uid);
        return infos;
    }

    void forget(String uid) {
        unnoticed.remove(uid);
    }
}
