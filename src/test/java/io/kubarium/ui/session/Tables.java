package io.kubarium.ui.session;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.diagram.Cast;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.TransportModel.Sample;
import io.kubarium.ui.console.ConsoleModel;
import io.kubarium.ui.lesson.LessonModel;
import io.kubarium.ui.timeline.Clockface;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A table to lay a workbench on: two nodes with three pods that nobody runs, and a terminal that notes each line and deletes what it is told to. */
public final class Tables implements Opener {
    public static final String POD = "Pod/default/web-1";
    public static final String OTHER = "Pod/default/web-2";

    @Override
    public Opened file(Path path) throws CannotOpen {
        if (path.endsWith("shop")) return sample("table").titled("shop");
        throw new CannotOpen(path.getFileName() + ", line 3, column 5: unknown field \"spec.replica\"; did you mean replicas?");
    }

    @Override
    public Opened sample(String id) {
        List<KubeObject> objects = new ArrayList<>();
        for (String name : List.of("worker-1", "worker-2")) objects.add(new Node(ObjectMeta.named(null, name), null, null));
        for (int i = 1; i <= 3; i++) objects.add(new Pod(ObjectMeta.named("default", "web-" + i), PodSpec.EMPTY.withNodeName("worker-" + (1 + i % 2)), null));
        Cluster cluster = Cluster.start(new ClusterSpec(1, Timing.classroom(), Instant.parse("2026-11-24T15:18:16Z"), List.of("master-1"), objects, List.of(), List.of(), new TreeMap<>(), false));
        Clockface clock = new Clockface(0);
        return new Opened("Table", false, cluster, clock, cluster.journal().size(), new StoryTeller(cluster.journal(), clock, cluster.journal().size()), Tables::cast, new Notes(), new SentRequests(cluster), new TreeMap<>());
    }

    @Override
    public List<Sample> samples() {
        return List.of(new Sample("table", "Table"));
    }

    @Override
    public Optional<io.kubarium.lesson.Lesson> lessonIn(Path path) {
        return Optional.empty();
    }

    @Override
    public io.kubarium.lesson.Lesson lesson(String id) throws CannotOpen {
        throw new CannotOpen("no lesson here");
    }

    @Override
    public Opened start(io.kubarium.lesson.Lesson lesson, String name) throws CannotOpen {
        throw new CannotOpen("no lesson here");
    }

    @Override
    public List<LessonModel.Offered> lessons() {
        return List.of();
    }

    private static Cast cast(Moment moment) {
        List<Cast.Machine> machines = new ArrayList<>();
        for (Node node : moment.store().list(Node.class)) {
            List<Cast.Tile> tiles = moment.store().podsOn(node.name()).stream().map(pod -> new Cast.Tile("Pod/default/" + pod.name(), pod.name(), pod.name(), "", Cast.Address.USED, Cast.State.READY, 1, "",
                    List.of(), List.of(), "", null, 0, 1)).toList();
            boolean frozen = moment.machine(node.name()) != MachineState.RUNNING;
            machines.add(new Cast.Machine("Node//" + node.name(), node.name(), "", Cast.Light.GOOD, frozen ? "frozen" : "", false, false, frozen, null, 0.1, 0.1, Cast.Light.GOOD, Cast.Light.GOOD, Cast.Light.GOOD, tiles));
        }
        return new Cast(List.of(), List.of(), List.of(), machines, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A terminal that notes what it is told and knows one command. */
    private static final class Notes implements Terminal {
        private volatile ConsoleModel model = ConsoleModel.EMPTY;

        @Override
        public void submit(Cluster cluster, String who, String line) {
            long act = cluster.act(who, line);
            String[] word = line.split(" ");
            if (line.startsWith("kubectl delete pod ")) cluster.request(act, new Request.Delete(new ObjectRef("pods", word[5], word[3]), Request.DeleteOptions.grace(0)));
            List<ConsoleModel.Entry> entries = new ArrayList<>(model.entries());
            entries.add(new ConsoleModel.Entry(line, ""));
            model = new ConsoleModel(entries, false);
        }

        @Override
        public void moved(Cluster cluster) {
        }

        @Override
        public long wakeAt() {
            return Long.MAX_VALUE;
        }

        @Override
        public void interrupt(Cluster cluster) {
        }

        @Override
        public List<String> complete(Snapshot store, String line, int caret) {
            return List.of("kubectl");
        }

        @Override
        public ConsoleModel model() {
            return model;
        }
    }
}
