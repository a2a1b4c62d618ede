package io.kubarium.cluster.node.runtime;

import org.jspecify.annotations.Nullable;

/** The server that answered probes at 127.0.0.1:18080 on every node of the recording rig (reference README). */
final class RigServer {
    private static final String HOST = "127.0.0.1";
    private static final int PORT = 18080;
    private static final long SLOW = 3_000_000_000L;

    private RigServer() {}

    /** What it answers; null if it is not asked. */
    static @Nullable Reply reply(Question question) {
        return switch (question) {
            case Question.Http http when http.host().equals(HOST) && http.port() == PORT -> http(http);
            case Question.Tcp tcp when tcp.host().equals(HOST) && tcp.port() == PORT -> Reply.good("");
            default -> null;
        };
    }

    private static Reply http(Question.Http http) {
        return switch (http.path()) {
            case "/healthz" -> Reply.good("");
            case "/slow" -> http.timeout() >= SLOW ? new Reply(true, 0, "", SLOW) : new Reply(true, 1, "Get \"" + http.scheme() + "://" + HOST + ":" + PORT
                    + "/slow\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)", http.timeout());
            case "/ready" -> Reply.bad("HTTP probe failed with statuscode: 503");
            default -> Reply.bad("HTTP probe failed with statuscode: 404");
        };
    }
}
