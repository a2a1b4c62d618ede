package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.OtherObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Everything the API serves, in the order of {@code kubectl api-resources} (CTL-213, CTL-214). */
final class Served {
    /** Kinds of which nothing is ever stored: they are asked, or seen through another group. */
    private static final List<KindInfo> UNSTORED = List.of(kind("", "Binding", "bindings", "", true), kind("", "ComponentStatus", "componentstatuses", "cs", false),
            kind("authentication.k8s.io", "SelfSubjectReview", "selfsubjectreviews", "", false), kind("authentication.k8s.io", "TokenReview", "tokenreviews", "", false),
            kind("authorization.k8s.io", "LocalSubjectAccessReview", "localsubjectaccessreviews", "", true),
            kind("authorization.k8s.io", "SelfSubjectAccessReview", "selfsubjectaccessreviews", "", false),
            kind("authorization.k8s.io", "SelfSubjectRulesReview", "selfsubjectrulesreviews", "", false),
            kind("authorization.k8s.io", "SubjectAccessReview", "subjectaccessreviews", "", false), kind("events.k8s.io", "Event", "events", "ev", true));
    private static final List<String> EXTENSIONS = List.of("admissionregistration.k8s.io", "apiextensions.k8s.io", "apiregistration.k8s.io");

    private Served() {}

    private static KindInfo kind(String group, String kind, String plural, String shortName, boolean namespaced) {
        return new KindInfo(group, "v1", kind, plural, kind.toLowerCase(Locale.ROOT), shortName.isEmpty() ? List.of() : List.of(shortName), namespaced, OtherObject.class,
                List.of(), false, false);
    }

    /** All of them: by group, the core first, then by name. */
    static List<KindInfo> all() {
        List<KindInfo> all = new ArrayList<>(Kinds.all());
        all.addAll(UNSTORED);
        all.sort(Comparator.comparing(KindInfo::group).thenComparing(KindInfo::plural));
        return all;
    }

    /** The kind of a word, also of one that is stored nowhere; null if nobody knows it. */
    static @org.jspecify.annotations.Nullable KindInfo byWord(String word) {
        KindInfo stored = Kinds.byWord(word);
        if (stored != null) return stored;
        String lower = word.toLowerCase(Locale.ROOT);
        for (KindInfo kind : UNSTORED) if (List.of(kind.plural(), kind.singular(), kind.key()).contains(lower) || kind.shortNames().contains(word)) return kind;
        return null;
    }

    static boolean isStored(KindInfo kind) {
        return !UNSTORED.contains(kind);
    }

    /** All versions of all groups, in byte order. */
    static TreeSet<String> versions() {
        TreeSet<String> versions = new TreeSet<>(List.of("autoscaling/v1"));
        for (KindInfo kind : all()) versions.add(kind.apiVersion());
        return versions;
    }

    /** What may be done with a kind. */
    static List<String> verbs(KindInfo kind) {
        if (kind.kind().equals("ComponentStatus")) return List.of("get", "list");
        boolean asked = !isStored(kind) && !kind.group().equals("events.k8s.io");
        return asked ? List.of("create") : List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");
    }

    static List<String> categories(KindInfo kind) {
        return EXTENSIONS.contains(kind.group()) ? List.of("api-extensions") : kind.categories();
    }
}
