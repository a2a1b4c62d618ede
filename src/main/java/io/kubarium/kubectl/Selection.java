package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the arguments of a command name: objects, or whole kinds (CTL-69).
 *
 * @param kinds the kinds, in the order in which they were named
 * @param named the objects in order; empty when whole kinds are meant
 */
record Selection(List<KindInfo> kinds, List<Named> named) {
    /** A kind and a name. */
    record Named(KindInfo kind, String name) {}

    /** Reads {@code TYPE[,TYPE] [NAME…]} or {@code TYPE/NAME…}; no argument gives an empty selection. */
    static Selection of(List<String> args, Call call) {
        if (args.isEmpty()) return new Selection(List.of(), List.of());
        if (args.stream().anyMatch(arg -> arg.contains("/"))) return slashed(args, call);
        List<KindInfo> kinds = kinds(args.getFirst(), call);
        List<Named> named = new ArrayList<>();
        for (KindInfo kind : kinds) for (String name : new LinkedHashSet<>(args.subList(1, args.size()))) named.add(new Named(kind, name));
        return new Selection(kinds, named);
    }

    // CTL-190
    private static Selection slashed(List<String> args, Call call) {
        List<Named> named = new ArrayList<>();
        Set<KindInfo> kinds = new LinkedHashSet<>();
        for (String arg : args) {
            String[] parts = arg.split("/", -1);
            if (parts.length == 1) {
                throw Failure.error("there is no need to specify a resource type as a separate argument when passing arguments in resource/name form"
                        + " (e.g. '" + "kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'");
            }
            if (parts.length > 2) throw Failure.error("arguments in resource/name form may not have more than one slash");
            if (parts[0].isEmpty() || parts[1].isEmpty() || parts[0].contains(",")) {
                throw Failure.error("arguments in resource/name form must have a single resource and name");
            }
            KindInfo kind = kind(parts[0], call);
            kinds.add(kind);
            named.add(new Named(kind, parts[1]));
        }
        return new Selection(List.copyOf(kinds), named);
    }

    private static List<KindInfo> kinds(String words, Call call) {
        Set<KindInfo> kinds = new LinkedHashSet<>();
        for (String word : words.split(",")) {
            List<KindInfo> category = Kinds.inCategory(word);
            if (category.isEmpty()) kinds.add(kind(word, call));
            else kinds.addAll(category);
        }
        return List.copyOf(kinds);
    }

    /** The kind of a word; short names are in lower case only. A kind that is merely kept is known by its objects. */
    private static KindInfo kind(String word, Call call) {
        KindInfo kind = Kinds.byWord(word);
        if (kind == null) kind = kept(word.toLowerCase(Locale.ROOT), call.client().store());
        boolean isShort = kind != null && kind.shortNames().contains(word.toLowerCase(Locale.ROOT)) && !kind.plural().equalsIgnoreCase(word);
        if (kind == null || isShort && !word.equals(word.toLowerCase(Locale.ROOT))) {
            // Of a word with version and group only the resource is told.
            String told = word.indexOf('.') < word.lastIndexOf('.') ? word.substring(0, word.indexOf('.')) : word;
            throw Failure.error("the server doesn't have a resource type \"" + told + "\"");
        }
        return kind;
    }

    private static @Nullable KindInfo kept(String word, Snapshot store) {
        for (String key : store.kinds()) {
            if (Kinds.byKey(key) != null || store.count(key) == 0) continue;
            KindInfo kind = Kinds.of(store.list(key).getFirst());
            if (List.of(kind.plural(), kind.singular(), kind.key(), kind.qualifiedSingular()).contains(word)) return kind;
        }
        return null;
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** Whole kinds are meant. */
    boolean isList() {
        return named.isEmpty();
    }
}
