package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every fact that came true, found by its entry and by its object: what answers are made of. */
final class Chronicle {
    private final TreeMap<Long, Happening> byEntry = new TreeMap<>();
    private final TreeMap<ObjectRef, List<Happening>> byObject = new TreeMap<>();

    void note(Happening happening, Entry entry) {
        byEntry.putIfAbsent(happening.entry().seq(), happening);
        if (happening.fact().id().startsWith("cmd.") || happening.fact().id().startsWith("fault.") || happening.fact().id().startsWith("proc.")) {
            byEntry.putIfAbsent(entry.cause(), happening);
        }
        ObjectRef about = happening.about();
        if (about == null) return;
        ObjectRef key = about.kindKey().equals("endpointslices.discovery.k8s.io") ? new ObjectRef("services", about.namespace(), happening.word("svc")) : about;
        byObject.computeIfAbsent(key, k -> new ArrayList<>()).add(happening);
    }

    /** The first fact of an entry, or of a person's act. */
    @Nullable Happening at(long seq) {
        return byEntry.get(seq);
    }

    /** The facts about an object, oldest first. */
    List<Happening> about(ObjectRef ref) {
        return byObject.getOrDefault(ref, List.of());
    }

    /** The latest of these facts about an object, or null. */
    @Nullable Happening last(ObjectRef ref, String... facts) {
        for (Happening happening : about(ref).reversed()) for (String fact : facts) if (happening.is(fact)) return happening;
        return null;
    }
}
