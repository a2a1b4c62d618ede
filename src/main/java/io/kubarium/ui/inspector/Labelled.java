package io.kubarium.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A text with its style classes, made into a label. */
record Labelled(String text, String... styles) {
    Label label() {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    Label wrapped() {
        Label label = label();
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
