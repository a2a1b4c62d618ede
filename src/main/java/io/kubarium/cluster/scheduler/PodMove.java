package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a pod means for others that wait: it took room, freed some, or counts for them by other labels than before
 * (SCH-34).
 *
 * @param left the pod that held room and no longer counts as it did, or null
 * @param came the pod that holds room and did not count like this before, or null
 * @param gone it freed its room
 */
record PodMove(@Nullable Pod left, @Nullable Pod came, boolean gone) {
    private static final PodMove NONE = new PodMove(null, null, false);

    static PodMove of(Entry.Change change) {
        if (!(change.object() instanceof Pod)) return NONE;
        Pod before = (Pod) change.before();
        Pod after = (Pod) change.after();
        boolean held = holdsRoom(before);
        boolean holds = holdsRoom(after);
        boolean relabelled = held && holds && !before.metadata().labels().equals(after.metadata().labels());
        return new PodMove(held && !holds || relabelled ? before : null, !held && holds || relabelled ? after : null, held && !holds);
    }

    private static boolean holdsRoom(@Nullable Pod pod) {
        return pod != null && pod.spec().nodeName() != null && !pod.isTerminal();
    }
}
