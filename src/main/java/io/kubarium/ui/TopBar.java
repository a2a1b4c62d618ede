package io.kubarium.ui;

import io.kubarium.ui.TransportModel.Sample;
import io.kubarium.ui.action.WindowAct;
import io.kubarium.ui.theme.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The bar at the top: project, time, open, theme. At the quiet start five controls and the clock remain. */
final class TopBar extends Region {
    private static final double WIDEST_PROJECT = 320;
    private final Label brand = new Label("Kubarium", Icons.icon("logo", 22));
    private final MenuButton project = new MenuButton();
    private final Button play = iconButton(WindowAct.PLAY_PAUSE, "play");
    private final Button step = iconButton(WindowAct.STEP, "step");
    private final Label factor = new Label();
    private final Slider speed = new Slider(-3, 3, 0);
    private final Button pace = new Button();
    private final Label clock = new Label();
    private final Button learn = quiet("Learn", "learn", 18);
    private final Button shop = quiet("Play", "build", 18);
    private final MenuButton open = new MenuButton("Open", Icons.icon("open", 18));
    private final Button keys = iconButton(WindowAct.KEYS, "question");
    private final Button theme = iconButton(WindowAct.THEME, "theme");
    private final HBox left = new HBox(16, brand, project);
    private final HBox middle = new HBox(12);
    private final HBox right = new HBox(8);
    private final Intents intents;
    private final OpenMenu openMenu;
    private boolean quietStart;
    private Boolean playing;
    private boolean locked;
    private List<Sample> samples = List.of();
    private List<Recent> recent = List.of();

    TopBar(Intents intents, Consumer<WindowAct> act) {
        this.intents = intents;
        openMenu = new OpenMenu(intents, act);
        getStyleClass().add("top-bar");
        brand.getStyleClass().add("brand");
        brand.setMinWidth(Region.USE_PREF_SIZE);
        project.setId("project");
        project.setMinWidth(80);
        project.setMaxWidth(WIDEST_PROJECT);
        pace.setId("pace");
        pace.getStyleClass().addAll("chip", "accent");
        pace.setTooltip(new Tooltip(WindowAct.PACE.hint()));
        clock.setId("clock");
        clock.getStyleClass().add("t-clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        factor.setId("factor");
        factor.getStyleClass().add("speed-text");
        factor.setMinWidth(58);
        speed.setId("speed");
        speed.setPrefWidth(104);
        speed.setMinWidth(72);
        speed.setAccessibleText("Speed");
        speed.setBlockIncrement(0.3);
        speed.valueProperty().addListener((o, was, is) -> tint());
        speed.setOnMouseReleased(e -> chosen());
        speed.setOnMouseDragged(e -> chosen());
        speed.setOnKeyReleased(e -> chosen());
        play.setId("play");
        play.getStyleClass().add("primary");
        step.setId("step");
        step.getStyleClass().add("well");
        learn.setId("learn");
        shop.setId("shop");
        open.setId("open");
        theme.setId("theme");
        play.setOnAction(e -> intents.playPause());
        step.setOnAction(e -> intents.step());
        pace.setOnAction(e -> intents.nextPace());
        learn.setOnAction(e -> act.accept(WindowAct.LEARN));
        shop.setOnAction(e -> intents.openSample("web-shop"));
        open.setTooltip(new Tooltip("Open a file, a folder or a sample  (" + WindowAct.OPEN.keyWord() + ", " + WindowAct.OPEN_FOLDER.keyWord() + ")"));
        keys.setId("keys");
        keys.setOnAction(e -> act.accept(WindowAct.KEYS));
        theme.setOnAction(e -> act.accept(WindowAct.THEME));
        for (HBox part : List.of(left, middle, right)) part.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(left, middle, right);
        setQuiet(false);
        tint();
    }

    void setQuiet(boolean quiet) {
        quietStart = quiet;
        project.setVisible(!quiet);
        project.setManaged(!quiet);
        for (ButtonBase button : List.of(open, theme)) {
            button.getStyleClass().remove("quiet");
            if (quiet) button.getStyleClass().add("quiet");
        }
        middle.getChildren().setAll(quiet ? List.<Node>of(play, clock) : List.of(row(play, step), row(factor, speed), pace, clock));
        right.getChildren().setAll(quiet ? List.<Node>of(learn, shop, open, theme) : List.of(open, keys, theme));
        requestLayout();
    }

    void show(TransportModel model) {
        project.setText(model.project());
        clock.setText(model.clock());
        pace.setText(model.pace());
        factor.setText(model.factor());
        if (!speed.isValueChanging() && !speed.isPressed()) speed.setValue(Speed.place(model.speed()));
        showPlay(model);
        if (!samples.equals(model.samples()) || !recent.equals(model.recent())) offer(model.samples(), model.recent());
    }

    private void showPlay(TransportModel model) {
        boolean nowLocked = !model.lock().isEmpty();
        if (playing != null && model.playing() == playing && nowLocked == locked) return;
        playing = model.playing();
        locked = nowLocked;
        play.setGraphic(Icons.icon(locked ? "lock" : playing ? "pause" : "play", 16));
        play.setTooltip(new Tooltip(locked ? model.lock() : (playing ? "Pause" : "Play") + "  (Space)"));
        play.setAccessibleText(locked ? model.lock() : playing ? "Pause" : "Play");
        play.getStyleClass().setAll("button", "icon-button", locked ? "locked" : "primary");
        step.setDisable(locked);
    }

    private void offer(List<Sample> nextSamples, List<Recent> nextRecent) {
        samples = nextSamples;
        recent = nextRecent;
        for (MenuButton menu : List.of(project, open)) openMenu.fill(menu, samples, recent);
    }

    /** One stop faster or slower. */
    void nudge(int direction) {
        intents.speed(Speed.next(Speed.factor(speed.getValue()), direction));
    }

    private void chosen() {
        intents.speed(Speed.factor(speed.getValue()));
    }

    private void tint() {
        long percent = Math.round((speed.getValue() + 3) / 6 * 100);
        speed.setStyle("-slider-fill: linear-gradient(to right, -kb-accent 0%, -kb-accent " + percent + "%, -kb-line " + percent + "%, -kb-line 100%);");
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button iconButton(WindowAct act, String icon) {
        Button button = new Button();
        button.setGraphic(Icons.icon(icon, 16));
        button.setAccessibleText(act.label());
        button.setTooltip(new Tooltip(act.hint()));
        button.getStyleClass().add("icon-button");
        return button;
    }

    private static Button quiet(String text, String icon, double size) {
        Button button = new Button(text, Icons.icon(icon, size));
        button.getStyleClass().add("quiet");
        return button;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 48;
    }

    @Override
    protected void layoutChildren() {
        double pad = quietStart ? 24 : 16;
        double wantedMiddle = middle.prefWidth(-1);
        double wantedRight = right.prefWidth(-1);
        double wantedLeft = Math.min(left.prefWidth(-1), getWidth() - 2 * pad - wantedMiddle - wantedRight - 32);
        double x = Math.max(pad + wantedLeft + 16, Math.min((getWidth() - wantedMiddle) / 2, getWidth() - pad - wantedRight - 16 - wantedMiddle));
        left.resizeRelocate(pad, 0, wantedLeft, getHeight());
        middle.resizeRelocate(Math.round(x), 0, wantedMiddle, getHeight());
        right.resizeRelocate(getWidth() - pad - wantedRight, 0, wantedRight, getHeight());
    }
}
