package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.timing.Timing;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A command whose requests hang because the API server does not get at its store (NOD-302, CTL-246). */
final class Hanging {
    static final String CANCELED = "net/http: request canceled (Client.Timeout exceeded while awaiting headers)";
    /** After so long the API server itself gives up a request. */
    private static final long SERVER_LIMIT = 60 * Timing.SECOND;

    private Hanging() {}

    /** Runs a verb once its first request is answered; it fails when patience ends. */
    static void run(String name, Verb verb, Call call) {
        if (name.equals("version") || name.equals("cluster-info") || call.flags().has("raw") || !call.client().cluster().isRunning("kube-apiserver")
                || call.client().cluster().isStored()) {
            verb.run(call);
            return;
        }
        Duration own = call.flags().has("request-timeout") ? call.flags().duration("request-timeout") : null;
        long patience = own == null || own.isZero() ? SERVER_LIMIT : own.toNanos();
        long end = call.client().cluster().now() + patience;
        call.untilOr(() -> end, () -> {
            if (call.client().cluster().isStored()) verb.run(call);
            else if (call.client().cluster().now() < end) return false;
            else throw patience == SERVER_LIMIT ? late(name) : failed(name, call);
            return true;
        });
    }

    private static Failure late(String name) {
        return Failure.plain("Error from server (Timeout): the server was unable to return a response in the time allotted, but may still be processing requests (" + name + ")");
    }

    private static Failure failed(String name, Call call) {
        KindInfo kind = name.equals("create") && !call.flags().has("filename") && !call.flags().args().isEmpty() ? kind(call.flags().args().getFirst()) : null;
        if (kind == null) return Failure.plain("Unable to connect to the server: " + CANCELED);
        String root = kind.group().isEmpty() ? "/api/" : "/apis/";
        String namespace = kind.namespaced() ? "/namespaces/" + call.namespace() : "";
        return Failure.error("failed to create " + kind.singular() + ": Post \"https://" + Refusals.SERVER + root + kind.apiVersion() + namespace + "/" + kind.plural()
                + "?fieldManager=kubectl-create&fieldValidation=Strict&timeout=" + call.flags().get("request-timeout") + "\": " + CANCELED);
    }

    private static @Nullable KindInfo kind(String word) {
        for (KindInfo kind : Kinds.all()) if (kind.singular().equals(word) || kind.shortNames().contains(word)) return kind;
        return null;
    }
}
