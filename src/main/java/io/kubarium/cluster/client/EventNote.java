package io.kubarium.cluster.client;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectReference;

/** An Event to record: about what, {@code Normal} or {@code Warning}, a reason in one word, and a sentence. */
public record EventNote(ObjectReference about, String type, String reason, String message) {
    public static EventNote normal(KubeObject about, String reason, String message) {
        return new EventNote(ObjectReference.to(about), "Normal", reason, message);
    }

    public static EventNote warning(KubeObject about, String reason, String message) {
        return new EventNote(ObjectReference.to(about), "Warning", reason, message);
    }

    /** The same about a part of the object, such as {@code spec.containers{nginx}}. */
    public EventNote at(String fieldPath) {
        return new EventNote(about.withFieldPath(fieldPath), type, reason, message);
    }
}
