package io.kubarium.ui;

import io.kubarium.ui.TransportModel.Sample;
import io.kubarium.ui.action.WindowAct;
import io.kubarium.ui.theme.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What can be opened: a file, a folder, what was open before, and the samples. */
final class OpenMenu {
    private static final double WIDTH = 280;
    private final Intents intents;
    private final Consumer<WindowAct> act;

    OpenMenu(Intents intents, Consumer<WindowAct> act) {
        this.intents = intents;
        this.act = act;
    }

    /** Puts the lines into a menu button. */
    void fill(MenuButton button, List<Sample> samples, List<Recent> recent) {
        List<MenuItem> items = new ArrayList<>(List.of(item("open-file", "File…", "file", WindowAct.OPEN), item("open-folder", "Folder…", "open", WindowAct.OPEN_FOLDER)));
        if (!recent.isEmpty()) items.add(heading("Opened before"));
        for (int i = 0; i < recent.size(); i++) items.add(recent("recent-" + (i + 1), recent.get(i)));
        if (!samples.isEmpty()) items.add(heading("Samples"));
        for (Sample sample : samples) items.add(item("sample-" + sample.id(), sample.title(), "build", "", () -> intents.openSample(sample.id())));
        button.getItems().setAll(items);
    }

    private MenuItem item(String id, String words, String icon, WindowAct means) {
        return item(id, words, icon, means.keyWord(), () -> act.accept(means));
    }

    private MenuItem recent(String id, Recent recent) {
        String icon = switch (recent.kind()) {
            case PATH -> "file";
            case SAMPLE -> "build";
            case LESSON -> "learn";
        };
        return item(id, recent.title(), icon, "", () -> intents.openRecent(recent));
    }

    private static MenuItem item(String id, String words, String icon, String key, Runnable does) {
        Label label = new Label(words);
        label.getStyleClass().add("c-ink");
        label.setMaxWidth(WIDTH);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label hint = new Label(key);
        hint.getStyleClass().addAll("t-ip", "c-muted");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(10, Icons.icon(icon, 16), label, gap, hint);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(WIDTH);
        MenuItem item = new MenuItem(null, row);
        item.setId(id);
        item.setOnAction(e -> does.run());
        return item;
    }

    private static SeparatorMenuItem heading(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("t-overline", "c-muted", "menu-heading");
        SeparatorMenuItem heading = new SeparatorMenuItem();
        heading.setContent(label);
        return heading;
    }
}
