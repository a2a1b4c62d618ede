package io.kubarium.app.bench;

import io.kubarium.Bundled;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;

/** How long the recording of a lost node takes to replay: 522 s of a cluster of two workers, with everything that was typed. */
final class ReplaySpeed implements Bench {
    @Override
    public String name() {
        return "replay.04_ms";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public double measure() {
        Scenario scenario = ScenarioReader.read(Bundled.path("assets/bench/replay-04"));
        long start = System.nanoTime();
        Replay.play(scenario);
        return (System.nanoTime() - start) / 1e6;
    }
}
