package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.ui.theme.Palette;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * Shows a diagram, with a camera over it. Between frames nodes are reused by id and only what differs is touched. It
 * keeps no clock: the same diagram, camera and theme always make the same picture.
 */
public final class StageView extends Region {

    private static final double LARGEST_QUIET = 1.5;

    private final DotGrid grid = new DotGrid();
    private final Group world = new Group();
    private final Group lower = new Group();
    private final Group upper = new Group();
    private final Plate plate = new Plate();
    private final Sprites sprites = new Sprites();
    private final MinimapView minimap = new MinimapView(next -> {
        look(next);
        actionsChanged();
    });
    private final Rectangle edge = new Rectangle();
    private final Rectangle band = new Rectangle();
    private final DropHint dropHint = new DropHint();
    private final Map<Layer, Group> layers = new EnumMap<>(Layer.class);
    private final Map<String, ItemNode> nodes = new HashMap<>();
    private final List<ItemNode> ground = new ArrayList<>();
    private final List<ItemNode> others = new ArrayList<>();
    private final CameraMotion motion = new CameraMotion(this::setCamera);
    private final StageActions actions;
    private final StageHands hands;
    private Brush brush;
    private MarkNodes marks;
    private Diagram diagram = Diagram.EMPTY;
    private Camera camera = Camera.HOME;
    private boolean fitted = true;
    private boolean quiet;
    private int shelf;

    public StageView(Palette palette, StageActions actions) {
        this.actions = actions;
        getStyleClass().add("stage");
        setId("stage");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Stage: the cluster as a diagram. Arrow keys walk from thing to thing.");
        for (Layer layer : Layer.values()) {
            Group group = new Group();
            group.setAutoSizeChildren(false);
            layers.put(layer, group);
            (isGround(layer) ? lower : upper).getChildren().add(group);
        }
        lower.getChildren().addFirst(grid);
        band.setVisible(false);
        world.getChildren().addAll(lower, upper);
        for (Node part : List.of(plate, world, band)) {
            part.setMouseTransparent(true);
            part.setManaged(false);
        }
        getChildren().addAll(plate, world, band, minimap, dropHint);
        setClip(edge);
        setPalette(palette);
        hands = new StageHands(this, actions);
    }

    /** The colours to draw with; everything is drawn again. */
    public void setPalette(Palette palette) {
        brush = new Brush(palette);
        marks = new MarkNodes(brush);
        brush.apply(Look.NONE.tinted("accent", 0.1).lined("accent", 1), band);
        sprites.forget();
        plate.lift();
        nodes.values().forEach(n -> n.repaint(marks));
        minimap.show(diagram, camera, getWidth(), getHeight(), brush, true);
        grid.setVisible(true);
        grid.draw(camera, getWidth(), getHeight(), brush);
    }

    /** Whether this is the quiet start, which may be enlarged to 150 % to fill the stage. */
    public void setQuiet(boolean isQuiet) {
        quiet = isQuiet;
    }

    /** Tells the keyboard what was selected elsewhere; the halo itself comes with the next diagram. */
    public void setSelected(java.util.Set<String> ids) {
        hands.selectedIs(ids);
    }

    /** Shows this diagram from now on. */
    public void show(Diagram next) {
        Rect before = diagram.bounds();
        diagram = next;
        sprites.nextFrame();
        bringItems(next.items());
        if (fitted && !before.equals(next.bounds())) {
            fitNow();
        }
        minimap.show(next, camera, getWidth(), getHeight(), brush, false);
        hands.shown();
        plate.press(world, grid, ground, others, getWidth(), getHeight());
        plate.hide(grid);
        for (ItemNode node : nodes.values()) {
            if (!isGround(node.item().layer()) && !plate.holds(node)) {
                sprites.offer(node);
            }
        }
    }

    /** What may lie on the plate: the ground, and pods, under which nothing moves. */
    private static boolean rests(Item item) {
        return isGround(item.layer()) || item.kind().equals("Pod");
    }

    private static boolean isGround(Layer layer) {
        return layer.compareTo(Layer.EDGE) <= 0;
    }

    public Diagram diagram() {
        return diagram;
    }

    public Camera camera() {
        return camera;
    }

    /** The camera's scale where the person chose one, 0 where the whole diagram is kept in sight: {@code View.zoom}. */
    public double zoom() {
        return fitted ? 0 : camera.scale();
    }

    /** Which card of the shelf comes first: {@code View.shelf}. */
    public int shelf() {
        return shelf;
    }

    /** Scrolls the shelf, of which this much was in sight, so far that a card is in sight; whether it had to. */
    public boolean reveal(int card, Diagram.Scroll seen) {
        if (card < 0 || card >= seen.all() || card >= seen.first() && card < seen.first() + seen.shown()) {
            return false;
        }
        shelf = card < seen.first() ? card : card - seen.shown() + 1;
        return true;
    }

    /** Scrolls the shelf by so many cards; whether it could. */
    boolean scrollShelf(int cards) {
        int next = Math.clamp(diagram.shelf().first() + (long) cards, 0, Math.max(0, diagram.shelf().last()));
        if (next == diagram.shelf().first()) {
            return false;
        }
        shelf = next;
        actions.viewChanged();
        return true;
    }

