package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What has come true in a story: for which objects, and what was said of each last. */
final class Deeds {
    private static final Map<String, String> EFFECTS = effectWords();

    private final TreeMap<String, TreeSet<ObjectRef>> done = new TreeMap<>();
    private final TreeMap<String, Integer> counts = new TreeMap<>();
    private final TreeMap<String, Long> routed = new TreeMap<>();
    private final TreeMap<ObjectRef, TreeMap<String, String>> said = new TreeMap<>();
    private final TreeMap<String, String> latest = new TreeMap<>();

    private static Map<String, String> effectWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("pod.created", "pod(s) (were) created");
        words.put("pod.ready", "pod(s) became ready");
        words.put("pod.unready", "pod(s) became unready");
        words.put("pod.unplaced", "pod(s) found no node");
        words.put("pod.gone", "pod(s) went");
        words.put("claim.bound", "claim(s) got a volume");
        words.put("slice.in", "list(s) of addresses grew");
        words.put("slice.out", "list(s) of addresses shrank");
        return Collections.unmodifiableMap(words);
    }

    /** The same, for another future. */
    Deeds copy() {
        Deeds copy = new Deeds();
        done.forEach((fact, objects) -> copy.done.put(fact, new TreeSet<>(objects)));
        copy.counts.putAll(counts);
        copy.routed.putAll(routed);
        said.forEach((object, words) -> copy.said.put(object, new TreeMap<>(words)));
        copy.latest.putAll(latest);
        return copy;
    }

    /** A fact came true. */
    void note(Happening happening) {
        counts.merge(happening.fact().id(), 1, Integer::sum);
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

    /** How many times a fact came true. */
    int count(String fact) {
        return counts.getOrDefault(fact, 0);
    }

    /** What was seen of the cluster's reactions, in one sentence. */
    String effects() {
        List<String> seen = new ArrayList<>();
        EFFECTS.forEach((fact, words) -> {
            int n = count(fact);
            if (n > 0) seen.add(n + " " + words.replace("(s)", n == 1 ? "" : "s").replace("(were)", n == 1 ? "was" : "were"));
        });
        if (seen.isEmpty()) return "No pod and no list of addresses changed";
        if (seen.size() == 1) return "Then " + seen.getFirst();
        return "Then " + String.join(", ", seen.subList(0, seen.size() - 1)) + " and " + seen.getLast();
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
