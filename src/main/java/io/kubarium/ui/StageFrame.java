package io.kubarium.ui;

import io.kubarium.ui.FrameModel.Toast;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The stage with what lies over its lower edge: the command just given, and Continue at a guided stop. */
final class StageFrame extends Region {
    private final Region stage;
    private final Label toast = new Label();
    private final Button next = new Button();
    private double covered;

    StageFrame(Region stage, Intents intents) {
        this.stage = stage;
        getStyleClass().add("stage-frame");
        toast.getStyleClass().add("toast");
        toast.setId("toast");
        toast.setWrapText(true);
        toast.setMouseTransparent(true);
        toast.setVisible(false);
        next.getStyleClass().add("primary");
        next.setId("continue");
        next.setVisible(false);
        next.setOnAction(e -> intents.playPause());
        getChildren().addAll(stage, toast, next);
    }

    void show(Optional<Toast> line, String nextPhase) {
        toast.setVisible(line.isPresent());
        line.ifPresent(t -> {
            toast.setText(t.text());
            toast.getStyleClass().setAll(t.failed() ? new String[] {"label", "toast", "failed"} : new String[] {"label", "toast"});
        });
        next.setVisible(!nextPhase.isEmpty());
        next.setText("Continue: " + nextPhase);
        requestLayout();
    }

    /** How much of the right side lies under the inspector. */
    void setCovered(double covered) {
        this.covered = covered;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        stage.resizeRelocate(0, 0, getWidth(), getHeight());
        double free = getWidth() - covered;
        double y = getHeight() - 16;
        if (toast.isVisible()) {
            double w = Math.min(free - 32, toast.prefWidth(-1));
            double h = toast.prefHeight(w);
            y -= h;
            toast.resizeRelocate(Math.round((free - w) / 2), Math.round(y), w, h);
            y -= 8;
        }
        double w = next.prefWidth(-1);
        next.resizeRelocate(Math.round((free - w) / 2), Math.round(y - 32), w, 32);
    }
}
