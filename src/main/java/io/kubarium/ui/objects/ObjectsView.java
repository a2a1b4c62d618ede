package io.kubarium.ui.objects;

import io.kubarium.ui.objects.ObjectsModel.Branch;
import io.kubarium.ui.objects.ObjectsModel.Leaf;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Objects panel. */
public final class ObjectsView extends VBox {
    private final TextField search = new TextField();
    private final TreeView<Object> tree = new TreeView<>(new TreeItem<>());
    private final Consumer<String> select;
    private final Set<String> folded = new LinkedHashSet<>();
    private ObjectsModel model = ObjectsModel.EMPTY;
    private boolean renewing;

    /** A panel that reports which object was chosen. */
    public ObjectsView(Consumer<String> select) {
        this.select = select;
        Label title = new Label("Objects");
        title.getStyleClass().add("t-title");
        search.setPromptText("Find by kind, name or state");
        search.setId("objects-search");
        search.textProperty().addListener((o, was, is) -> renew());
        VBox head = new VBox(10, title, search);
        head.setPadding(new Insets(16, 16, 8, 16));
        tree.setShowRoot(false);
        tree.setId("objects-tree");
        tree.setAccessibleText("Objects");
        tree.setCellFactory(view -> new ObjectCell());
        tree.getSelectionModel().selectedItemProperty().addListener((o, was, item) -> {
            if (!renewing && item != null && item.getValue() instanceof Leaf leaf) this.select.accept(leaf.ref());
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox.setMargin(tree, new Insets(0, 8, 8, 8));
        getChildren().addAll(head, tree);
    }

    /** Shows a model; does nothing if it is shown already. */
    public void show(ObjectsModel next) {
        if (next == model) return;
        boolean equal = next.equals(model);
        model = next;
        if (!equal) renew();
    }

    private void renew() {
        renewing = true;
        TreeItem<Object> chosen = tree.getSelectionModel().getSelectedItem();
        String ref = chosen != null && chosen.getValue() instanceof Leaf leaf ? leaf.ref() : "";
        TreeItem<Object> root = new TreeItem<>();
        TreeItem<Object> again = null;
        for (Branch branch : model.found(search.getText()).branches()) {
            TreeItem<Object> item = new TreeItem<>(branch);
            item.setExpanded(!search.getText().isBlank() || !folded.contains(branch.title()));
            item.expandedProperty().addListener((o, was, open) -> remember(branch.title(), open));
            for (Leaf leaf : branch.leaves()) {
                TreeItem<Object> child = new TreeItem<>(leaf);
                item.getChildren().add(child);
                if (leaf.ref().equals(ref)) again = child;
            }
            root.getChildren().add(item);
        }
        tree.setRoot(root);
        if (again != null) tree.getSelectionModel().select(again);
        renewing = false;
    }

    private void remember(String title, boolean open) {
        if (open) folded.remove(title);
        else folded.add(title);
    }

    /** Names are cut in their middle where they are too long: the end tells pods apart. */
    private static final class ObjectCell extends TreeCell<Object> {
        private static final double INDENT = 30;
        private static final double DEEPER = 20;

        ObjectCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Object item, boolean none) {
            super.updateItem(item, none);
            setText(null);
            setGraphic(none || item == null ? null : item instanceof Branch branch ? branch(branch) : leaf((Leaf) item));
            setAccessibleText(item instanceof Leaf leaf && !none ? leaf.name() + ", " + leaf.note() : null);
        }

        private HBox branch(Branch branch) {
            return row(branch.title(), Integer.toString(branch.leaves().size()), "c-muted", "t-pod", INDENT);
        }

        private HBox leaf(Leaf leaf) {
            HBox row = row(leaf.name(), leaf.note(), "c-" + leaf.tone(), "t-body", INDENT + DEEPER);
            Tooltip.install(row, new Tooltip(leaf.name()));
            return row;
        }

        private HBox row(String name, String note, String tone, String type, double indent) {
            Label left = new Label(name);
            left.getStyleClass().add(type);
            left.setMinWidth(0);
            left.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Label right = new Label(note);
            right.getStyleClass().addAll("t-note", tone);
            right.setMinWidth(Region.USE_PREF_SIZE);
            HBox row = new HBox(6, left, right);
            row.setAlignment(Pos.CENTER_LEFT);
            row.prefWidthProperty().bind(widthProperty().subtract(indent));
            return row;
        }
    }
}
