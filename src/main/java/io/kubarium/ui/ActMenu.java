package io.kubarium.ui;

import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.Offer;
import io.kubarium.ui.theme.Icons;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The context menu: what can be done to a thing, each with its key and the command it equals. One menu a window. */
public final class ActMenu {
    private final ContextMenu menu = new ContextMenu();
    private final Consumer<Offer> act;

    public ActMenu(Consumer<Offer> act) {
        this.act = act;
        menu.setId("act-menu");
    }

    /** Opens at a place of the screen. */
    public void show(Window owner, List<Offer> offers, double screenX, double screenY) {
        menu.getItems().setAll(offers.stream().filter(offer -> !offer.id().startsWith(Acts.LOAD)).map(this::item).toList());
        List<MenuItem> loads = offers.stream().filter(offer -> offer.id().startsWith(Acts.LOAD)).map(this::item).toList();
        if (!loads.isEmpty()) menu.getItems().add(loadMenu(loads));
        if (!offers.isEmpty()) menu.show(owner, screenX, screenY);
    }

    /** How much each pod has to do: one line that opens the choices. */
    private static Menu loadMenu(List<MenuItem> loads) {
        Label label = new Label("Load of each pod");
        label.getStyleClass().add("c-ink");
        HBox row = new HBox(10, Icons.icon("scale", 16), label);
        row.setAlignment(Pos.CENTER_LEFT);
        Menu menu = new Menu(null, row);
        menu.setId("menu-load");
        menu.getItems().setAll(loads);
        return menu;
    }

    private MenuItem item(Offer offer) {
        Label label = new Label(offer.label());
        label.getStyleClass().add(offer.danger() ? "c-bad" : "c-ink");
        Label command = new Label(offer.command());
        command.getStyleClass().addAll("t-ip", "c-muted");
        VBox words = new VBox(1, label, command);
        Node icon = Icons.icon(offer.icon(), 16);
        HBox row = new HBox(10, icon, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(260);
        if (offer.danger()) row.getStyleClass().add("c-bad");
        Label key = new Label(offer.key());
        key.getStyleClass().addAll("t-ip", "c-muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getChildren().add(key);
        MenuItem item = new MenuItem(null, row);
        item.setId("menu-" + offer.id());
        item.setDisable(!offer.enabled());
        item.setOnAction(e -> act.accept(offer));
        return item;
    }
}
