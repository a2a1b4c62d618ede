package io.kubarium.ui.lesson;

import io.kubarium.ui.lesson.LessonModel.Choice;
import io.kubarium.ui.lesson.LessonModel.Offered;
import io.kubarium.ui.lesson.LessonModel.Press;
import io.kubarium.ui.lesson.LessonModel.Row;
import io.kubarium.ui.lesson.LessonModel.Step;
import io.kubarium.ui.lesson.LessonModel.Tick;
import io.kubarium.ui.theme.Icons;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Learn panel: a lesson at work, or the lessons there are. */
public final class LessonView extends VBox {
    private final Hands hands;
    private Optional<LessonModel> model = Optional.empty();
    private List<Offered> offered = List.of();
    private Optional<ScrollPane> toShow = Optional.empty();
    private double scrolled;

    /** What the panel reports. */
    public record Hands(Consumer<String> openLesson, Consumer<String> choose, Consumer<String> press) {
    }

    public LessonView(Hands hands) {
        this.hands = hands;
        setAccessibleText("Learn");
        renew();
    }

    /** Shows the lesson at work, or without one those that can be opened. */
    public void show(Optional<LessonModel> next, List<Offered> lessons) {
        boolean same = next.equals(model) && lessons.equals(offered);
        model = next;
        offered = lessons;
        if (!same) renew();
    }

    /** A key typed while the panel is open: a number chooses an answer, Enter presses the first button. True if it was one. */
    public boolean key(KeyEvent event) {
        Optional<Step> present = model.flatMap(lesson -> lesson.steps().stream().filter(step -> step.state() == Step.State.PRESENT).findFirst());
        if (present.isEmpty() || event.isShortcutDown() || event.isAltDown()) return false;
        int number = event.getText().length() == 1 ? event.getText().charAt(0) - '0' : 0;
        if (number >= 1 && number <= present.get().choices().size()) {
            hands.choose().accept(present.get().choices().get(number - 1).id());
            return true;
        }
        if (event.getCode() != KeyCode.ENTER) return false;
        Optional<Press> pressed = focused(present.get()).or(() -> present.get().presses().stream().filter(Press::primary).findFirst()).filter(Press::enabled);
        pressed.ifPresent(press -> hands.press().accept(press.id()));
        return pressed.isPresent();
    }

    private Optional<Press> focused(Step step) {
        String id = focusedId();
        return step.presses().stream().filter(press -> id.equals("press-" + press.id())).findFirst();
    }

