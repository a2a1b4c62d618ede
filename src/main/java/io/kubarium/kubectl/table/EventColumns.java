package io.kubarium.kubectl.table;

import io.kubarium.api.Event;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@code get events}, and the times of an event that describe prints too. */
public final class EventColumns {
    private EventColumns() {}

    // CTL-57
    static Table<Event> table() {
        return Table.of(Event.class, "LAST SEEN, TYPE, REASON, OBJECT, +SUBOBJECT, +SOURCE, MESSAGE, +FIRST SEEN, +COUNT, +NAME", (event, now) -> List.of(
                lastSeen(event, now), Cells.or(event.type(), ""), Cells.or(event.reason(), ""),
                Cells.or(event.involvedObject().kind(), "").toLowerCase(Locale.ROOT) + "/" + event.involvedObject().name(),
                Cells.or(event.involvedObject().fieldPath(), ""), source(event), Cells.or(event.message(), "").strip(),
                firstSeen(event, now), Integer.toString(count(event)), event.name()));
    }

    private static String lastSeen(Event event, Instant now) {
        if (event.series() != null) return Ages.sinceMicro(event.series().lastObservedTime(), now);
        return event.lastTimestamp() != null ? Ages.since(event.lastTimestamp(), now) : firstSeen(event, now);
    }

    private static String firstSeen(Event event, Instant now) {
        return event.firstTimestamp() != null ? Ages.since(event.firstTimestamp(), now) : Ages.sinceMicro(event.eventTime(), now);
    }

    private static int count(Event event) {
        if (event.series() != null) return event.series().count();
        return event.count() == 0 ? 1 : event.count();
    }

    private static String source(Event event) {
        String component = Cells.or(event.source().component(), Cells.or(event.reportingComponent(), ""));
        String host = Cells.or(event.source().host(), Cells.or(event.reportingInstance(), ""));
        return host.isEmpty() ? component : component + ", " + host;
    }

    /** {@code 4s (x4 over 60s)}, or {@code 8s} for one that happened once (CTL-89). */
    public static String interval(Event event, Instant now) {
        String first = event.eventTime() != null ? Ages.sinceMicro(event.eventTime(), now) : Ages.since(event.firstTimestamp(), now);
        if (event.series() != null) {
            return Ages.sinceMicro(event.series().lastObservedTime(), now) + " (x" + event.series().count() + " over " + first + ")";
        }
        return event.count() > 1 ? Ages.since(event.lastTimestamp(), now) + " (x" + event.count() + " over " + first + ")" : first;
    }

    /** When it was last seen; null for one that only the new events API knows. */
    public static Instant sortTime(Event event) {
        return event.lastTimestamp() == null ? Instant.EPOCH : event.lastTimestamp();
    }

    /** When it was last seen, by whatever clock it carries. */
    public static Instant seen(Event event) {
        if (event.series() != null && event.series().lastObservedTime() != null) return event.series().lastObservedTime();
        if (event.lastTimestamp() != null) return event.lastTimestamp();
        return event.eventTime() == null ? Instant.EPOCH : event.eventTime();
    }
}
