package io.kubarium.ui;

import io.kubarium.ui.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The list of keys and gestures, as a sheet over the window. */
final class KeysView extends StackPane {
    private static final double KEY_WIDTH = 116;
    private static final double WORDS_WIDTH = 168;
    private static final int[] COLUMNS = {3, 7, 8};
    private final Button close = new Button();

    KeysView(Runnable shut) {
        setId("keys-sheet");
        getStyleClass().add("veil");
        setVisible(false);
        setAccessibleText("Keys and gestures");
        Label title = label("Keys and gestures", "t-title", "c-ink");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.setId("keys-close");
        close.setGraphic(Icons.icon("close", 14));
        close.getStyleClass().addAll("quiet", "icon-button", "c-muted");
        close.setTooltip(new Tooltip("Close  (Esc)"));
        close.setAccessibleText("Close");
        close.setOnAction(e -> shut.run());
        HBox head = new HBox(12, title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(columns());
        scroll.setFitToWidth(true);
        VBox card = new VBox(12, head, scroll);
        card.getStyleClass().add("keys-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        card.setOnMouseClicked(e -> e.consume());
        setOnMouseClicked(e -> shut.run());
        getChildren().add(card);
    }

    /** Shows or hides it; the hands are on it while it is shown. */
    void show(boolean shown) {
        setVisible(shown);
        if (shown) close.requestFocus();
    }

    private static Node columns() {
        KeyList list = KeyList.all();
        HBox columns = new HBox(32);
        int from = 0;
        for (int to : COLUMNS) {
            VBox column = new VBox(16);
            for (KeyList.Group group : list.groups().subList(from, to)) column.getChildren().add(group(group));
            columns.getChildren().add(column);
            from = to;
        }
        return columns;
    }

    private static Node group(KeyList.Group group) {
        VBox lines = new VBox(5, label(group.title(), "t-pod", "c-ink"));
        for (KeyList.Line line : group.lines()) {
            Label key = label(line.key(), "t-ip", "c-ink");
            key.setMinWidth(KEY_WIDTH);
            key.setMaxWidth(KEY_WIDTH);
            Label words = label(line.does(), "t-body", "c-muted");
            words.setMaxWidth(WORDS_WIDTH);
            HBox row = new HBox(10, key, words);
            row.setAlignment(Pos.BASELINE_LEFT);
            lines.getChildren().add(row);
        }
        return lines;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
