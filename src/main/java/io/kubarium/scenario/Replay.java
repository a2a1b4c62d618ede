package io.kubarium.scenario;

import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Execution;
import io.kubarium.kubectl.Files;
import java.util.List;

/**
 * Plays a scenario as fast as it can: types its script at the times it names, or applies its manifests at time 0 and runs
 * until settled. A command that waits holds up the next, as at a terminal.
 */
public final class Replay {
    private static final String WHO = "you";
    /** So long the recorder went on watching after the last line of a script. */
    private static final long AFTERMATH = 1_000_000_000;

    private final Cluster cluster;
    private final Console console;
    private final StringBuilder printed = new StringBuilder();

    private Replay(Scenario scenario) {
        cluster = Cluster.start(scenario.spec());
        console = new Console(cluster, Files.in(scenario.folder()), WHO);
    }

    /** What was played: the cluster as it is at the end, and {@code kubectl.txt}. */
    public record Played(Cluster cluster, String kubectl) {}

    /**
     * Plays the whole scenario.
     *
     * @throws io.kubarium.manifest.ManifestException if its manifests cannot be applied; a script may well type what is refused
     */
    public static Played play(Scenario scenario) {
        if (scenario.script().isEmpty()) Opening.atStart(scenario, WHO);
        Replay replay = new Replay(scenario);
        if (scenario.script().isEmpty()) {
            for (String file : scenario.manifestFiles()) replay.type(0, "kubectl apply -f " + file);
            Settling.settle(replay.cluster);
        } else {
            replay.type(scenario.script());
            replay.cluster.runUntil(replay.cluster.now() + AFTERMATH);
        }
        return new Played(replay.cluster, replay.printed.toString());
    }

    private void type(List<Scenario.ScriptLine> lines) {
        for (Scenario.ScriptLine line : lines) type(line.time(), line.command());
    }

    private void type(long time, String command) {
        cluster.runUntil(Math.max(time, cluster.now()));
        String stamp = "[+" + seconds(cluster.now()) + "s] ";
        Execution execution = console.start(command);
        finish(cluster, execution);
        if (command.startsWith("kubarium")) {
            printed.append(stamp).append("# ").append(command).append('\n');
        } else {
            printed.append(stamp).append("$ ").append(command).append('\n').append(execution.output());
            if (!execution.output().isEmpty() && !execution.output().endsWith("\n")) printed.append('\n');
            if (execution.exitStatus() != 0) printed.append("(exit ").append(execution.exitStatus()).append(")\n");
        }
        printed.append('\n');
    }

    /** Runs the cluster until a command is done; one that waits for what can never come is interrupted. */
    public static void finish(Cluster cluster, Execution execution) {
        while (!execution.poll()) {
            long wake = execution.wakeAt().orElse(Long.MAX_VALUE);
            long next = cluster.nextTime();
            if (wake == Long.MAX_VALUE && next == Long.MAX_VALUE) {
                execution.interrupt();
                return;
            }
            if (next <= wake) cluster.step();
            else cluster.runUntil(wake);
        }
    }

    private static String seconds(long nanos) {
        long millis = (nanos + 500_000) / 1_000_000;
        return millis / 1000 + "." + Long.toString(1000 + millis % 1000).substring(1);
    }
}
