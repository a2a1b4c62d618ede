package io.kubarium.kubectl;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a person has told kubectl of clusters and contexts: it stays from one line to the next (CTL-212). */
public final class KubeConfig {
    static final String FILE = "~/.kube/config";
    private static final String FIRST = "kubernetes-admin@kubernetes";

    /** A cluster, a user and a namespace under one name; an empty namespace is {@code default}. */
    record Context(String cluster, String user, String namespace) {}

    private final Map<String, Context> contexts = new TreeMap<>();
    private String current = FIRST;

    /** As a fresh cluster gives it out: one context, for the administrator. */
    public KubeConfig() {
        contexts.put(FIRST, new Context("kubernetes", "kubernetes-admin", ""));
    }

    Map<String, Context> contexts() {
        return contexts;
    }

    /** The name of the context in use; empty if there is none. */
    String current() {
        return current;
    }

    void use(String context) {
        current = context;
    }

    /** The namespace of a context, of the one in use if null. */
    String namespace(@Nullable String context) {
        Context found = contexts.get(context == null ? current : context);
        return found == null || found.namespace().isEmpty() ? "default" : found.namespace();
    }
}
