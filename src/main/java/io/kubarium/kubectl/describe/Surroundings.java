package io.kubarium.kubectl.describe;

import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.kubectl.table.Cells;
import io.kubarium.kubectl.table.EventColumns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a description reads beside the object: everything else in the cluster, the present time, whether events are wanted. */
public record Surroundings(Snapshot store, Instant now, boolean events) {
    /** The events about an object (CTL-89, CTL-90). */
    void events(KubeObject object, Page page) {
        if (!events) return;
        List<Event> about = new ArrayList<>();
        List<Event> all = object.namespace().isEmpty() ? store.list(Event.class) : store.list(Event.class, object.namespace());
        for (Event event : all) if (isAbout(event, object)) about.add(event);
        if (about.isEmpty()) {
            page.field("Events", "<none>");
            return;
        }
        about.sort(Comparator.comparing(EventColumns::sortTime));
        page.line(0, "Events:");
        page.line(1, "Type\tReason\tAge\tFrom\tMessage");
        page.line(1, "----\t------\t----\t----\t-------");
        for (Event event : about) {
            String from = Cells.or(event.source().component(), Cells.or(event.reportingComponent(), ""));
            String path = event.involvedObject().fieldPath();
            String message = (Cells.isEmpty(path) ? "" : path + ": ") + Cells.or(event.message(), "").strip();
            page.line(1, event.type() + "\t" + event.reason() + "\t" + EventColumns.interval(event, now) + "\t" + from + "\t" + message);
        }
    }

    // Events of nodes name the node as uid, or its real uid: either counts.
    private static boolean isAbout(Event event, KubeObject object) {
        var involved = event.involvedObject();
        if (!object.kind().equals(involved.kind()) || !object.name().equals(involved.name())) return false;
        return involved.uid() == null || involved.uid().equals(object.uid()) || involved.uid().equals(object.name());
    }

    /** How many pods of an owner are in each phase (CTL-99). */
    String podsStatus(KubeObject owner, LabelSelector selector) {
        int[] counts = new int[4];
        for (Pod pod : store.list(Pod.class, owner.namespace())) {
            if (!pod.metadata().isControlledBy(owner.uid()) || selector == null || !selector.matches(pod.metadata().labels())) continue;
            switch (Cells.or(pod.status().phase(), "")) {
                case "Running" -> counts[0]++;
                case "Pending" -> counts[1]++;
                case "Succeeded" -> counts[2]++;
                case "Failed" -> counts[3]++;
                default -> { }
            }
        }
        return counts[0] + " Running / " + counts[1] + " Waiting / " + counts[2] + " Succeeded / " + counts[3] + " Failed";
    }
}
