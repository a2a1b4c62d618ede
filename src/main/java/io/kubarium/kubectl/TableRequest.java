package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.kubectl.table.Cells;
import io.kubarium.kubectl.table.TabWriter;
import io.kubarium.kubectl.table.Table;
import io.kubarium.kubectl.table.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the flags of a {@code get} want its tables (CTL-7 … CTL-11). */
final class TableRequest {
    private final Call call;
    private final boolean wide;
    private final boolean headers;
    private final boolean prefix;
    private final boolean everywhere;

    TableRequest(Call call, Selection selection) {
        this.call = call;
        wide = call.flags().get("output", "").equals("wide");
        headers = !call.flags().isOn("no-headers");
        prefix = selection.kinds().size() > 1 || call.flags().isOn("show-kind");
        everywhere = call.flags().isOn("all-namespaces");
    }

    /** One table a kind, with a blank line between them. */
    String print(List<KubeObject> objects) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < objects.size();) {
            KindInfo kind = Kinds.of(objects.get(i));
            int end = i;
            while (end < objects.size() && Kinds.of(objects.get(end)).equals(kind)) end++;
            if (i > 0 && headers) out.append('\n');
            StringBuilder table = new StringBuilder();
            if (headers) table.append(header(kind, false));
            for (KubeObject object : objects.subList(i, end)) table.append(row(kind, object, ""));
            out.append(TabWriter.table(table.toString()));
            i = end;
        }
        return out.toString();
    }

    /** The header line of a kind, with tabs. */
    String header(KindInfo kind, boolean events) {
        List<String> cells = new ArrayList<>();
        if (events) cells.add("EVENT");
        if (everywhere && kind.namespaced()) cells.add("NAMESPACE");
        cells.addAll(Tables.of(kind).headers(wide));
        for (String label : call.flags().all("label-columns")) cells.add(label.substring(label.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT));
        if (call.flags().isOn("show-labels")) cells.add("LABELS");
        return String.join("\t", cells) + "\n";
    }

    boolean headers() {
        return headers;
    }

    /** The line of an object, with tabs. */
    String row(KindInfo kind, KubeObject object, String event) {
        List<String> cells = new ArrayList<>();
        if (!event.isEmpty()) cells.add(event);
        if (everywhere && kind.namespaced()) cells.add(object.namespace());
        Table<?> table = Tables.of(kind);
        List<String> own = new ArrayList<>(table.cells(object, call.client().now(), wide));
        int name = table.headers(wide).indexOf("NAME");
        if (prefix && name == 0) own.set(0, kind.qualifiedSingular() + "/" + own.getFirst());
        cells.addAll(own);
        for (String label : call.flags().all("label-columns")) cells.add(Cells.or(object.metadata().label(label), ""));
        if (call.flags().isOn("show-labels")) cells.add(Cells.labels(object.metadata().labels()));
        return String.join("\t", cells) + "\n";
    }
}
