package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The links between machines as things: where one is cut a gap with a ✕, or an arrow for the one way that still works;
 * where it is slow its delay; beside either, Heal. A node's link to the API server is its end of the API rail, links
 * between nodes run under the rail.
 */
final class Cables {

    private static final double HEIGHT = 17;
    private static final double LANE = 22;
    private static final double PADDING = 8;
    private static final double SIGN = 15;
    private static final double GAP = 6;
    private static final double BEND = 8;
    private static final double WIDE = 232;
    private static final int MOST_LANES = 4;
    private static final String HEAL = "Heal";

    private final Plan plan;
    private final Cast cast;
    private final TextMeasure measure;
    private final Lights lights;
    private final List<Item> items = new ArrayList<>();

    Cables(Plan plan, Cast cast, TextMeasure measure, Lights lights) {
        this.plan = plan;
        this.cast = cast;
        this.measure = measure;
        this.lights = lights;
    }

    /** How much higher the cluster is for the links that run under the rail. */
    static double room(Cast cast) {
        int lanes = between(cast).size();
        return lanes == 0 ? 0 : lanes * LANE + GAP;
    }

    List<Item> paint(String master) {
        for (Cast.Machine machine : cast.machines()) {
            toMaster(machine, master);
            around(machine);
        }
        List<Cast.Link> lanes = between(cast);
        for (int i = 0; i < lanes.size(); i++) {
            lane(lanes.get(i), i);
        }
        return items;
    }

    /** The links between two nodes that are drawn one by one; those of a node that reaches no other node are told at that node. */
    private static List<Cast.Link> between(Cast cast) {
        List<Cast.Link> links = new ArrayList<>();
        for (Cast.Link link : cast.links()) {
            boolean nodes = isNode(cast, link.from()) && isNode(cast, link.to());
            if (nodes && !isAlone(cast, link.from()) && !isAlone(cast, link.to()) && links.size() < MOST_LANES) {
                links.add(link);
            }
        }
        return links;
    }

    private static boolean isNode(Cast cast, String name) {
        return cast.machines().stream().anyMatch(m -> m.name().equals(name));
    }

    /** Whether something is wrong with a node's links to all of at least two other nodes. */
    private static boolean isAlone(Cast cast, String node) {
        long others = cast.links().stream().filter(l -> l.from().equals(node) && isNode(cast, l.to()) || l.to().equals(node) && isNode(cast, l.from())).count();
        return others >= 2 && others >= cast.machines().size() - 1;
    }

    private void toMaster(Cast.Machine machine, String master) {
        String id = Cast.Link.id(machine.name(), master);
        Cast.Link link = cast.links().stream().filter(l -> l.id().equals(id)).findFirst().orElse(new Cast.Link(id, machine.name(), master, "", ""));
        Rect kubelet = plan.at(Plan.kubelet(machine.name()));
        double x = kubelet.centre().x();
        double middle = (kubelet.bottom() + plan.railY()) / 2 + 1;
        Rect drop = new Rect(x - 11, kubelet.bottom(), 22, plan.railY() + 2 - kubelet.bottom());
        Pen pen = new Pen(measure);
        if (link.isCut()) {
            pen.dot(11, middle - drop.y(), 8, Look.filled("cluster"));
            pen.icon(link.isOneWay() ? link.there().equals(Cast.Link.CUT) ? "up" : "down" : "cross", 11, middle - drop.y(), link.isOneWay() ? 14 : 17, "bad");
        }
        thing(pen, link, plan.put(id, drop));
        if (!link.there().isEmpty() || !link.back().isEmpty()) {
            heal(link, link.there().equals(Cast.Link.CUT) ? "up" : "down", new Point(x - 2, plan.railY() + 4), false);
        }
    }

    /** What is wrong with the ways between a node and what is not drawn as a node: told at its upper edge, where traffic comes in. */
    private void around(Cast.Machine machine) {
        List<Cast.Link> outer = cast.links().stream().filter(l -> l.from().equals(machine.name()) || l.to().equals(machine.name()))
                .filter(l -> isBeside(l.from()) || isBeside(l.to())).toList();
        boolean alone = isAlone(cast, machine.name());
        if (outer.isEmpty() && !alone) {
            return;
        }
        Cast.Link one = outer.size() == 1 && !alone ? outer.getFirst() : null;
        Cast.Link like = one != null ? one : cast.links().stream().filter(l -> l.from().equals(machine.name()) || l.to().equals(machine.name())).findFirst().orElseThrow();
        Cast.Link link = one != null ? one : new Cast.Link("Link/" + machine.name() + "/", machine.name(), alone ? "other nodes" : "outside", like.there(), like.back());
        Rect node = plan.at(machine.id());
        double room = node.right() - Measures.LANE / 2 - plan.at(Plan.proxy(machine.name())).right() - GAP;
        String words = List.of(link.to(), alone ? "nodes" : "", "").stream().filter(w -> width(link, w) <= room).findFirst().orElse("");
        double width = width(link, words);
        // Beside the notch, or above it where the node is too narrow for both.
        double y = width <= room ? node.y() - HEIGHT / 2 : node.y() - Measures.NOTCH_HEIGHT / 2 - HEIGHT - 3;
        pill(link, "", words, new Rect(node.right() - Measures.LANE / 2 - width, y, width, HEIGHT));
    }

