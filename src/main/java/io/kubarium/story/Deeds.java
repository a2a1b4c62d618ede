package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has come true in a story: for which objects, and what was said of each last. */
final class Deeds {
    private final TreeMap<String, TreeSet<ObjectRef>> done = new TreeMap<>();
    private final TreeMap<String, Long> routed = new TreeMap<>();
    private final TreeMap<ObjectRef, TreeMap<String, String>> said = new TreeMap<>();
    private final TreeMap<String, String> latest = new TreeMap<>();

    /** The same, for another future. */
    Deeds copy() {
        Deeds copy = new Deeds();
        done.forEach((fact, objects) -> copy.done.put(fact, new TreeSet<>(objects)));
        copy.routed.putAll(routed);
        said.forEach((object, words) -> copy.said.put(object, new TreeMap<>(words)));
        copy.latest.putAll(latest);
        return copy;
    }

    /** A fact came true. */
    void note(Happening happening) {
        if (happening.is("proxy.done")) routed.put(happening.word("node"), happening.time());
        ObjectRef about = happening.about();
        // What one pod is called or where it runs is never said of another.
        if (about == null || !about.kindKey().equals("pods")) latest.putAll(happening.words());
        if (about == null) return;
        did(happening.fact().id(), about);
        if (happening.is("pod.created") && !happening.word("node").isEmpty()) did("pod.bound", about);
        said.computeIfAbsent(about, a -> new TreeMap<>()).putAll(happening.words());
    }

    private void did(String fact, ObjectRef about) {
        done.computeIfAbsent(fact, f -> new TreeSet<>()).add(about);
    }

    /** Whether a fact, or one that answers for it, came true for an object. */
    boolean has(String fact, ObjectRef about) {
        return Implied.ways(fact).stream().anyMatch(way -> done.getOrDefault(way, new TreeSet<>()).contains(about));
    }

    /** Whether a node has written its routes since a time. */
    boolean routed(String node, long since) {
        return routed.getOrDefault(node, -1L) >= since;
    }

    /** What a placeholder last stood for in a sentence about this very object, or null. */
    @Nullable String said(ObjectRef about, String placeholder) {
        TreeMap<String, String> words = said.get(about);
        return words == null ? null : words.get(placeholder);
    }

    /** What a placeholder last stood for in a sentence about no pod, or null. */
    @Nullable String latest(String placeholder) {
        return latest.get(placeholder);
    }
}
