package io.kubarium.scenario;

import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.manifest.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/** Writes the Changes of a journal as {@code trace.jsonl}: what a watcher of the API server saw, one JSON object a line. */
public final class TraceWriter {
    private static final List<String> EVERYWHERE = List.of("default", "kube-node-lease", "kube-public", "kube-system");

    private TraceWriter() {}

    /** The whole trace, each line ended by a line feed. */
    public static String write(Journal<Entry> journal) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> namespaces = new TreeSet<>();
        for (long i = 0; i < journal.size(); i++) {
            if (journal.get(i) instanceof Entry.Change change && isWatched(change, namespaces)) text.append(JsonWriter.compact(line(change))).append('\n');
        }
        return text.toString();
    }

    /** The recorder watched the Namespaces that a scenario starts with beside those of every cluster (API-209), and no Events from before its start. */
    private static boolean isWatched(Entry.Change change, TreeSet<String> namespaces) {
        KubeObject object = change.object();
        boolean initial = verb(change).equals("INITIAL");
        if (object instanceof Event && initial) return false;
        if (object instanceof Namespace && initial && !EVERYWHERE.contains(object.name())) namespaces.add(object.name());
        return !(object instanceof Namespace) || namespaces.contains(object.name());
    }

    private static Tree.Obj line(Entry.Change change) {
        KubeObject object = change.object();
        LinkedHashMap<String, Tree> line = new LinkedHashMap<>();
        line.put("t", new Tree.Num(seconds(change.time())));
        line.put("verb", new Tree.Str(verb(change)));
        line.put("kind", new Tree.Str(object.kind()));
        line.put("name", new Tree.Str(object.ref().key()));
        if (object.uid() != null && !object.kind().equals("Event") && !object.kind().equals("Lease")) line.put("uid", new Tree.Str(object.uid().substring(0, 8)));
        line.put("rv", Tree.of(change.revision()));
        TraceFields.metadata(object.metadata(), line);
        if (object instanceof Node) line.remove("annotations"); // The recorder left them out.
        TraceFields.of(object, line);
        return new Tree.Obj(line);
    }

    private static String verb(Entry.Change change) {
        if (change.removed()) return "DELETED";
        if (!change.created()) return "MODIFIED";
        return change.writer().equals("scenario") ? "INITIAL" : "ADDED";
    }

    private static String seconds(long nanos) {
        long millis = (nanos + 500_000) / 1_000_000;
        return millis / 1000 + "." + Long.toString(1000 + millis % 1000).substring(1);
    }
}
