package io.kubarium.ui;

import io.kubarium.ui.action.Offer;
import io.kubarium.ui.action.WindowAct;
import io.kubarium.ui.console.ConsoleView;
import io.kubarium.ui.inspector.InspectorModel;
import io.kubarium.ui.inspector.InspectorView;
import io.kubarium.ui.lesson.LessonView;
import io.kubarium.ui.objects.ObjectsView;
import io.kubarium.ui.story.StoryView;
import io.kubarium.ui.theme.Icons;
import io.kubarium.ui.theme.Theme;
import io.kubarium.ui.timeline.TimelineView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** The window's content: top bar, rail, panel, stage, inspector, timeline, put where the measures say. */
public final class MainWindow extends Region {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double COMPACT_BELOW = 790;
    private static final double BAR = 48;
    private static final double RAIL = 56;
    private static final double FOLDED = 28;

    private final Intents intents;
    private final TopBar bar;
    private final Rail rail;
    private final Region stageView;
    private final StageFrame stage;
    private final InspectorView inspector;
    private final TimelineView timeline;
    private final Region strip = new Region();
    private final Button foldTimeline = new Button();
    private final StoryView story;
    private final ObjectsView objects;
    private final ConsoleView console;
    private final LessonView lesson;
    private final Map<Panel, Region> panels = new EnumMap<>(Panel.class);
    private final Grip sideGrip = new Grip("side-grip", Orientation.VERTICAL, x -> drawSide(x));
    private final Grip inspectorGrip = new Grip("inspector-grip", Orientation.VERTICAL, x -> drawInspector(x));
    private final Grip consoleGrip = new Grip("console-grip", Orientation.HORIZONTAL, y -> drawConsole(y));
    private final KeysView keys = new KeysView(() -> showKeys(false));
    private WindowState state;
    private Optional<InspectorModel> inspected = Optional.empty();
    private Consumer<Theme> onTheme = theme -> { };
    private Runnable onFit = () -> { };

