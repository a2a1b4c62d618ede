package io.kubarium.ui.inspector;

import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.Offer;
import io.kubarium.ui.inspector.InspectorModel.EventRow;
import io.kubarium.ui.inspector.InspectorModel.Row;
import io.kubarium.ui.theme.Icons;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The inspector's panel. */
public final class InspectorView extends VBox {
    private final Label overline = new Labelled("", "t-note", "c-muted").label();
    private final Label title = new Labelled("", "t-title").label();
    private final Label status = new Labelled("", "chip").label();
    private final Region swatch = new Region();
    private final Map<InspectorTab, ToggleButton> tabs = new EnumMap<>(InspectorTab.class);
    private final StackPane body = new StackPane();
    private final FlowPane buttons = new FlowPane(4, 6);
    private final WhyView why;
    private final Consumer<Offer> act;
    private final Consumer<String> select;
    private final BiConsumer<String, Integer> scale;
    private InspectorTab tab = InspectorTab.WHY;
    private Object shownBody = "";
    private InspectorModel model;

    /** An inspector that reports what is to be done, how far a workload is to be scaled, what is to be selected, and that it is to be closed. */
    public InspectorView(Consumer<Offer> act, BiConsumer<String, Integer> scale, Consumer<String> select, Runnable close) {
        this.act = act;
        this.scale = scale;
        this.select = select;
        this.why = new WhyView(select);
        getStyleClass().add("inspector");
        setAccessibleText("Inspector");
        swatch.getStyleClass().add("swatch");
        title.setId("inspector-title");
        Button shut = new Button();
        shut.setGraphic(Icons.icon("close", 14));
        shut.getStyleClass().addAll("quiet", "icon-button", "c-muted", "small");
        shut.setTooltip(new Tooltip("Close (Esc)"));
        shut.setAccessibleText("Close the inspector");
        shut.setOnAction(e -> close.run());
        VBox names = new VBox(3, overline, title);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        status.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(10, swatch, names, status, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(16, 8, 8, 16));
        HBox row = tabRow();
        VBox.setMargin(row, new Insets(0, 16, 0, 16));
        VBox.setVgrow(body, Priority.ALWAYS);
        buttons.getStyleClass().add("inspector-actions");
        buttons.setPadding(new Insets(12, 16, 16, 16));
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        rule.visibleProperty().bind(buttons.managedProperty());
        getChildren().addAll(head, row, body, rule, buttons);
    }

    /** Shows a model; does nothing if it is shown already. */
    public void show(InspectorModel next) {
        if (next == model) return;
        InspectorModel before = model;
        boolean other = before == null || !before.ref().equals(next.ref());
        model = next;
        overline.setText(next.overline());
        title.setText(next.title());
        title.setTooltip(next.fullName().equals(next.title()) ? null : new Tooltip(next.fullName()));
        swatch.setStyle("-fx-background-color: -kb-" + next.hue() + ";");
        status.setText(next.status().text());
        status.setVisible(!next.status().text().isEmpty());
        status.getStyleClass().setAll("label", "chip", next.status().tone());
        tabs.forEach((t, button) -> {
            button.setVisible(t.fits(next));
            button.setManaged(t.fits(next));
        });
        if (!tab.fits(next)) choose(InspectorTab.WHY.fits(next) ? InspectorTab.WHY : InspectorTab.DETAILS);
        if (before == null || !before.actions().equals(next.actions())) showActions();
        showBody(other || before == null);
    }

    /** Opens a tab. */
    public void choose(InspectorTab next) {
        tab = next;
        tabs.get(next).setSelected(true);
        if (model != null) showBody(true);
    }

    private HBox tabRow() {
        HBox row = new HBox();
        row.getStyleClass().add("tabs");
        ToggleGroup group = new ToggleGroup();
        for (InspectorTab each : InspectorTab.values()) {
            ToggleButton button = new ToggleButton(each.title());
            button.setId("tab-" + each.title());
            button.setToggleGroup(group);
            button.setOnAction(e -> choose(each));
            tabs.put(each, button);
            row.getChildren().add(button);
        }
        tabs.get(InspectorTab.WHY).setSelected(true);
        return row;
    }

