package io.kubarium.ui.stage;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.SampleCasts;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.theme.Theme;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/** Prints what a frame costs with many tiles, split into layout, scene and picture. */
public final class FrameCost {

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                run("near", 7, 60, 20);
                run("fit", 12, 500, 50);
                run("far", 200, 1400, 50);
            } catch (Exception e) {
                e.printStackTrace();
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static void run(String name, int nodes, int pods, int changing) {
        StageView stage = new StageView(Theme.LIGHT.palette(), new StageActions() {});
        Scene scene = new Scene(stage, 1600, 1000);
        Theme.LIGHT.applyTo(scene);
        DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());
        WritableImage image = new WritableImage(1600, 1000);
        View view = View.of(1600, 1000);
        double[] total = new double[300];
        double[] lay = new double[300];
        double[] show = new double[300];
        long cpu = 0;
        for (int i = 0; i < 360; i++) {
            Cast cast = SampleCasts.many(nodes, pods, changing, i / 360.0);
            long a = System.nanoTime();
            Diagram diagram = layout.lay(cast, view);
            long b = System.nanoTime();
            stage.show(diagram);
            long c = System.nanoTime();
            scene.snapshot(image);
            long d = System.nanoTime();
            if (i == 60) {
                cpu = cpu();
            }
            if (i >= 60) {
                lay[i - 60] = (b - a) / 1e6;
                show[i - 60] = (c - b) / 1e6;
                total[i - 60] = (d - a) / 1e6;
            }
        }
        System.out.printf("%s processor time a frame %.2f ms%n", name, (cpu() - cpu) / 300 / 1e6);
        print(name + " layout", lay);
        print(name + " scene", show);
        print(name + " frame", total);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void print(String name, double[] figures) {
        Arrays.sort(figures);
        System.out.printf("%s p50 %.2f p99 %.2f ms%n", name, figures[150], figures[296]);
    }
}
