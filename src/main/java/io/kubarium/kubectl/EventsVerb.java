package io.kubarium.kubectl;

import io.kubarium.api.Event;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.kubectl.table.Cells;
import io.kubarium.kubectl.table.EventColumns;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** {@code kubectl events} (CTL-59). */
final class EventsVerb implements Verb {
    @Override
    public List<String> flags() {
        return List.of("all-namespaces|A", "for=", "types*", "no-headers", "chunk-size=", "output|o=");
    }

    @Override
    public void run(Call call) {
        if (call.flags().has("output")) throw Failure.error("-o is not possible here: use kubectl get events -o " + call.flags().get("output"));
        Selection about = call.flags().has("for") ? Selection.of(Arrays.asList(call.flags().get("for")), call) : new Selection(List.of(), List.of());
        List<Event> events = new ArrayList<>();
        for (KubeObject object : call.client().list(Kinds.of(Event.class), call.namespaceOrAll())) {
            Event event = (Event) object;
            boolean wanted = about.isEmpty() || about.named().stream().anyMatch(named -> named.name().equals(event.involvedObject().name())
                    && named.kind().kind().equals(event.involvedObject().kind()));
            boolean ofType = !call.flags().has("types") || call.flags().all("types").stream().anyMatch(type -> type.equalsIgnoreCase(event.type()));
            if (wanted && ofType) events.add(event);
        }
        events.sort(Comparator.comparing(EventColumns::seen));
        if (events.isEmpty()) call.warn(call.namespaceOrAll() == null ? "No events found." : "No events found in " + call.namespace() + " namespace.");
        else call.print(table(call, events));
    }

    private static String table(Call call, List<Event> events) {
        boolean everywhere = call.namespaceOrAll() == null;
        StringBuilder text = new StringBuilder();
        if (!call.flags().isOn("no-headers")) text.append(everywhere ? "NAMESPACE\t" : "").append("LAST SEEN\tTYPE\tREASON\tOBJECT\tMESSAGE\n");
        for (Event event : events) {
            if (everywhere) text.append(event.namespace()).append('\t');
            text.append(EventColumns.interval(event, call.client().now())).append('\t').append(event.type()).append('\t').append(event.reason()).append('\t')
                    .append(event.involvedObject().kind()).append('/').append(event.involvedObject().name()).append('\t')
                    .append(Cells.or(event.message(), "").strip()).append('\n');
        }
        return TabWriter.table(text.toString());
    }
}
