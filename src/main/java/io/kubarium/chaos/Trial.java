package io.kubarium.chaos;

import io.kubarium.Bundled;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Files;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.scenario.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** One run: a sample opens settled, suffers for ten simulated minutes, is mended, and has time to come back. */
public final class Trial {
    private static final long SECOND = 1_000_000_000L;
    private static final long SUFFERS = 600 * SECOND;
    /** Longest pauses after which something is tried again: five minutes for containers and images, six for a disk's detaching. */
    private static final long COMES_BACK = 1_200 * SECOND;

    private final Weather weather;
    private final Scenario scenario;
    private final Cluster cluster;
    private final Console console;
    private final long opened;
    private final TreeSet<String> machines = new TreeSet<>();
    private final TreeSet<String> loaded = new TreeSet<>();

    /** What a run came to: everything typed in the bad time, and what was broken, nothing if all held. */
    public record Outcome(Weather weather, List<Deed> deeds, List<String> broken) {
        public Outcome {
            deeds = List.copyOf(deeds);
            broken = List.copyOf(broken);
        }

        /** Whether everything held. */
        public boolean holds() {
            return broken.isEmpty();
        }
    }

    private Trial(Weather weather) {
        this.weather = weather;
        this.scenario = sized(ScenarioReader.read(Bundled.path("assets/samples/" + weather.sample())).withSeed(weather.seed()), weather.more());
        this.cluster = Opening.settled(scenario, "you");
        this.console = new Console(cluster, Files.in(scenario.folder()), "you");
        this.opened = cluster.now();
        for (KubeObject object : scenario.spec().objects()) if (object instanceof Node) machines.add(object.name());
    }

    private static Scenario sized(Scenario scenario, int more) {
        List<KubeObject> objects = new ArrayList<>(scenario.spec().objects());
        int workers = (int) objects.stream().filter(Node.class::isInstance).count();
        List<Node> all = Workers.ready(workers + more, scenario.spec().start());
        objects.addAll(all.subList(workers, workers + more));
        ClusterSpec spec = scenario.spec();
        return scenario.withSpec(new ClusterSpec(spec.seed(), spec.timing(), spec.start(), spec.masters(), objects, spec.clients(), spec.externals(), spec.loadBalancers(), spec.endsOnSigterm()));
    }

    /** The run that a weather makes, with deeds drawn as it goes. */
    public static Outcome of(Weather weather) {
        Trial trial = new Trial(weather);
        Deeds drawn = new Deeds(weather, trial.scenario.spec().masters(), trial.scenario.manifestFiles());
        List<Deed> deeds = new ArrayList<>();
        try {
            while (true) {
                long at = trial.cluster.now() - trial.opened + drawn.pause();
                if (at >= SUFFERS) return trial.judged(deeds);
                trial.cluster.runUntil(trial.opened + at);
                Deed deed = new Deed(at, drawn.next(trial.cluster.snapshot()));
                deeds.add(deed);
                trial.type(deed.line());
            }
        } catch (RuntimeException fault) {
            return new Outcome(weather, deeds, List.of(told(fault)));
        }
    }

    private static String told(RuntimeException fault) {
        return "a fault of the simulation: " + fault + " at " + (fault.getStackTrace().length == 0 ? "?" : fault.getStackTrace()[0]);
    }

    /** The same beginning with given deeds. */
    public static Outcome again(Weather weather, List<Deed> deeds) {
        Trial trial = new Trial(weather);
        try {
            for (Deed deed : deeds) {
                trial.cluster.runUntil(Math.max(trial.cluster.now(), trial.opened + deed.at()));
                trial.type(deed.line());
            }
            return trial.judged(deeds);
        } catch (RuntimeException fault) {
            return new Outcome(weather, deeds, List.of(told(fault)));
        }
    }

    /** The cluster after the deeds drawn from a seed, nothing mended; {@code told} hears of each. For forks and repetitions. */
    public static Cluster suffered(Weather weather, int deeds, BiConsumer<Cluster, Integer> told) {
        Trial trial = new Trial(weather);
        Deeds drawn = new Deeds(weather, trial.scenario.spec().masters(), trial.scenario.manifestFiles());
        for (int i = 0; i < deeds; i++) {
            trial.cluster.runUntil(trial.cluster.now() + drawn.pause());
            trial.type(drawn.next(trial.cluster.snapshot()));
            told.accept(trial.cluster, i);
        }
        return trial.cluster;
    }

    private void type(String line) {
        Replay.finish(cluster, console.start(line));
        String started = "kubarium start node/";
        if (line.startsWith(started)) machines.add(line.substring(started.length()));
        if (line.startsWith("kubarium load ")) loaded.add(line.split(" ")[2]);
    }

    private Outcome judged(List<Deed> deeds) {
        cluster.runUntil(Math.max(cluster.now(), opened + SUFFERS));
        mend();
        List<String> missing = Liveness.missing(cluster.snapshot());
        for (long end = cluster.now() + COMES_BACK; !missing.isEmpty() && cluster.now() < end;) {
            cluster.runUntil(cluster.now() + 5 * SECOND);
            missing = Liveness.missing(cluster.snapshot());
        }
        List<String> broken = new ArrayList<>(Invariants.broken(cluster.journal()));
        for (String one : missing) broken.add("mended long ago, and " + one);
        return new Outcome(weather, deeds, broken);
    }

    private void mend() {
        List<String> all = List.copyOf(machines);
        Mending.ofMachines(all, scenario.spec().masters()).forEach(this::type);
        cluster.runUntil(cluster.now() + 60 * SECOND);
        Mending.ofObjects(cluster.snapshot(), all, List.copyOf(loaded), scenario.manifestFiles()).forEach(this::type);
    }
}
