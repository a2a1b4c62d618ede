package io.kubarium.api.request;

import io.kubarium.api.KubeObject;
import org.jspecify.annotations.Nullable;

/** The API server's answer: the object as it now is (none after a finished delete), or a {@link Status} that refuses. */
public record Answer(@Nullable KubeObject object, @Nullable Status refusal, java.util.List<String> warnings) {
    public static Answer ok(@Nullable KubeObject object) {
        return new Answer(object, null, java.util.List.of());
    }

    public static Answer refused(Status status) {
        return new Answer(null, status, java.util.List.of());
    }

    /** This answer with warnings the client should print. */
    public Answer withWarnings(java.util.List<String> more) {
        return new Answer(object, refusal, java.util.List.copyOf(more));
    }

    public boolean ok() {
        return refusal == null;
    }
}
