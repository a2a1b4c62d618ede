package io.kubarium.ui.inspector;

import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.store.Snapshot;
import io.kubarium.ui.inspector.InspectorModel.EventRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The events that the cluster wrote about an object, latest first. */
final class EventRows {
    private static final int MOST = 50;

    private EventRows() {
    }

    static List<EventRow> about(KubeObject object, Snapshot store, Instant now) {
        String namespace = object.namespace().isEmpty() ? "default" : object.namespace();
        return store.list(Event.class, namespace).stream().filter(event -> isAbout(event, object)).sorted(Comparator.comparing(EventRows::last).reversed()).limit(MOST)
                .map(event -> new EventRow(age(Duration.between(last(event), now)), event.type(), event.reason() + (event.count() > 1 ? " ×" + event.count() : ""), event.message())).toList();
    }

    private static boolean isAbout(Event event, KubeObject object) {
        String uid = event.involvedObject().uid();
        boolean sameUid = uid == null || uid.equals(object.uid()) || uid.equals(object.name());
        return sameUid && object.kind().equals(event.involvedObject().kind()) && object.name().equals(event.involvedObject().name());
    }

    private static Instant last(Event event) {
        if (event.lastTimestamp() != null) return event.lastTimestamp();
        if (event.eventTime() != null) return event.eventTime();
        return event.metadata().creationTimestamp() == null ? Instant.EPOCH : event.metadata().creationTimestamp();
    }

    private static String age(Duration age) {
        long s = Math.max(0, age.toSeconds());
        if (s < 120) return s + "s";
        return s < 7200 ? s / 60 + "m" : s / 3600 + "h";
    }
}
