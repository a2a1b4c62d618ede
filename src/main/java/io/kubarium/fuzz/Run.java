package io.kubarium.fuzz;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.chaos.Invariants;
import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Execution;
import io.kubarium.kubectl.KubeConfig;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Inputs one after the other on a cluster of their own. */
final class Run {
    private static final long SECOND = 1_000_000_000L;
    /** What does not end by itself is interrupted, as a person would. */
    private static final long PATIENCE = 20 * SECOND;
    /** Longer than whatever the controllers owe. */
    private static final long AFTERMATH = 12 * SECOND;
    private static final int MOST_STEPS = 300_000;
    /** Words of Java, never meant for people. */
    private static final Pattern LEAK = Pattern.compile("\\bjava\\.|io\\.kubarium|For input string|out of bounds for|Cannot (invoke|read|load|store) |No enum constant|could not be parsed|near index \\d|Optional\\[|\\w+@[0-9a-f]{6,8}\\b|\\b[A-Z][a-z]\\w+\\[\\w+=");

    private final Cluster cluster;
    private final Desk desk;
    private final KubeConfig config = new KubeConfig();
    private final List<Input> tried = new ArrayList<>();
    private long judged;

    Run(Cluster cluster, Desk desk) {
        this.cluster = cluster;
        this.desk = desk;
    }

    /** Tries one; null if all is well. */
    @Nullable Finding tries(Input input) {
        tried.add(input);
        try {
            if (input.isManifest()) read(input);
            return typed(input);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError fault) {
            return Finding.of(fault, tried);
        }
    }

    /** Lets the cluster come to rest and holds it against what must be true. */
    @Nullable Finding ends() {
        if (tried.isEmpty()) return null;
        try {
            long end = cluster.now() + AFTERMATH;
            int steps = 0;
            while (cluster.nextTime() <= end && steps++ < MOST_STEPS) cluster.step();
            List<String> broken = Invariants.broken(cluster.journal());
            return broken.isEmpty() ? null : new Finding("invariant " + broken.getFirst().replaceAll("[\\d.]+", "N"), broken.getFirst(), tried);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError fault) {
            return Finding.of(fault, tried);
        }
    }

    private static void read(Input input) {
        try {
            ManifestReader.read(Desk.FILE, input.file());
        } catch (ManifestException meant) {
            // That is what it is for.
        }
    }

    private @Nullable Finding typed(Input input) {
        Console console = new Console(cluster, desk.with(input.file()), "you", config);
        judged = cluster.journal().size();
        Execution execution = console.start(input.line());
        long end = cluster.now() + PATIENCE;
        for (int steps = 0; !execution.poll(); steps++) {
            long wake = execution.wakeAt().orElse(Long.MAX_VALUE);
            long next = cluster.nextTime();
            if (Math.min(wake, next) > end) {
                execution.interrupt();
                break;
            }
            if (steps > MOST_STEPS) return new Finding("no end", "no end after " + steps + " steps, " + (cluster.now() - end + PATIENCE) / SECOND + " s", tried);
            if (next <= wake) cluster.step();
            else cluster.runUntil(wake);
        }
        String output = execution.output();
        var leak = LEAK.matcher(output);
        if (leak.find()) {
            String line = output.substring(output.lastIndexOf('\n', leak.start()) + 1).lines().findFirst().orElse("");
            return new Finding("not meant for people: " + leak.group() + " " + input.line().replaceAll(" -.*", ""), "not meant for people: " + line.substring(0, Math.min(300, line.length())), tried);
        }
        return halfDone(input, output);
    }

    /** What is refused changes nothing; of several objects the good ones are applied and named, as kubectl does (CTL-178). */
    private @Nullable Finding halfDone(Input input, String output) {
        boolean nothingSaid = output.startsWith("error") || output.startsWith("Error") || output.startsWith("The ") || output.startsWith("bash: ");
        boolean onlyTried = input.isManifest() && (input.line().contains("dry-run") || input.line().contains(" diff "));
        boolean severalCommands = Pattern.compile("[$;|&\n]").matcher(input.line()).find() || input.line().contains("drain");
        if (!input.isManifest() && (severalCommands || !nothingSaid)) return null;
        Set<String> changed = changed();
        long said = nothingSaid || onlyTried ? 0 : output.lines().filter(line -> line.matches("\\S+/.* (created|configured|unchanged|replaced|serverside-applied|created \\(.*)")).count();
        if (changed.size() <= said || input.line().startsWith("kubarium")) return null;
        return new Finding("half done: " + input.line().replaceAll(" -.*", ""), "half done: " + changed + " changed, though it said only: " + output.lines().findFirst().orElse("nothing"), tried);
    }

    /** What was changed in the name of the line itself. */
    private Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        for (long i = judged + 1; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Change change && change.cause() == judged) {
                ObjectRef ref = change.ref();
                if (!ref.kindKey().equals("resourcequotas")) changed.add(ref.toString());
            }
        }
        return changed;
    }
}
