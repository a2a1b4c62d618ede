package io.kubarium.ui;

import io.kubarium.ui.action.WindowAct;
import io.kubarium.ui.theme.Icons;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The icons at the left edge that open and fold the panels. */
final class Rail extends VBox {
    private final Map<Panel, ToggleButton> buttons = new EnumMap<>(Panel.class);

    Rail(Consumer<WindowAct> act) {
        getStyleClass().add("rail");
        for (Panel panel : Panel.values()) {
            ToggleButton button = new ToggleButton(panel.act().label(), Icons.icon(panel.act().icon(), 20));
            button.setId("rail-" + panel.word());
            button.setTooltip(new Tooltip(panel.act().hint()));
            button.setOnAction(e -> act.accept(panel.act()));
            buttons.put(panel, button);
            getChildren().add(button);
        }
    }

    void show(Optional<Panel> open) {
        buttons.forEach((panel, button) -> button.setSelected(open.equals(Optional.of(panel))));
    }
}