    private static boolean isBeside(String name) {
        return name.equals("edge") || name.equals("outside");
    }

    /** A link between two nodes, below the rail and what stands there. */
    private void lane(Cast.Link link, int number) {
        Point a = foot(link.from(), number);
        Point b = foot(link.to(), number);
        double y = plan.railY() + 4 + HEIGHT + GAP + number * LANE + HEIGHT / 2;
        Curve curve = Curve.from(a).corner(new Point(a.x(), y), new Point(b.x(), y), BEND).corner(new Point(b.x(), y), b, BEND).line(b).done();
        Look look = Look.line(link.isCut() ? "bad" : "warn", 1.6);
        items.add(new Pen(measure).line(curve, link.isCut() ? look.dashed(4.0, 4.0) : look).scenery("cable/" + link.id(), Layer.EDGE, new Rect(0, 0, 0, 0)));
        boolean rightOpen = link.back().equals(Cast.Link.CUT) == a.x() < b.x();
        double width = width(link, delayed(link));
        heal(link, rightOpen ? "right" : "left", new Point((a.x() + b.x()) / 2 - width / 2, y - HEIGHT / 2), true);
    }

    private Point foot(String node, int number) {
        Rect at = plan.at("Node//" + node);
        Rect containerd = plan.at(Plan.containerd(node));
        boolean wide = at.width() >= WIDE;
        return new Point(wide ? at.right() - Measures.LANE - 10 - number * GAP : containerd.centre().x() + number * GAP, wide ? at.bottom() : containerd.bottom());
    }

    private static String delayed(Cast.Link link) {
        return link.isOneWay() ? "only" : link.isCut() ? "" : link.delay();
    }

    private void heal(Cast.Link link, String works, Point corner, boolean onLine) {
        Rect at = new Rect(corner.x(), corner.y(), width(link, delayed(link)), HEIGHT);
        pill(link, link.isOneWay() ? works : onLine || !link.isCut() ? "" : "none", delayed(link), at);
    }

    private double width(Cast.Link link, String words) {
        return PADDING + SIGN + (words.isEmpty() ? 0 : measure.width(words, Type.NOTE) + GAP) + measure.width(HEAL, Type.NOTE_STRONG) + PADDING;
    }

    /** What is wrong, and the word that mends it when clicked. */
    private void pill(Cast.Link link, String works, String words, Rect at) {
        String token = link.isCut() ? "bad" : "warn";
        double y = at.height() / 2;
        Pen pen = new Pen(measure).box(0, 0, at.width(), at.height(), y, Look.filled("paper").lined(token, 1.2));
        String sign = works.isEmpty() || works.equals("none") ? link.isCut() ? "cross" : "hourglass" : works;
        pen.icon(sign, PADDING + 4, y, 12, token);
        double x = PADDING + SIGN;
        if (!words.isEmpty()) {
            pen.text(words, x, y, Type.NOTE, token);
        }
        pen.textTo(HEAL, at.width() - PADDING, y, Type.NOTE_STRONG, "accent");
        String id = "Heal" + link.id().substring("Link".length());
        if (lights.isHaloed(id) || lights.isHaloed(link.id())) {
            pen.halo(at.width(), at.height(), y);
        }
        items.add(pen.item(id, Layer.THING, plan.put(id, at), HEAL + " the link " + link.from() + " to " + link.to() + ", " + told(link)));
    }

    private void thing(Pen pen, Cast.Link link, Rect at) {
        if (lights.isHaloed(link.id())) {
            pen.halo(at.width(), at.height(), 6);
        }
        items.add(pen.item(link.id(), Layer.THING, at, "Link " + link.from() + " to " + link.to() + ", " + told(link)));
    }

    /** The state of a link in words. */
    static String told(Cast.Link link) {
        if (link.isOneWay()) {
            return "cut one way: nothing gets from " + (link.there().equals(Cast.Link.CUT) ? link.from() + " to " + link.to() : link.to() + " to " + link.from());
        }
        return link.isCut() ? "cut both ways" : link.delay().isEmpty() ? "open" : "slow, " + link.delay();
    }
}
