package io.kubarium.ui.stage;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.SampleCasts;
import io.kubarium.diagram.View;
import io.kubarium.diagram.View.Words;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Draws the sample moments as PNG files, to be looked at beside the design's pictures. Arguments: folder. */
public final class StagePictures {

    private record Shot(String name, Cast cast, View view, Theme theme) {}

    private static final Set<String> WEB_LIT = Set.of(SampleCasts.WEB, "Pod/default/web-7d9d476454-b4mzt",
            "Pod/default/web-7d9d476454-n8c5t", SampleCasts.NEW, SampleCasts.DYING);
    private static final List<Words> KILLED = List.of(new Words("still", SampleCasts.WEB, "IP unchanged · endpoints 3 → 2"),
            new Words("what", SampleCasts.DYING, "10.244.1.7 is gone for good"), new Words("who", SampleCasts.NEW, "new pod, new IP"));
    private static final List<Words> LOST = List.of(new Words("still", SampleCasts.WEB, "IP unchanged · endpoints 3 → 2"),
            new Words("what", SampleCasts.DB0, "May still be running there, so no second db-0 starts"),
            new Words("who", "Process/kubelet/worker-2", "no lease for 59 s"));

    public static void main(String[] args) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                for (Shot shot : shots()) {
                    draw(shot, new File(args[0], shot.name + ".png"));
                }
            } catch (Exception e) {
                e.printStackTrace();
            }
            done.countDown();
        });
        done.await();
        Platform.exit();
    }

    private static List<Shot> shots() {
        View main = View.of(944, 820).lighting(WEB_LIT).selecting(new TreeSet<>(List.of(SampleCasts.NEW))).saying(KILLED);
        View small = View.of(968, 568).lighting(WEB_LIT).selecting(new TreeSet<>(List.of(SampleCasts.NEW))).saying(KILLED);
        View pull = View.of(1600, 952).quietly().lifting("Pod/default/web-7d9d476454-n8c5t").saying(List.of(
                new Words("what", "Pod/default/web-7d9d476454-n8c5t", "Pull this pod out of its node")));
        return List.of(
                new Shot("main-light", SampleCasts.podReplaced(), main, Theme.LIGHT),
                new Shot("main-light-still", SampleCasts.podReplaced(), main, Theme.LIGHT),
                new Shot("far-light", SampleCasts.far(200, 7, 31), View.of(1224, 820).selecting(new TreeSet<>(List.of(SampleCasts.WEB))), Theme.LIGHT),
                new Shot("very-far", SampleCasts.far(5000, 2, 300), View.of(1224, 568).selecting(new TreeSet<>(List.of(SampleCasts.WEB))), Theme.DARK),
                new Shot("not-so-far", SampleCasts.far(20, 20, 2), View.of(1224, 568), Theme.LIGHT),
                new Shot("shelf", SampleCasts.crowdedShelf(18, 9), View.of(944, 568).scrolled(9), Theme.LIGHT),
                new Shot("many-still", SampleCasts.many(12, 500, 50), View.of(1600, 1000), Theme.DARK),
                new Shot("near-light", SampleCasts.many(7, 60, 20), View.of(1600, 1000), Theme.LIGHT),
                new Shot("main-dark", SampleCasts.podReplaced(), main, Theme.DARK),
                new Shot("small-light", SampleCasts.podReplaced(), small, Theme.LIGHT),
                new Shot("start-light", SampleCasts.firstStart(), pull, Theme.LIGHT),
                new Shot("lost-dark", SampleCasts.nodeLost(), View.of(944, 820).ordering(DiagramLayout.order(SampleCasts.podReplaced())).saying(LOST), Theme.DARK),
                new Shot("lost-small-light", SampleCasts.nodeLost(), View.of(968, 568).saying(LOST), Theme.LIGHT),
                new Shot("states-light", SampleCasts.everyState(), View.of(944, 820), Theme.LIGHT),
                new Shot("states-dark", SampleCasts.everyState(), View.of(968, 568), Theme.DARK),
                new Shot("many-light", SampleCasts.many(12, 500, 50), View.of(1600, 1000), Theme.LIGHT),
                new Shot("full-light", SampleCasts.many(12, 60, 20), View.of(1600, 1000), Theme.LIGHT),
                new Shot("two-columns", SampleCasts.many(3, 27, 4), View.of(944, 820), Theme.LIGHT),
                new Shot("chips", SampleCasts.many(3, 60, 4), View.of(944, 820), Theme.LIGHT));
    }

    private static void draw(Shot shot, File file) throws Exception {
        StageView stage = new StageView(shot.theme.palette(), new StageActions() {});
        stage.setQuiet(shot.view.quiet());
        Scene scene = new Scene(stage, shot.view.width(), shot.view.height());
        shot.theme.applyTo(scene);
        Diagram diagram = new DiagramLayout(FontAdvances.bundled()).lay(shot.cast, shot.view);
        stage.show(diagram);
        stage.fitNow();
        for (int i = 0; i < (shot.name.endsWith("-still") ? 40 : 0); i++) {
            stage.show(new DiagramLayout(FontAdvances.bundled()).lay(shot.cast, shot.view));
        }
        WritableImage image = scene.snapshot(null);
        int w = (int) image.getWidth();
        int h = (int) image.getHeight();
        BufferedImage out = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                out.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        ImageIO.write(out, "png", file);
    }
}
