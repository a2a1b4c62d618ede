package io.kubarium.cluster;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import java.util.ArrayList;
import java.util.List;

/** A process that watches ConfigMaps, does nothing by itself and notes what happens to it. */
final class Diary extends Component {
    private final List<String> lines;

    Diary(String name, String machine) {
        this(name, machine, List.of());
    }

    private Diary(String name, String machine, List<String> lines) {
        super(name, machine);
        this.lines = new ArrayList<>(lines);
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(ConfigMap.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        lines.add("started with " + listed.list(ConfigMap.class).stream().map(ConfigMap::name).toList());
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {
        lines.add((change.removed() ? "removed " : "changed ") + change.object().name());
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        lines.add(token + (answer.ok() ? " done" : " refused: " + answer.refusal().reason()));
    }

    @Override
    public void told(Object message, Context context) {
        lines.add("told " + message);
    }

    @Override
    public void stopped(boolean killed, Context context) {
        lines.add(killed ? "killed" : "stopped");
    }

    @Override
    public Diary copy() {
        return new Diary(name(), machine(), lines);
    }
}
