package io.kubarium.ui.story;

import io.kubarium.ui.story.StoryModel.Kind;
import io.kubarium.ui.story.StoryModel.Line;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Story panel: the latest lines, each of which selects what it is about. */
public final class StoryView extends VBox {
    private static final int MOST_ROWS = 200;
    private static final double AT_THE_END = 0.98;
    private final VBox rows = new VBox(2);
    private final ScrollPane scroll = new ScrollPane(rows);
    private final Label empty = new Label("Nothing has happened yet. Pull a pod out of its node, or press Del on one.");
    private final Consumer<List<String>> select;
    private StoryModel model = StoryModel.EMPTY;
    private boolean follows = true;

    /** A panel that reports which things a clicked line is about. */
    public StoryView(Consumer<List<String>> select) {
        this.select = select;
        Label title = new Label("Story");
        title.getStyleClass().add("t-title");
        VBox head = new VBox(title);
        head.setPadding(new Insets(16, 16, 8, 16));
        rows.setId("story-list");
        rows.setPadding(new Insets(0, 8, 12, 8));
        rows.setAccessibleText("Story");
        empty.setWrapText(true);
        empty.getStyleClass().addAll("t-body", "c-muted");
        empty.setPadding(new Insets(0, 8, 0, 8));
        rows.getChildren().add(empty);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.heightProperty().addListener((o, was, is) -> {
            if (follows) scroll.setVvalue(1);
        });
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /** Shows a model: adds what is new, and follows the end if the end was in sight. */
    public void show(StoryModel next) {
        if (next == model || next.equals(model)) return;
        int had = model.lines().size();
        boolean grows = had > 0 && next.lines().size() > had && next.lines().subList(0, had).equals(model.lines());
        follows = scroll.getVvalue() >= AT_THE_END || rows.getHeight() <= scroll.getViewportBounds().getHeight();
        model = next;
        if (!grows) rows.getChildren().clear();
        int first = Math.max(grows ? had : 0, next.lines().size() - MOST_ROWS);
        for (Line line : next.lines().subList(first, next.lines().size())) rows.getChildren().add(row(line));
        int tooMany = rows.getChildren().size() - MOST_ROWS;
        if (tooMany > 0) rows.getChildren().remove(0, tooMany);
        if (next.lines().isEmpty()) rows.getChildren().setAll(empty);
    }

    private Node row(Line line) {
        boolean headline = line.kind() == Kind.STORY || line.kind() == Kind.PHASE;
        Label text = new Label(line.text());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.getStyleClass().addAll(headline ? "t-pod" : "t-body", line.kind() == Kind.MEANWHILE ? "c-muted" : "c-ink");
        Label time = new Label(line.time());
        time.getStyleClass().addAll("t-ip", "c-muted");
        VBox words = new VBox(1, time, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, mark(line), words);
        row.setPadding(new Insets(4, 8, 4, headline ? 8 : 24));
        row.getStyleClass().add("story-row");
        if (line.refs().isEmpty()) return row;
        row.getStyleClass().add("clickable");
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(line.text());
        row.setFocusTraversable(true);
        row.setOnMouseClicked(e -> select.accept(line.refs()));
        row.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            select.accept(line.refs());
            e.consume();
        });
        return row;
    }

    private static Region mark(Line line) {
        if (line.badge() > 0) {
            Label badge = new Label(Integer.toString(line.badge()));
            badge.getStyleClass().addAll("badge", "t-least");
            badge.setMinWidth(16);
            return badge;
        }
        Region dot = new Region();
        dot.getStyleClass().add("story-dot");
        dot.setStyle("-fx-background-color: -kb-" + line.token() + ";");
        StackPane box = new StackPane(dot);
        box.setAlignment(Pos.TOP_CENTER);
        box.setPadding(new Insets(4, 0, 0, 0));
        return box;
    }
}