    private void showActions() {
        buttons.getChildren().clear();
        MenuButton loads = new MenuButton("Load of each pod");
        loads.setId("act-load");
        for (Offer offer : model.actions()) {
            if (offer.id().startsWith(Acts.LOAD)) {
                MenuItem item = new MenuItem(offer.label().substring(offer.label().indexOf(": ") + 2));
                item.setId("act-" + offer.id());
                item.setOnAction(e -> act.accept(offer));
                loads.getItems().add(item);
                continue;
            }
            Button button = new Button(offer.label());
            button.setId("act-" + offer.id());
            if (offer.danger()) button.getStyleClass().add("danger");
            button.setDisable(!offer.enabled());
            button.setTooltip(new Tooltip(offer.command()));
            button.setOnAction(e -> act.accept(offer));
            buttons.getChildren().add(button);
        }
        if (model.actions().stream().anyMatch(offer -> offer.id().equals("scale-up"))) {
            String ref = model.ref();
            buttons.getChildren().add(new ScaleField(replicas -> scale.accept(ref, replicas)));
        }
        if (!loads.getItems().isEmpty()) buttons.getChildren().add(loads);
        buttons.setManaged(!model.actions().isEmpty());
    }

    private void showBody(boolean fresh) {
        switch (tab) {
            case WHY -> {
                why.show(model.why());
                scroll(why);
            }
            case DETAILS -> scrollNew(List.of(model.details(), model.note()), this::details);
            case YAML -> code(model.yaml());
            case EVENTS -> scrollNew(model.events(), this::events);
            case LOGS -> code(model.logs().isEmpty() ? "Its containers have printed nothing." : model.logs());
        }
        if (fresh && body.getChildren().getFirst() instanceof ScrollPane pane) pane.setVvalue(0);
    }

    /** Makes the content anew only if what it is made of differs from what is shown. */
    private void scrollNew(Object made, Supplier<Node> content) {
        if (made.equals(shownBody) && !body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof ScrollPane) return;
        scroll(content.get());
        shownBody = made;
    }

    private void scroll(Node content) {
        shownBody = content;
        if (!body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof ScrollPane pane) {
            if (pane.getContent() != content) pane.setContent(content);
            return;
        }
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        body.getChildren().setAll(pane);
    }

    private void code(String text) {
        shownBody = text;
        if (!body.getChildren().isEmpty() && body.getChildren().getFirst() instanceof TextArea area) {
            if (area.getText().equals(text)) return;
            double top = area.getScrollTop();
            area.setText(text);
            area.setScrollTop(top);
            return;
        }
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.getStyleClass().add("code");
        StackPane.setMargin(area, new Insets(12, 16, 12, 16));
        body.getChildren().setAll(area);
    }

    private Node details() {
        GridPane grid = new GridPane(12, 8);
        grid.setPadding(new Insets(16));
        for (Row row : model.details()) {
            int at = grid.getRowCount();
            Label name = new Labelled(row.name(), "t-note", "c-muted").label();
            name.setMinWidth(88);
            GridPane.setValignment(name, VPos.TOP);
            grid.add(name, 0, at);
            grid.add(value(row), 1, at);
        }
        if (!model.note().isEmpty()) grid.add(new Labelled(model.note(), "t-note", "c-muted").wrapped(), 0, grid.getRowCount(), 2, 1);
        return grid;
    }

    private Node value(Row row) {
        if (row.ref().isEmpty()) return new Labelled(row.value(), row.mono() ? "t-ip" : "t-body").wrapped();
        Button link = new Button(row.value());
        link.getStyleClass().add("link");
        link.setOnAction(e -> select.accept(row.ref()));
        return link;
    }

    private Node events() {
        VBox list = new VBox(12);
        list.setPadding(new Insets(16));
        for (EventRow event : model.events()) {
            Label reason = new Labelled(event.reason(), "t-pod", event.type().equals("Warning") ? "c-bad" : "c-ink").label();
            reason.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(reason, Priority.ALWAYS);
            list.getChildren().add(new VBox(2, new HBox(8, reason, new Labelled(event.when(), "t-ip", "c-muted").label()), new Labelled(event.message(), "t-body", "c-muted").wrapped()));
        }
        if (model.events().isEmpty()) list.getChildren().add(new Labelled("No events.", "t-body", "c-muted").label());
        return list;
    }
}
