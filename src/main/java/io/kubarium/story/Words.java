package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sentences with placeholders (STORIES 1.7): filled, counted, cut to size. */
final class Words {
    /** Placeholders that name the first object of a role. */
    static final Set<String> ROLES = new TreeSet<>(List.of("pod", "old", "new", "waiting", "victim", "deploy", "rs", "newrs", "oldrs", "sts", "ds", "svc", "node", "to", "claim", "pv", "job", "cron", "hpa", "cm", "secret", "ing", "pdb"));
    /** Placeholders that a happening, or its story's objects, supply. */
    static final Set<String> OTHERS = new TreeSet<>(List.of("you", "object", "owner", "wanted", "ready", "n", "a", "b", "k", "vip", "ip", "oldip", "image", "tag", "grace", "tol",
            "left", "age", "dur", "code", "reason", "msg", "key", "rev", "oldrev", "proc", "who", "most", "least", "spare", "ends", "effects", "here", "news", "olds", "limit", "serving", "size", "use", "class", "check", "effect", "peer", "machine", "by", "did", "does", "healthy"));

    private Words() {}

    /** The template with its placeholders filled, or null if one is unknown now. */
    static @Nullable String fill(String template, UnaryOperator<@Nullable String> words) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int open = template.indexOf('{', at);
            if (open < 0) return one(out.append(template, at, template.length()).toString());
            int close = template.indexOf('}', open);
            String word = words.apply(template.substring(open + 1, close));
            if (word == null || word.isEmpty()) return null;
            out.append(template, at, open).append(word);
            at = close + 1;
        }
    }

    /** One of several is one. */
    private static String one(String text) {
        if (text.indexOf("1 ") < 0) return text;
        return text.replace(" 1 successes", " 1 success").replaceAll("(?<![\\w.:])1 (pod|round|node|time|old pod|new pod)s\\b", "1 $1");
    }

    /** The number of words as reading counts them: a name, an address, a duration are two (P1). */
    static int count(String text) {
        int words = 0;
        for (String word : text.split("\\s+")) {
            if (word.isEmpty()) continue;
            boolean twice = word.contains("…") || word.contains("-") || word.matches(".*\\d.*[.:].*");
            words += twice ? 2 : 1;
        }
        return words;
    }

    /** How long a text takes to read, in seconds (P1). */
    static double reading(String text) {
        return text.isEmpty() ? 0 : Math.max(1.0, 0.3 * count(text));
    }

    /** At most twelve words: a longer one is cut at its first comma or full stop, else after twelve (C7). */
    static String cut(String text) {
        String[] words = text.split(" ");
        if (words.length <= 12) return text;
        int comma = text.indexOf(',');
        int stop = text.indexOf(". ");
        int at = comma < 0 ? stop : stop < 0 ? comma : Math.min(comma, stop);
        if (at > 0 && text.substring(0, at).split(" ").length <= 12) return text.substring(0, at) + "…";
        return String.join(" ", List.of(words).subList(0, 12)) + "…";
    }

    static @Nullable Pod pod(@Nullable ObjectRef ref, Snapshot store) {
        return ref != null && store.get(ref) instanceof Pod pod ? pod : null;
    }
}
