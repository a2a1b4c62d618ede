package io.kubarium.fuzz;

import io.kubarium.Bundled;
import io.kubarium.api.Namespace;
import io.kubarium.chaos.Shrinking;
import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Completion;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Files;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many inputs, in batches: each batch has a fresh copy of a settled cluster, and what goes wrong ends it. A fault that shows
 * again and again is told once.
 */
public final class Campaign {
    private static final int BATCH = 40;
    private static final int TRIES = 120;
    private static final String SAMPLE = "assets/samples/web-shop";

    private final Cluster settled;
    private final Desk desk;
    private final Seeds seeds;

    /** Opens the cluster that everything is tried on. */
    public Campaign() {
        this.seeds = Seeds.packed();
        this.settled = Opening.settled(ScenarioReader.read(Bundled.path(SAMPLE)), "you");
        // Two thousand million pods would be made one by one, as in reality; a quota keeps the row of inputs going.
        Console console = new Console(settled, Files.NONE, "you");
        for (Namespace namespace : settled.snapshot().list(Namespace.class)) {
            Replay.finish(settled, console.start("kubectl create quota most --hard=pods=60,count/jobs.batch=60 -n " + namespace.name()));
        }
        Map<String, byte[]> files = new TreeMap<>();
        seeds.files().forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        this.desk = new Desk(files);
    }

    /** Tries so many manifests of a seed; {@code begun} hears of each before it is tried. */
    public List<Finding> manifests(long seed, long count, Consumer<Input> begun) {
        return all(new ManifestInputs(seeds, seed), 0, count, begun);
    }

    /** Tries so many command lines of a seed. */
    public List<Finding> lines(long seed, long count, Consumer<Input> begun) {
        return all(lineInputs(seed), 0, count, begun);
    }

    /**
     * Tries again what an input's name says, with those of its batch that came before it.
     *
     * @throws IllegalArgumentException if there is no such name
     */
    public List<Finding> again(String name, Consumer<Input> begun) {
        String[] parts = name.split("/");
        if (parts.length != 3 || !parts[0].matches("manifest|line")) throw new IllegalArgumentException("no input has the name \"" + name + "\"");
        long seed = Long.parseLong(parts[1]);
        long number = Long.parseLong(parts[2]);
        if (number < 0) throw new IllegalArgumentException("no input has the name \"" + name + "\"");
        return all(parts[0].equals("manifest") ? new ManifestInputs(seeds, seed) : lineInputs(seed), number - number % BATCH, number + 1, begun);
    }

    private Inputs lineInputs(long seed) {
        return new LineInputs(seeds, seed, new Completion(settled.snapshot(), Files.NONE));
    }

    private List<Finding> all(Inputs inputs, long from, long to, Consumer<Input> begun) {
        Map<String, Finding> found = new TreeMap<>();
        Run run = fresh();
        for (long number = from; number < to; number++) {
            Input input = inputs.number(number);
            begun.accept(input);
            Finding finding = run.tries(input);
            boolean last = number % BATCH == BATCH - 1 || number == to - 1;
            if (finding == null && last) finding = run.ends();
            if (finding != null) found.putIfAbsent(finding.mark(), finding);
            if (finding != null || last) run = fresh();
        }
        return List.copyOf(found.values());
    }

    private Run fresh() {
        return new Run(settled.fork(), desk);
    }

    /** The fewest and shortest inputs found that show the same. */
    public Finding shortest(Finding finding) {
        Finding shorter = kept(finding, Shrinking.shortest(finding.inputs(), fewer -> shows(finding, fewer), TRIES));
        Input last = shorter.last();
        List<Input> before = shorter.inputs().subList(0, shorter.inputs().size() - 1);
        List<String> lines = Shrinking.shortest(Arrays.asList(last.fileText().split("\n", -1)), fewer -> shows(finding, with(before, last.withFile(bytes(fewer)))), TRIES);
        Input small = shows(finding, with(before, last.withFile(bytes(lines)))) ? last.withFile(bytes(lines)) : last;
        List<String> words = Shrinking.shortest(Arrays.asList(small.line().split(" ", -1)), fewer -> shows(finding, with(before, small.withLine(String.join(" ", fewer)))), TRIES);
        return kept(shorter, with(before, small.withLine(String.join(" ", words))));
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Input> with(List<Input> before, Input last) {
        List<Input> all = new ArrayList<>(before);
        all.add(last);
        return all;
    }

    private Finding kept(Finding finding, List<Input> inputs) {
        return shows(finding, inputs) ? new Finding(finding.mark(), finding.what(), inputs) : finding;
    }

    private boolean shows(Finding finding, List<Input> inputs) {
        Finding now = of(inputs);
        return now != null && now.mark().equals(finding.mark());
    }

    /** What comes of some inputs on a fresh copy, null if all is well. */
    @Nullable Finding of(List<Input> inputs) {
        if (inputs.isEmpty()) return null;
        Run run = fresh();
        for (Input input : inputs) {
            Finding finding = run.tries(input);
            if (finding != null) return finding;
        }
        return run.ends();
    }
}
