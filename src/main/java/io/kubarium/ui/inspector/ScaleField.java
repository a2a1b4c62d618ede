package io.kubarium.ui.inspector;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** Asks for a number of replicas: typed, then Enter or the button. What is no number from 0 to 1000 is not taken. */
final class ScaleField extends HBox {
    private static final int MOST = 1000;
    private final TextField number = new TextField();

    ScaleField(IntConsumer scale) {
        super(4);
        number.setId("scale-number");
        number.setPromptText("0–" + MOST);
        number.setPrefColumnCount(4);
        number.setAccessibleText("Number of replicas");
        Button button = new Button("Scale to");
        button.setId("act-scale-to");
        button.setDisable(true);
        number.textProperty().addListener((o, was, text) -> button.setDisable(!valid(text)));
        Runnable take = () -> {
            if (!valid(number.getText())) return;
            scale.accept(Integer.parseInt(number.getText().strip()));
            number.clear();
        };
        number.setOnAction(e -> take.run());
        button.setOnAction(e -> take.run());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(button, number);
    }

    private static boolean valid(String text) {
        return text.strip().matches("\\d{1,4}") && Integer.parseInt(text.strip()) <= MOST;
    }
}
