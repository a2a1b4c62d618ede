package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code get -w}: the list, then a row for every change (CTL-82). Ends by itself when the API server stops (CTL-226). */
final class GetWatch {
    private final Call call;
    private final KindInfo kind;
    private final Selection selection;
    private final Query query;
    private final TableRequest tables;
    private final boolean events;
    private final List<Integer> widths = new ArrayList<>();
    private long seen;

    GetWatch(Call call, Selection selection, Query query, TableRequest tables) {
        if (selection.kinds().size() != 1) throw Failure.error("you may only specify a single resource type");
        this.call = call;
        this.selection = selection;
        this.kind = selection.kinds().getFirst();
        this.query = query;
        this.tables = tables;
        this.events = call.flags().isOn("output-watch-events");
    }

    void begin() {
        seen = call.client().cluster().journal().size();
        if (call.flags().has("sort-by")) call.warn("warning: --watch requested, --sort-by will be ignored for watch events received");
        List<KubeObject> found = Finding.all(call, selection, query);
        StringBuilder text = new StringBuilder();
        if (!call.flags().isOn("watch-only")) for (KubeObject object : found) text.append(tables.row(kind, object, events ? "ADDED" : ""));
        print(text.toString());
        call.until(this::follow);
    }

    private void print(String rows) {
        if (rows.isEmpty()) return;
        boolean first = widths.isEmpty() && tables.headers();
        call.print(TabWriter.table((first ? tables.header(kind, events) : "") + rows, widths));
    }

    private boolean follow() {
        var journal = call.client().cluster().journal();
        while (seen < journal.size()) if (journal.get(seen++) instanceof Entry.Change change) change(change);
        return !call.client().cluster().isRunning("kube-apiserver");
    }

    private void change(Entry.Change change) {
        ObjectRef ref = change.ref();
        if (!ref.kindKey().equals(kind.key())) return;
        String namespace = call.namespaceOrAll();
        if (kind.namespaced() && namespace != null && !ref.namespace().equals(namespace)) return;
        if (!selection.isList() && selection.named().stream().noneMatch(named -> named.name().equals(ref.name()))) return;
        boolean was = change.before() != null && query.matches(change.before());
        boolean is = change.after() != null && query.matches(change.after());
        if (is) print(tables.row(kind, change.after(), events ? was ? "MODIFIED" : "ADDED" : ""));
        else if (was) print(tables.row(kind, change.object(), events ? "DELETED" : ""));
    }
}
