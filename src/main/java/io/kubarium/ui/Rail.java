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

/** The icons at the left edge that open and fold the panels and the console. */
final class Rail extends VBox {
    private final Map<Panel, ToggleButton> buttons = new EnumMap<>(Panel.class);
    private final ToggleButton console;

    Rail(Consumer<WindowAct> act) {
        getStyleClass().add("rail");
        for (Panel panel : Panel.values()) buttons.put(panel, button(panel.word(), panel.act(), act));
        console = button("kubectl", WindowAct.KUBECTL, act);
        getChildren().addAll(buttons.values());
        getChildren().add(console);
    }

    private static ToggleButton button(String id, WindowAct means, Consumer<WindowAct> act) {
        ToggleButton button = new ToggleButton(means.label(), Icons.icon(means.icon(), 20));
        button.setId("rail-" + id);
        button.setTooltip(new Tooltip(means.hint()));
        button.setOnAction(e -> act.accept(means));
        return button;
    }

    void show(WindowState state) {
        buttons.forEach((panel, button) -> button.setSelected(state.panel().equals(Optional.of(panel))));
        console.setSelected(state.console());
    }
}
