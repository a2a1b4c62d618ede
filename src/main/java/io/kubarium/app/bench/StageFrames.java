package io.kubarium.app.bench;

import io.kubarium.Bundled;
import io.kubarium.cluster.Cluster;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.diagram.reading.CastReader;
import io.kubarium.diagram.reading.Surroundings;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Files;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.timeline.Playhead;
import io.kubarium.ui.stage.StageActions;
import io.kubarium.ui.stage.StageView;
import io.kubarium.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * What one frame of the stage costs while many pods end: the playhead moves on by 1/60 s, the diagram is read, laid out
 * and shown, and one picture of 1600 × 1000 is drawn. 300 frames after 60 of warm-up.
 */
final class StageFrames implements Bench {
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final int WARM_UP = 60;
    private static final int FRAMES = 300;
    private static final long FRAME = 1_000_000_000L / 60;
    private static final long FIRST = 1_000_000_000L;

    private final String scenario;
    private final int percentile;

    /** {@code scenario} is near or fit: {@code assets/bench/stage-near} and {@code stage-fit}. */
    StageFrames(String scenario, int percentile) {
        this.scenario = scenario;
        this.percentile = percentile;
    }

    @Override
    public String name() {
        return "stage.frame_" + scenario + "_p" + percentile + "_ms";
    }

    @Override
    public String unit() {
        return "ms";
    }

    @Override
    public double measure() throws Exception {
        Path folder = Bundled.path("assets/bench/stage-" + scenario);
        Cluster cluster = Replay.play(ScenarioReader.read(folder)).cluster();
        long start = cluster.now();
        Replay.finish(cluster, new Console(cluster, Files.in(folder), "bench").start("kubectl scale deployment/leaving --replicas=0"));
        cluster.runUntil(start + FIRST + (WARM_UP + FRAMES) * FRAME);
        double[] frames = FxThread.call(() -> frames(cluster, start + FIRST));
        Arrays.sort(frames);
        return frames[Math.min(FRAMES - 1, FRAMES * percentile / 100)];
    }

    private static double[] frames(Cluster cluster, long start) {
        StageView stage = new StageView(Theme.LIGHT.palette(), new StageActions() {});
        Scene scene = new Scene(stage, WIDTH, HEIGHT);
        Theme.LIGHT.applyTo(scene);
        DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());
        CastReader reader = new CastReader(Surroundings.NONE);
        Playhead playhead = new Playhead(cluster.journal());
        View view = View.of(WIDTH, HEIGHT);
        view = view.ordering(DiagramLayout.order(reader.read(playhead.to(start), List.of())));
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        double[] frames = new double[FRAMES];
        for (int i = 0; i < WARM_UP + FRAMES; i++) {
            long before = System.nanoTime();
            stage.show(layout.lay(reader.read(playhead.to(start + i * FRAME), List.of()), view));
            scene.snapshot(image);
            if (i >= WARM_UP) frames[i - WARM_UP] = (System.nanoTime() - before) / 1e6;
        }
        return frames;
    }
}
