package io.kubarium.ui.story;

import io.kubarium.ui.story.StoryModel.Kind;
import io.kubarium.ui.story.StoryModel.Line;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Story panel. */
public final class StoryView extends VBox {
    private final ListView<Line> list = new ListView<>();
    private final Label empty = new Label("Nothing has happened yet. Pull a pod out of its node, or press Del on one.");
    private final Consumer<List<String>> select;
    private StoryModel model = StoryModel.EMPTY;

    /** A panel that reports which things a clicked line is about. */
    public StoryView(Consumer<List<String>> select) {
        this.select = select;
        Label title = new Label("Story");
        title.getStyleClass().add("t-title");
        VBox head = new VBox(title);
        head.setPadding(new Insets(16, 16, 8, 16));
        list.setId("story-list");
        list.setAccessibleText("Story");
        list.setCellFactory(view -> new LineCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, line) -> {
            if (line != null && !line.refs().isEmpty()) this.select.accept(line.refs());
        });
        empty.setWrapText(true);
        empty.getStyleClass().add("c-muted");
        list.setPlaceholder(empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setMargin(list, new Insets(0, 8, 8, 8));
        getChildren().addAll(head, list);
    }

    /** Shows a model: adds what is new, and follows the end if the end was in sight. */
    public void show(StoryModel next) {
        if (next == model) return;
        int had = model.lines().size();
        boolean grows = next.lines().size() >= had && next.lines().subList(0, had).equals(model.lines());
        model = next;
        if (grows) list.getItems().addAll(next.lines().subList(had, next.lines().size()));
        else list.getItems().setAll(next.lines());
        if (!next.lines().isEmpty()) list.scrollTo(next.lines().size() - 1);
    }

    private final class LineCell extends ListCell<Line> {
        @Override
        protected void updateItem(Line line, boolean none) {
            super.updateItem(line, none);
            setText(null);
            setGraphic(none || line == null ? null : graphic(line));
            setPrefWidth(0);
        }

        private HBox graphic(Line line) {
            Label text = new Label(line.text());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().addAll(line.kind() == Kind.STORY || line.kind() == Kind.PHASE ? "t-pod" : "t-body", line.kind() == Kind.MEANWHILE ? "c-muted" : "c-ink");
            Label time = new Label(line.time());
            time.getStyleClass().addAll("t-ip", "c-muted");
            VBox words = new VBox(1, time, text);
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(10, mark(line), words);
            row.setPadding(new Insets(2, 0, 2, line.kind() == Kind.MOMENT || line.kind() == Kind.MEANWHILE ? 16 : 0));
            row.prefWidthProperty().bind(list.widthProperty().subtract(34));
            row.setMaxWidth(USE_PREF_SIZE);
            return row;
        }

        private Region mark(Line line) {
            if (line.badge() > 0) {
                Label badge = new Label(Integer.toString(line.badge()));
                badge.getStyleClass().addAll("badge", "t-least");
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
}
