package io.kubarium.api;

import java.time.Instant;

/** What somebody reported about an object. */
public record Event(ObjectMeta metadata, ObjectReference involvedObject, String reason, String message, EventSource source,
        @Shown Instant firstTimestamp, @Shown Instant lastTimestamp, int count, String type, @Shown @Micro Instant eventTime,
        EventSeries series, String action, ObjectReference related, @Shown String reportingComponent,
        @Shown String reportingInstance) implements KubeObject {
    public Event {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        involvedObject = involvedObject == null ? ObjectReference.EMPTY : involvedObject;
        source = source == null ? EventSource.EMPTY : source;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "Event";
    }

    @Override
    public Event withMetadata(ObjectMeta metadata) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withInvolvedObject(ObjectReference involvedObject) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withReason(String reason) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withMessage(String message) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withSource(EventSource source) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withFirstTimestamp(Instant firstTimestamp) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withLastTimestamp(Instant lastTimestamp) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withCount(int count) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withType(String type) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withEventTime(Instant eventTime) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withSeries(EventSeries series) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withAction(String action) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withRelated(ObjectReference related) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withReportingComponent(String reportingComponent) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }

    public Event withReportingInstance(String reportingInstance) {
        return new Event(metadata, involvedObject, reason, message, source, firstTimestamp, lastTimestamp, count, type,
            eventTime, series, action, related, reportingComponent, reportingInstance);
    }
}
