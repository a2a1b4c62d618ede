package io.kubarium.ui.stage;

import io.kubarium.diagram.Item;
import io.kubarium.diagram.Mark;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;

/** One item on the scene. It touches only the marks that differ from those of the frame before. */
final class ItemNode extends Group {

    private Item item;

    ItemNode(Item item, MarkNodes nodes) {
        setId(item.id());
        setAccessibleRole(item.isThing() ? AccessibleRole.BUTTON : AccessibleRole.NODE);
        setAutoSizeChildren(false);
        show(item, nodes);
    }

    Item item() {
        return item;
    }

    /** Shows the next state of the same item. */
    void show(Item next, MarkNodes nodes) {
        if (next == item) {
            return;
        }
        if (item == null || !item.box().equals(next.box())) {
            setLayoutX(next.box().x());
            setLayoutY(next.box().y());
        }
        if (item == null || !item.text().equals(next.text())) {
            setAccessibleText(next.text());
        }
        List<Mark> before = item == null ? List.of() : item.marks();
        if (!before.equals(next.marks())) {
            bring(before, next.marks(), nodes);
        }
        item = next;
    }

    /** Draws everything again, as after a change of theme. */
    void repaint(MarkNodes nodes) {
        bring(List.of(), item.marks(), nodes);
    }

    private void bring(List<Mark> before, List<Mark> marks, MarkNodes nodes) {
        List<Node> children = getChildren();
        if (children.size() > marks.size()) {
            children.subList(marks.size(), children.size()).clear();
        }
        for (int i = 0; i < marks.size(); i++) {
            if (i < before.size() && i < children.size() && before.get(i).equals(marks.get(i))) {
                continue;
            }
            Node old = i < children.size() ? children.get(i) : null;
            Node now = nodes.node(marks.get(i), old);
            if (old == null) {
                children.add(now);
            } else if (now != old) {
                children.set(i, now);
            }
        }
    }
}