    /** Looks from there; what fills the view no longer follows the diagram. */
    public void look(Camera next) {
        fitted = false;
        motion.stop();
        setCamera(next);
    }

    /** Moves the camera within 250 ms so that the whole diagram is seen, and keeps it seen. */
    public void fit() {
        fitted = true;
        motion.go(camera, fitting(diagram.bounds(), largest()));
    }

    /** The same at once, as for a picture. */
    public void fitNow() {
        fitted = true;
        motion.stop();
        setCamera(fitting(diagram.bounds(), largest()));
    }

    /** Moves the camera to a thing so that it and what is around it fill the view. */
    public void zoomTo(String id) {
        diagram.find(id).ifPresent(item -> {
            fitted = false;
            Rect box = item.box().grown(120);
            double scale = Math.min(1.6, Math.min(getWidth() / box.width(), getHeight() / box.height()));
            Point c = box.centre();
            motion.go(camera, new Camera(scale, getWidth() / 2 - c.x() * scale, getHeight() / 2 - c.y() * scale));
        });
    }

    /** Nearer or farther, so that the world stays under the given point of the view. */
    public void zoom(double factor, double x, double y) {
        look(camera.zoomed(factor, new Point(x, y)));
        actions.viewChanged();
    }

    /** The uppermost thing at a point of this view. */
    public Optional<Item> thingAt(double x, double y) {
        return diagram.hit(camera.toWorld(new Point(x, y)));
    }

    /** The node that draws an item, for tests and for what hangs on it. */
    public Optional<Node> nodeOf(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** A thing that is being lifted is drawn live. */
    void lift(String id, boolean lifted) {
        ItemNode node = nodes.get(id);
        if (node != null && node.keepLively(lifted) && plate.holds(node)) {
            liftPlate();
        }
    }

    /** Shows the rubber band, in points of this view; hides it with null. */
    void showBand(Rect at) {
        band.setVisible(at != null);
        if (at != null) {
            band.setX(at.x());
            band.setY(at.y());
            band.setWidth(at.width());
            band.setHeight(at.height());
        }
    }

    /** Shows what letting go of a lifted pod does. */
    void showDrop(Rect home, String words, Drop drop, Point at) {
        dropHint.show(home, camera, words, drop, at, getWidth(), getHeight());
    }

    void hideDrop() {
        dropHint.setVisible(false);
    }

    private double largest() {
        return quiet ? LARGEST_QUIET : 1;
    }

    private Camera fitting(Rect bounds, double largest) {
        return Camera.fit(bounds, Math.max(1, getWidth()), Math.max(1, getHeight()), largest);
    }

    private void setCamera(Camera next) {
        if (next.equals(camera)) {
            return;
        }
        camera = next;
        liftPlate();
        nodes.values().forEach(n -> n.place(next));
        minimap.show(diagram, next, getWidth(), getHeight(), brush, false);
        grid.draw(next, getWidth(), getHeight(), brush);
    }

    private void actionsChanged() {
        actions.viewChanged();
    }

    private void liftPlate() {
        plate.lift();
        grid.setVisible(true);
    }

    private void bringItems(List<Item> items) {
        Map<Layer, Integer> filled = new EnumMap<>(Layer.class);
        ground.clear();
        others.clear();
        int known = 0;
        for (Item item : items) {
            ItemNode node = nodes.get(item.id());
            if (node == null) {
                node = new ItemNode(item, marks, camera);
                nodes.put(item.id(), node);
            } else if (node.show(item, marks, camera) && plate.holds(node)) {
                plate.renew();
            }
            (rests(item) ? ground : others).add(node);
            int at = filled.merge(item.layer(), 1, Integer::sum) - 1;
            place(node, layers.get(item.layer()).getChildren(), at);
            known++;
        }
        for (Layer layer : Layer.values()) {
            List<Node> children = layers.get(layer).getChildren();
            int keep = filled.getOrDefault(layer, 0);
            if (children.size() > keep) {
                children.subList(keep, children.size()).clear();
            }
        }
        if (nodes.size() > known) {
            if (nodes.values().stream().anyMatch(n -> n.getParent() == null && plate.holds(n))) {
                plate.renew();
            }
            nodes.values().removeIf(n -> n.getParent() == null);
        }
    }

    /** Puts a node at its place among its layer's children; most of the time it is there already. */
    private static void place(ItemNode node, List<Node> children, int at) {
        if (at < children.size() && children.get(at) == node) {
            return;
        }
        if (node.getParent() instanceof Group parent) {
            parent.getChildren().remove(node);
        }
        children.add(Math.min(at, children.size()), node);
    }

    @Override
    protected void layoutChildren() {
        edge.setWidth(getWidth());
        edge.setHeight(getHeight());
        grid.draw(camera, getWidth(), getHeight(), brush);
    }

    @Override
    public void resize(double width, double height) {
        boolean changed = width != getWidth() || height != getHeight();
        super.resize(width, height);
        if (changed) {
            liftPlate();
            grid.draw(camera, width, height, brush);
            actions.viewChanged();
            if (fitted) {
                fitNow();
            }
        }
    }
}
