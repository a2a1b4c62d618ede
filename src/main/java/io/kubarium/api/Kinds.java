package io.kubarium.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All kinds that the cluster knows, in the order of `kubectl api-resources`. */
public final class Kinds {
    private static final List<KindInfo> ALL = KindTable.rows();
    private static final String OTHER_VERSION = "[a-z0-9]([-a-z0-9.]{0,200}[a-z0-9])?/[a-z0-9]([-a-z0-9]{0,60}[a-z0-9])?";
    private static final Map<String, KindInfo> BY_KIND = new TreeMap<>();
    private static final Map<String, KindInfo> BY_KEY = new TreeMap<>();
    private static final Map<String, KindInfo> BY_WORD = new LinkedHashMap<>();
    private static final ClassValue<KindInfo> BY_TYPE = new ClassValue<>() {
        @Override
        protected KindInfo computeValue(Class<?> type) {
            return ALL.stream().filter(kind -> kind.type() == type && kind.simulated()).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a kind: " + type));
        }
    };

    static {
        for (KindInfo kind : ALL) {
            BY_KIND.put(kind.apiVersion() + " " + kind.kind(), kind);
            BY_KEY.put(kind.key(), kind);
            for (String word : words(kind)) {
                BY_WORD.putIfAbsent(word, kind);
                BY_WORD.putIfAbsent(word + "." + kind.group(), kind);
                BY_WORD.putIfAbsent(word + "." + kind.version() + "." + kind.group(), kind);
            }
        }
    }

    private Kinds() {
    }

    private static List<String> words(KindInfo kind) {
        List<String> words = new ArrayList<>(List.of(kind.plural(), kind.singular(), kind.kind().toLowerCase(Locale.ROOT)));
        words.addAll(kind.shortNames());
        return words;
    }

    public static List<KindInfo> all() {
        return ALL;
    }

    /** The kind of a record class. */
    public static KindInfo of(Class<? extends KubeObject> type) {
        return BY_TYPE.get(type);
    }

    /** The kind of an object; one that the cluster does not know gets a guessed plural. */
    public static KindInfo of(KubeObject object) {
        return object instanceof OtherObject ? ofOrGuess(object.apiVersion(), object.kind()) : BY_TYPE.get(object.getClass());
    }

    /** The kind of a manifest's `apiVersion` and `kind`, or null. */
    public static KindInfo of(String apiVersion, String kind) {
        return BY_KIND.get(apiVersion + " " + kind);
    }

    /** As {@link #of(String, String)}; for an unknown kind, one that is kept but not simulated. */
    public static KindInfo ofOrGuess(String apiVersion, String kind) {
        KindInfo known = of(apiVersion, kind);
        if (known != null) {
            return known;
        }
        int slash = apiVersion.indexOf('/');
        String singular = kind.toLowerCase(Locale.ROOT);
        return new KindInfo(slash < 0 ? "" : apiVersion.substring(0, slash), apiVersion.substring(slash + 1), kind,
            plural(singular), singular, List.of(), true, OtherObject.class, List.of(), false, true);
    }

    /** Whether a kind that is not known is a mistake: its group is one that the cluster serves, its name stands for another kind, or it is no name at all. */
    public static boolean isMistaken(String apiVersion, String kind) {
        if (of(apiVersion, kind) != null) {
            return false;
        }
        if (!apiVersion.matches(OTHER_VERSION) || !kind.matches("[A-Za-z][A-Za-z0-9]{0,62}")) {
            return true;
        }
        KindInfo guess = ofOrGuess(apiVersion, kind);
        return ALL.stream().anyMatch(known -> known.kind().equals(kind) || known.group().equals(guess.group()));
    }

    private static String plural(String singular) {
        if (singular.endsWith("s") || singular.endsWith("x") || singular.endsWith("ch") || singular.endsWith("sh")) {
            return singular + "es";
        }
        return singular.endsWith("y") ? singular.substring(0, singular.length() - 1) + "ies" : singular + "s";
    }

    /** The kind of a store key, `pods` or `deployments.apps`, or null. */
    public static KindInfo byKey(String key) {
        return BY_KEY.get(key);
    }

    /** The kind that kubectl means by a word: `po`, `pod`, `pods`, `deploy`, `deployments.apps`, `deployments.v1.apps`; or null. */
    public static KindInfo byWord(String word) {
        return BY_WORD.get(word.toLowerCase(Locale.ROOT));
    }

    /** The kinds of a category (`all`), in the order in which kubectl prints them. */
    public static List<KindInfo> inCategory(String category) {
        return ALL.stream().filter(kind -> kind.categories().contains(category)).toList();
    }

    /** All names by which kinds of the manifest's `kind` field are known, for "did you mean". */
    public static List<String> kindNames() {
        List<String> names = new ArrayList<>();
        ALL.forEach(kind -> names.add(kind.kind()));
        return Collections.unmodifiableList(names);
    }
}
