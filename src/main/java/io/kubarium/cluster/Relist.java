package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a list tells somebody whose watch had ended: the differences from what was seen, each object once (API-54). */
final class Relist {
    private Relist() {}

    /** The differences in the order of the last change of each object, which is their cause. */
    static List<Entry.Change> differences(Journal<Entry> journal, Breaks.Break broken, Snapshot now, long time) {
        LinkedHashMap<ObjectRef, Entry.Change> last = new LinkedHashMap<>();
        for (long seq = broken.seq(); seq < journal.size(); seq++) {
            if (journal.get(seq) instanceof Entry.Change change) last.putLast(change.ref(), change);
        }
        List<Entry.Change> found = new ArrayList<>();
        for (Map.Entry<ObjectRef, Entry.Change> entry : last.entrySet()) {
            KubeObject before = broken.seen().get(entry.getKey());
            KubeObject after = now.get(entry.getKey());
            if (before != null && after != null && !before.uid().equals(after.uid())) {
                found.add(changed(entry.getValue(), before, null, time));
                before = null;
            }
            if (before != null || after != null) found.add(changed(entry.getValue(), before, after, time));
        }
        return found;
    }

    private static Entry.Change changed(Entry.Change last, KubeObject before, KubeObject after, long time) {
        return new Entry.Change(last.seq(), time, last.cause(), last.also(), last.writer(), last.revision(), before, after);
    }
}