    /** A window around a stage. What a person wants goes to the intents. */
    public MainWindow(Region stageView, Intents intents, WindowState state) {
        this.intents = intents;
        this.state = state;
        getStyleClass().add("window");
        bar = new TopBar(intents, this::act);
        rail = new Rail(this::act);
        this.stageView = stageView;
        stage = new StageFrame(stageView, intents);
        inspector = new InspectorView(this::act, intents::scale, intents::select, () -> intents.select(""));
        timeline = new TimelineView(state.theme().palette());
        story = new StoryView(refs -> intents.select(refs.getFirst()));
        objects = new ObjectsView(intents::select);
        console = new ConsoleView(intents, () -> act(WindowAct.KUBECTL));
        lesson = new LessonView(new LessonView.Hands(intents::openLesson, intents::choose, intents::press));
        panels.put(Panel.LEARN, lesson);
        panels.put(Panel.OBJECTS, objects);
        panels.put(Panel.STORY, story);
        panels.values().forEach(panel -> panel.getStyleClass().add("side"));
        foldTimeline.getStyleClass().addAll("quiet", "fold");
        strip.getStyleClass().add("bottom");
        foldTimeline.setId("fold-timeline");
        foldTimeline.setOnAction(e -> act(WindowAct.TIMELINE));
        getChildren().addAll(List.of(stage, story, objects, console, lesson, strip, timeline, foldTimeline, rail, inspector, sideGrip, inspectorGrip, consoleGrip, bar, keys));
        addEventFilter(KeyEvent.KEY_PRESSED, this::lessonKey);
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveMenu);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        arrange();
    }

    /** Shows a frame. */
    public void show(FrameModel frame) {
        bar.show(frame.transport());
        timeline.show(frame.timeline());
        state.panel().ifPresent(panel -> show(panel, frame));
        if (state.console()) {
            console.show(frame.console());
            console.waits(frame.console().waiting(frame.transport().playing()));
        }
        stage.show(frame.toast(), frame.transport().next());
        boolean appears = inspected.isPresent() != frame.inspector().isPresent();
        inspected = frame.inspector();
        inspected.ifPresent(inspector::show);
        if (appears) arrange();
    }

    /** A folded panel costs nothing: it is told when it is open. */
    private void show(Panel panel, FrameModel frame) {
        switch (panel) {
            case LEARN -> lesson.show(frame.lesson(), frame.lessons());
            case OBJECTS -> objects.show(frame.objects());
            case STORY -> story.show(frame.story());
        }
    }

    /** Who else has to change colours with the theme. */
    public void onTheme(Consumer<Theme> listener) {
        onTheme = listener;
    }

    /** Who fits everything into the stage. */
    public void onFit(Runnable fit) {
        onFit = fit;
    }

    /** What the window remembers of itself. */
    public WindowState state() {
        return state;
    }

    /** Changes what the window remembers of itself, and shows it. */
    public void change(UnaryOperator<WindowState> change) {
        WindowState before = state;
        state = change.apply(state);
        if (state.equals(before)) return;
        if (state.theme() != before.theme()) {
            if (getScene() != null) state.theme().applyTo(getScene());
            timeline.setPalette(state.theme().palette());
            onTheme.accept(state.theme());
        }
        arrange();
        // Later: the letter of the key that opened the console must not land in its prompt.
        if (state.console() && !before.console()) Platform.runLater(console::focusPrompt);
        if (before.console() && !state.console()) stageView.requestFocus();
    }

    /** The inspector, for those who open one of its tabs. */
    public InspectorView inspector() {
        return inspector;
    }

    /** While a lesson is open, numbers answer its question and Enter goes on, wherever the hands are. */
    private void lessonKey(KeyEvent event) {
        boolean learns = !keys.isVisible() && state.panel().equals(Optional.of(Panel.LEARN)) && !(event.getTarget() instanceof TextInputControl);
        if (learns && lesson.key(event)) event.consume();
    }

    /** A button with a menu keeps Esc to itself even when its menu is shut; from there it leads back to the stage too. */
    private void leaveMenu(KeyEvent event) {
        if (event.getCode() != KeyCode.ESCAPE || !(event.getTarget() instanceof MenuButton button) || button.isShowing()) return;
        act(WindowAct.CLOSE);
        event.consume();
    }

    /** A key first belongs to the selected thing, then to the window. */
    private void key(KeyEvent event) {
        if (keys.isVisible()) {
            keyOverSheet(event);
            return;
        }
        Optional<Offer> offer = Keys.offer(event, inspected.map(InspectorModel::actions).orElse(List.of()));
        Optional<WindowAct> act = Keys.windowAct(event);
        if (offer.isPresent()) act(offer.get());
        else if (act.isPresent()) act(act.get());
        else return;
        event.consume();
    }

    /** Over the list of keys, keys only shut it. */
    private void keyOverSheet(KeyEvent event) {
        Keys.windowAct(event).filter(act -> act == WindowAct.KEYS || act == WindowAct.CLOSE).ifPresent(act -> showKeys(false));
        event.consume();
    }

    private void showKeys(boolean shown) {
        keys.show(shown);
        if (!shown) stageView.requestFocus();
    }

    private void act(Offer offer) {
        intents.submit(offer.command());
    }

    private void act(WindowAct act) {
        switch (act) {
            case PLAY_PAUSE -> intents.playPause();
            case STEP -> intents.step();
            case SLOWER -> bar.nudge(-1);
            case FASTER -> bar.nudge(1);
            case PACE -> intents.nextPace();
            case LEARN -> change(s -> s.toggled(Panel.LEARN));
            case OBJECTS -> change(s -> s.toggled(Panel.OBJECTS));
            case STORY -> change(s -> s.toggled(Panel.STORY));
            case KUBECTL -> change(s -> s.withConsole(!s.console()));
            case TIMELINE -> change(s -> s.withTimelineFolded(!s.timelineFolded()));
            case INSPECTOR -> change(s -> s.withInspectorFolded(!s.inspectorFolded()));
            case OPEN -> intents.choosePath(PathChooser.What.FILE);
            case OPEN_FOLDER -> intents.choosePath(PathChooser.What.FOLDER);
            case KEYS -> showKeys(true);
            case THEME -> change(s -> s.withTheme(s.theme().next()));
            case FIT -> onFit.run();
            case CLOSE -> {
                intents.select("");
                stageView.requestFocus();
            }
        }
    }

    private void arrange() {
        bar.setQuiet(state.quiet());
        getStyleClass().remove("quiet-start");
        if (state.quiet()) getStyleClass().add("quiet-start");
        rail.show(state);
        show(rail, !state.quiet());
        show(timeline, !state.quiet() && !state.timelineFolded());
        show(foldTimeline, !state.quiet());
        show(strip, !state.quiet() && state.timelineFolded());
        foldTimeline.setGraphic(Icons.icon(state.timelineFolded() ? "chevron-up" : "chevron-down", 14));
        foldTimeline.setText(state.timelineFolded() ? "Timeline" : "");
        foldTimeline.setTooltip(new Tooltip(state.timelineFolded() ? "Unfold the timeline  (T)" : WindowAct.TIMELINE.hint()));
        foldTimeline.setAccessibleText(state.timelineFolded() ? "Unfold the timeline" : WindowAct.TIMELINE.label());
        panels.forEach((which, panel) -> show(panel, state.panel().equals(Optional.of(which))));
        show(inspector, inspected.isPresent() && !state.inspectorFolded());
        show(console, state.console());
        show(sideGrip, state.panel().isPresent());
        show(inspectorGrip, inspector.isVisible());
        show(consoleGrip, state.console());
        requestLayout();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    protected void layoutChildren() {
        boolean compact = getHeight() < COMPACT_BELOW;
        pseudoClassStateChanged(COMPACT, compact);
        timeline.setCompact(compact);
        Frame frame = frame(compact);
        bar.resizeRelocate(0, 0, getWidth(), BAR);
        rail.resizeRelocate(0, BAR, RAIL, getHeight() - BAR);
        for (Region panel : panels.values()) panel.resizeRelocate(frame.left, BAR, frame.side, frame.bottom - BAR);
        sideGrip.resizeRelocate(frame.left + frame.side - Grip.BREADTH / 2, BAR, Grip.BREADTH, frame.bottom - BAR);
        layInspector(frame, compact);
        double right = compact ? getWidth() : getWidth() - frame.inspector;
        double from = frame.left + frame.side;
        stage.setCovered(compact ? frame.inspector : 0);
        stage.resizeRelocate(from, BAR, right - from, frame.drawer - BAR);
        console.resizeRelocate(from, frame.drawer, right - from, frame.bottom - frame.drawer);
        consoleGrip.resizeRelocate(from, frame.drawer - Grip.BREADTH / 2, right - from, Grip.BREADTH);
        layTimeline(frame);
        keys.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Where the panels meet: the left edge and width of the panel, the inspector's width, the top of the drawer and of the timeline. */
    private record Frame(double left, double side, double inspector, double drawer, double bottom) {
    }

    private Frame frame(boolean compact) {
        double left = rail.isVisible() ? RAIL : 0;
        double bottom = getHeight() - (!foldTimeline.isVisible() ? 0 : state.timelineFolded() ? FOLDED : timeline.prefHeight(-1));
        double side = state.panel().isPresent() ? Measure.SIDE.of(state.sizes().side(), compact, getWidth()) : 0;
        double over = inspector.isVisible() ? Measure.INSPECTOR.of(state.sizes().inspector(), compact, getWidth()) : 0;
        double drawer = state.console() ? Measure.CONSOLE.of(state.sizes().console(), compact, bottom - BAR) : 0;
        return new Frame(left, side, over, bottom - drawer, bottom);
    }

    /** In a low window the inspector lies over the stage, and leaves the console free. */
    private void layInspector(Frame frame, boolean compact) {
        inspector.pseudoClassStateChanged(COMPACT, compact);
        double height = (compact ? frame.drawer : frame.bottom) - BAR;
        inspector.resizeRelocate(getWidth() - frame.inspector, BAR, frame.inspector, height);
        inspectorGrip.resizeRelocate(getWidth() - frame.inspector - Grip.BREADTH / 2, BAR, Grip.BREADTH, height);
    }

    private void layTimeline(Frame frame) {
        double width = getWidth() - frame.left;
        strip.resizeRelocate(frame.left, frame.bottom, width, FOLDED);
        timeline.resizeRelocate(frame.left, frame.bottom, width, getHeight() - frame.bottom);
        double fold = state.timelineFolded() ? 96 : 28;
        foldTimeline.resizeRelocate(getWidth() - fold - 4, getHeight() - 25, fold, 24);
    }

    private void drawSide(double x) {
        change(s -> s.withSizes(s.sizes().withSide(x == 0 ? 0 : Measure.SIDE.held(x - RAIL, getWidth()))));
    }

    private void drawInspector(double x) {
        change(s -> s.withSizes(s.sizes().withInspector(x == 0 ? 0 : Measure.INSPECTOR.held(getWidth() - x, getWidth()))));
    }

    private void drawConsole(double y) {
        Frame frame = frame(getHeight() < COMPACT_BELOW);
        change(s -> s.withSizes(s.sizes().withConsole(y == 0 ? 0 : Measure.CONSOLE.held(frame.bottom - y, frame.bottom - BAR))));
    }
}
