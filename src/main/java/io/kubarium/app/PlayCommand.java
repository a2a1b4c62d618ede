package io.kubarium.app;

import io.kubarium.manifest.ManifestException;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.scenario.Timings;
import io.kubarium.scenario.TraceWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code kubarium play}: replays a scenario folder as fast as it can and writes what was printed and what happened. */
final class PlayCommand implements Subcommand {
    @Override
    public Syntax syntax() {
        return new Syntax("play", "Replay a scenario as fast as possible and write kubectl.txt and trace.jsonl",
            List.of(Operand.must("FOLDER", "the scenario's folder, a manifest file, or a sample's name")),
            List.of(Option.of("--out", "OUT", "the folder to write into; it is made if it is missing").must(),
                Option.of("--seed", "N", "the seed of every draw; without it the scenario's own"),
                Option.oneOf("--timing", "durations that depend on hardware, recorded if not given", "recorded", "class")));
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws IOException {
        Scenario scenario = read(arguments.operand("FOLDER").orElseThrow());
        scenario = scenario.withTiming(Timings.named(arguments.value("--timing").orElse("recorded")));
        Long seed = arguments.value("--seed", "a whole number", Long::parseLong).orElse(null);
        if (seed != null) scenario = scenario.withSeed(seed);
        Path folder = Path.of(arguments.value("--out").orElseThrow());
        Replay.Played played = play(scenario);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kubectl.txt"), played.kubectl());
        Files.writeString(folder.resolve("trace.jsonl"), TraceWriter.write(played.cluster().journal()));
        return 0;
    }

    private static Replay.Played play(Scenario scenario) {
        try {
            return Replay.play(scenario);
        } catch (ManifestException e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static Scenario read(String name) {
        try {
            return ScenarioReader.read(Source.named(name).path());
        } catch (ManifestException e) {
            throw new BadInput(e.getMessage());
        }
    }
}