    private String focusedId() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node at = owner; at != null; at = at.getParent()) if (at == this) return owner.getId() == null ? "" : owner.getId();
        return "";
    }

    private void renew() {
        String focused = focusedId();
        if (model.isPresent()) showLesson(model.get());
        else showOffered();
        if (focused.isEmpty()) return;
        applyCss();
        Node again = lookup("#" + focused);
        if (again == null || again.isDisabled()) again = lookup(".primary");
        if (again != null) again.requestFocus();
    }

    private void showOffered() {
        VBox box = new VBox(12, text("Learn", "t-title"));
        box.setPadding(new Insets(16));
        for (Offered lesson : offered) box.getChildren().add(card(lesson));
        getChildren().setAll(box);
    }

    private Node card(Offered lesson) {
        Button open = new Button(lesson.title());
        open.setId("lesson-" + lesson.id());
        open.setWrapText(true);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAlignment(Pos.CENTER_LEFT);
        open.getStyleClass().add("lesson-card");
        open.setOnAction(e -> hands.openLesson().accept(lesson.id()));
        VBox card = new VBox(4, open, text(lesson.note() + standing(lesson.done()), "t-note", "c-muted"));
        if (lesson.done() > 0) card.getChildren().add(bar(lesson.done()));
        return card;
    }

    private static String standing(double done) {
        return done >= 1 ? " · finished" : done > 0 ? " · " + Math.round(done * 100) + " % done" : "";
    }

    private static StackPane bar(double share) {
        Region fill = new Region();
        fill.getStyleClass().addAll("fill");
        StackPane bar = new StackPane(fill);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("track", "progress");
        fill.maxWidthProperty().bind(bar.widthProperty().multiply(share));
        return bar;
    }

    /** The way back to the list, before the end too: what is done of a lesson is remembered. */
    private Node leave() {
        Button all = new Button("All lessons", Icons.icon("chevron-left", 12));
        all.setId("lesson-leave");
        all.getStyleClass().add("link");
        all.setOnAction(e -> hands.press().accept(Tutor.LEAVE));
        return all;
    }

    private void showLesson(LessonModel lesson) {
        StackPane bar = bar(lesson.progress());
        VBox head = new VBox(6, leave(), text(lesson.overline(), "t-note", "c-muted"), text(lesson.title(), "t-title"), bar);
        VBox.setMargin(bar, new Insets(6, 0, 0, 0));
        head.setPadding(new Insets(16, 16, 12, 16));
        VBox steps = new VBox(4);
        steps.setPadding(new Insets(0, 10, 16, 10));
        for (int i = 0; i < lesson.steps().size(); i++) steps.getChildren().add(step(i + 1, lesson.steps().get(i)));
        ScrollPane scroll = new ScrollPane(steps);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setVvalue(scrolled);
        scroll.vvalueProperty().addListener((seen, before, now) -> scrolled = now.doubleValue());
        toShow = Optional.of(scroll);
        getChildren().setAll(head, scroll);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        toShow.ifPresent(LessonView::showPresent);
        toShow = Optional.empty();
    }

    /** Scrolls as little as needed to have the present step in sight. */
    private static void showPresent(ScrollPane scroll) {
        scroll.applyCss();
        scroll.layout();
        VBox steps = (VBox) scroll.getContent();
        double room = scroll.getViewportBounds().getHeight();
        double more = steps.getHeight() - room;
        Node present = steps.lookup(".present");
        if (present == null || more <= 0) return;
        double top = present.getBoundsInParent().getMinY();
        double bottom = Math.min(present.getBoundsInParent().getMaxY() + 10, top + room);
        double offset = scroll.getVvalue() * more;
        double wanted = Math.min(top, Math.max(offset, bottom - room));
        scroll.setVvalue(Math.clamp(wanted / more, 0, 1));
    }

    private Node step(int number, Step step) {
        VBox words = new VBox(3, text(step.title(), "t-pod", step.state() == Step.State.COMING ? "c-muted" : "c-ink"));
        if (!step.text().isEmpty()) words.getChildren().add(text(step.text(), "t-body", step.state() == Step.State.PRESENT ? "c-ink" : "c-muted"));
        if (step.state() == Step.State.PRESENT) addHands(words, step);
        if (!step.note().isEmpty()) words.getChildren().add(text(step.note(), "t-body", "c-muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, disc(number, step.state()), words);
        row.getStyleClass().addAll("lesson-step", step.state().name().toLowerCase(Locale.ROOT));
        return row;
    }

    private void addHands(VBox words, Step step) {
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox(8);
        for (int i = 0; i < step.choices().size(); i++) {
            Choice choice = step.choices().get(i);
            RadioButton button = new RadioButton((i + 1) + " " + choice.text());
            button.setId("choice-" + (i + 1));
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setSelected(choice.chosen());
            button.setOnAction(e -> hands.choose().accept(choice.id()));
            choices.getChildren().add(button);
        }
        choices.setPadding(new Insets(6, 0, 2, 0));
        if (!step.choices().isEmpty()) words.getChildren().add(choices);
        step.ticks().forEach(tick -> words.getChildren().add(tick(tick)));
        addPresses(words, step);
        step.rows().forEach(row -> words.getChildren().add(row(row)));
    }

    /** The buttons stand before what is told at length, so that they are in sight. */
    private void addPresses(VBox words, Step step) {
        if (step.presses().isEmpty()) return;
        FlowPane presses = new FlowPane(4, 6);
        presses.setPadding(new Insets(8, 0, 2, 0));
        for (Press press : step.presses()) {
            Button button = new Button(press.label());
            button.setId("press-" + press.id());
            if (press.primary()) button.getStyleClass().add("primary");
            button.setDisable(!press.enabled());
            button.setOnAction(e -> hands.press().accept(press.id()));
            presses.getChildren().add(button);
        }
        words.getChildren().add(presses);
    }

    private static Node tick(Tick tick) {
        StackPane mark = new StackPane();
        mark.getStyleClass().addAll("disc", "tiny", tick.mark() == Tick.Mark.MET ? "done" : tick.mark() == Tick.Mark.MISSED ? "missed" : "open");
        if (tick.mark() != Tick.Mark.OPEN) mark.getChildren().add(Icons.icon(tick.mark() == Tick.Mark.MET ? "check" : "cross", 9));
        HBox line = new HBox(8, mark, text(tick.text(), "t-body", tick.mark() == Tick.Mark.OPEN ? "c-muted" : "c-ink"));
        String state = tick.mark() == Tick.Mark.MET ? "reached" : tick.mark() == Tick.Mark.MISSED ? "missed" : "open";
        line.setAccessibleText(tick.text() + ": " + state);
        line.getStyleClass().add("lesson-tick");
        return line;
    }

    private static Node row(Row row) {
        VBox lines = new VBox(1, text(row.label(), row.text().isEmpty() ? "t-pod" : "t-note", row.text().isEmpty() ? "c-ink" : "c-muted"));
        if (!row.text().isEmpty()) lines.getChildren().add(text(row.text(), "t-body", "c-ink"));
        lines.setPadding(new Insets(row.text().isEmpty() ? 8 : 3, 0, 0, 0));
        return lines;
    }

    private static Node disc(int number, Step.State state) {
        StackPane disc = new StackPane();
        disc.getStyleClass().addAll("disc", state.name().toLowerCase(Locale.ROOT));
        if (state == Step.State.DONE) disc.getChildren().add(Icons.icon("check", 12));
        else disc.getChildren().add(number(number));
        return disc;
    }

    private static Label number(int number) {
        Label label = new Label(Integer.toString(number));
        label.getStyleClass().add("t-overline");
        return label;
    }

    private static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
