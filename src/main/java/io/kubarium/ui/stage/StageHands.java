package io.kubarium.ui.stage;

import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys on the stage: starts gestures, keeps what is selected, walks with the arrow keys. */
final class StageHands {

    private static final double SLACK = 4;
    private static final double NOTCH = 1.0018;
    private static final double KEY_ZOOM = 1.25;
    private static final Set<String> FIXED = new TreeSet<>(java.util.List.of("Process", "Link", "Heal", "Disk"));

    private final StageView stage;
    private final StageActions actions;
    private Set<String> selected = new TreeSet<>();
    private String standing = "";
    private String hovered = "";
    private Point pressed;
    private Item grabbed;
    private Gesture gesture;
    private boolean space;
    private int stepsOn;

    StageHands(StageView stage, StageActions actions) {
        this.stage = stage;
        this.actions = actions;
        stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        stage.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        stage.addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(e.getX(), e.getY()));
        stage.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hover(-1, -1));
        stage.addEventHandler(ScrollEvent.SCROLL, this::scroll);
        stage.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        stage.addEventHandler(KeyEvent.KEY_RELEASED, e -> space &= e.getCode() != KeyCode.SPACE);
        stage.setOnContextMenuRequested(e -> {
            boolean mouse = !e.isKeyboardTrigger();
            Optional<Item> thing = mouse ? stage.thingAt(e.getX(), e.getY()) : stage.diagram().find(standing);
            menu(thing.orElse(null), e.getScreenX(), e.getScreenY(), mouse);
            e.consume();
        });
    }

    private void press(MouseEvent e) {
        stage.requestFocus();
        pressed = new Point(e.getX(), e.getY());
        grabbed = stage.thingAt(e.getX(), e.getY()).orElse(null);
        boolean pan = space || e.getButton() == MouseButton.MIDDLE;
        gesture = pan ? new PanGesture(stage, pressed) : null;
        e.consume();
    }

    private void drag(MouseEvent e) {
        Point at = new Point(e.getX(), e.getY());
        if (pressed == null) {
            return;
        }
        if (gesture == null && at.distance(pressed) > SLACK && e.getButton() == MouseButton.PRIMARY) {
            gesture = begin(e.isShiftDown());
        }
        if (gesture != null) {
            gesture.drag(at);
        }
        e.consume();
    }

    private Gesture begin(boolean shift) {
        if (grabbed == null) {
            return shift ? new BandGesture(stage, pressed, this::select) : new PanGesture(stage, pressed);
        }
        if (grabbed.kind().equals("Pod")) {
            return new PullGesture(stage, actions, grabbed, pressed);
        }
        return FIXED.contains(grabbed.kind()) ? new PanGesture(stage, pressed) : new MoveGesture(stage, actions, grabbed, pressed);
    }

    private void release(MouseEvent e) {
        Point at = new Point(e.getX(), e.getY());
        if (gesture != null) {
            Gesture ended = gesture;
            gesture = null;
            ended.release(at);
        } else if (e.getButton() == MouseButton.PRIMARY && pressed != null) {
            click(e);
        }
        pressed = null;
        e.consume();
    }

    private void click(MouseEvent e) {
        if (grabbed == null) {
            stand("");
            select(new TreeSet<>());
            return;
        }
        stand(grabbed.id());
        if (grabbed.kind().equals("Heal")) {
            actions.healed(grabbed.id());
            return;
        }
        Set<String> next = e.isShiftDown() ? new TreeSet<>(selected) : new TreeSet<>();
        if (!next.add(grabbed.id()) && e.isShiftDown()) {
            next.remove(grabbed.id());
        }
        select(next);
        if (e.getClickCount() == 2) {
            actions.opened(grabbed.id());
            stage.zoomTo(grabbed.id());
        }
    }

    private void select(Set<String> next) {
        if (!next.equals(selected)) {
            selected = next;
            actions.selected(next);
        }
    }

    /** Told from outside what is selected, so that the next key continues from there. */
    void selectedIs(Set<String> ids) {
        selected = new TreeSet<>(ids);
        standing = ids.isEmpty() ? "" : ids.iterator().next();
    }

    private void stand(String id) {
        standing = id;
        stage.nodeOf(id).ifPresentOrElse(Node::requestFocus, stage::requestFocus);
    }

    private void hover(double x, double y) {
        String id = x < 0 ? "" : stage.thingAt(x, y).map(Item::id).orElse("");
        if (!id.equals(hovered)) {
            hovered = id;
            actions.hovered(id);
        }
    }

    private void scroll(ScrollEvent e) {
        Diagram.Scroll shelf = stage.diagram().shelf();
        if (shelf.last() > 0 && e.getDeltaY() != 0 && shelf.at().contains(stage.camera().toWorld(new Point(e.getX(), e.getY())))) {
            stage.scrollShelf(e.getDeltaY() > 0 ? -1 : 1);
            e.consume();
            return;
        }
        if (e.getTouchCount() > 0 || e.getDeltaX() != 0) {
            stage.look(stage.camera().panned(e.getDeltaX(), e.getDeltaY()));
        } else if (e.getDeltaY() != 0) {
            stage.zoom(Math.pow(NOTCH, e.getDeltaY() * 2), e.getX(), e.getY());
        }
        e.consume();
    }

    private void key(KeyEvent e) {
        boolean plain = !e.isControlDown() && !e.isAltDown() && !e.isMetaDown();
        if (!plain || !press(e.getCode(), e.isShiftDown())) {
            return;
        }
        e.consume();
    }

    private boolean press(KeyCode code, boolean shift) {
        switch (code) {
            case LEFT -> walk(-1, 0);
            case RIGHT -> walk(1, 0);
            case UP -> walk(0, -1);
            case DOWN -> walk(0, 1);
            case F -> stage.fit();
            case PLUS, EQUALS, ADD -> stage.zoom(KEY_ZOOM, stage.getWidth() / 2, stage.getHeight() / 2);
            case MINUS, SUBTRACT -> stage.zoom(1 / KEY_ZOOM, stage.getWidth() / 2, stage.getHeight() / 2);
            case DELETE, BACK_SPACE -> actions.deleteRequested(selected);
            case ENTER -> actions.opened(standing);
            case ESCAPE -> escape();
            case CONTEXT_MENU -> menuAtStanding();
            case F10 -> {
                if (!shift) {
                    return false;
                }
                menuAtStanding();
            }
            case SPACE -> {
                space = true;
                return false;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void walk(int dx, int dy) {
        if (dy != 0 && isAtEndOfShelf(dy) && stage.scrollShelf(dy)) {
            stepsOn = dy;
            return;
        }
        Walk.from(stage.diagram(), standing, dx, dy).ifPresent(item -> {
            stand(item.id());
            select(new TreeSet<>(Set.of(item.id())));
        });
    }

    /** Whether the card that the keyboard stands on is the last one in sight in this direction. */
    private boolean isAtEndOfShelf(int dy) {
        Diagram.Scroll shelf = stage.diagram().shelf();
        Item card = stage.diagram().find(standing).orElse(null);
        return card != null && shelf.at().contains(card.box()) && stage.diagram().things().stream()
                .noneMatch(i -> shelf.at().contains(i.box()) && (i.box().y() - card.box().y()) * dy > 2);
    }

    /** A new diagram is shown: the step that the shelf was scrolled for is taken now. */
    void shown() {
        int dy = stepsOn;
        stepsOn = 0;
        if (dy != 0) {
            walk(0, dy);
        }
    }

    private void escape() {
        if (gesture != null) {
            gesture.cancel();
            gesture = null;
            pressed = null;
        } else {
            stand("");
            select(new TreeSet<>());
        }
    }

    private void menuAtStanding() {
        stage.diagram().find(standing).ifPresent(item -> {
            Point at = stage.camera().toScreen(item.box().centre());
            Point2D screen = stage.localToScreen(at.x(), at.y());
            menu(item, screen == null ? 0 : screen.getX(), screen == null ? 0 : screen.getY(), false);
        });
    }

    private void menu(Item item, double x, double y, boolean select) {
        if (item != null && select && !selected.contains(item.id())) {
            stand(item.id());
            select(new TreeSet<>(Set.of(item.id())));
        }
        actions.menuRequested(item == null ? "" : item.id(), x, y);
    }
}
