package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every fact that came true, found by its entry and by its object: what answers are made of. */
final class Chronicle {
    private PersistentMap<Long, Happening> byEntry = PersistentMap.empty();
    private PersistentMap<ObjectRef, Past> byObject = PersistentMap.empty();

    /** The latest fact about an object, and those before. */
    private record Past(Happening latest, @Nullable Past before) {}

    /** The same, for another future. */
    Chronicle copy() {
        Chronicle copy = new Chronicle();
        copy.byEntry = byEntry;
        copy.byObject = byObject;
        return copy;
    }

    void note(Happening happening, Entry entry) {
        note(happening.entry().seq(), happening);
        if (happening.fact().isDeed()) note(entry.cause(), happening);
        ObjectRef about = happening.about();
        if (about == null) return;
        ObjectRef key = about.kindKey().equals("endpointslices.discovery.k8s.io") ? new ObjectRef("services", about.namespace(), happening.word("svc")) : about;
        byObject = byObject.put(key, new Past(happening, byObject.get(key)));
    }

    private void note(long entry, Happening happening) {
        if (!byEntry.containsKey(entry)) byEntry = byEntry.put(entry, happening);
    }

    /** The first fact of an entry, or of a person's act. */
    @Nullable Happening at(long seq) {
        return byEntry.get(seq);
    }

    /** The facts about an object, oldest first. */
    List<Happening> about(ObjectRef ref) {
        List<Happening> all = new ArrayList<>();
        for (Past past = byObject.get(ref); past != null; past = past.before()) all.add(past.latest());
        Collections.reverse(all);
        return all;
    }

    /** The latest of these facts about an object, or null. */
    @Nullable Happening last(ObjectRef ref, String... facts) {
        for (Past past = byObject.get(ref); past != null; past = past.before()) for (String fact : facts) if (past.latest().is(fact)) return past.latest();
        return null;
    }
}
