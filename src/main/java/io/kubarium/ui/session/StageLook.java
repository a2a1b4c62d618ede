package io.kubarium.ui.session;

import io.kubarium.diagram.Callout;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** How the person looks at the stage: what they selected, point at and moved, and what was said to them there. */
final class StageLook {
    private static final String INVITATION = "Pull this pod out of its node";
    /** Ten words are read by then, twice. */
    private static final long ANSWER_NANOS = 7_000_000_000L;
    private Set<String> selected = new TreeSet<>();
    private String hovered = "";
    private final SortedMap<String, Point> moved = new TreeMap<>();
    private List<View.Words> said = List.of();
    private long saidAt;
    private List<String> order = List.of();
    private boolean invites;
    private boolean isChosen;
    private Placed placed = new Placed(0, 0, List.of());

    /** Where call-outs stood last, on a stage of this size. */
    private record Placed(double width, double height, List<Callout> callouts) {
    }

    /** A first look: Services keep the order found now; the quiet start invites to grab a pod. */
    static StageLook at(Cast cast, Opened opened) {
        StageLook look = new StageLook();
        look.order = DiagramLayout.order(cast);
        look.invites = opened.quiet();
        look.moved.putAll(opened.places());
        return look;
    }

    View view(double width, double height, boolean quiet, double zoom, Cast cast, Teller teller, Moment moment) {
        List<View.Words> words = new ArrayList<>(teller.words(moment));
        words.addAll(said);
        String lifted = quiet && invites ? topmost(cast) : "";
        if (!lifted.isEmpty()) words.add(new View.Words("what", lifted, INVITATION));
        return new View(Math.max(1, width), Math.max(1, height), quiet, moved, selected, hovered, teller.lit(moment), words, order, lifted, zoom, placed.width() == width && placed.height() == height ? placed.callouts() : List.of());
    }

    /** This is what was shown: its call-outs keep their places while they are free. */
    void shown(View view, Diagram diagram) {
        placed = new Placed(view.width(), view.height(), diagram.callouts());
    }

    /** The one thing that is selected; "" for none or several. */
    String one() {
        return selected.size() == 1 ? selected.iterator().next() : "";
    }

    /** Which of the shelf's cards has been selected since this was asked last; -1 for none. */
    int chosenCard(Cast cast) {
        if (!isChosen) return -1;
        isChosen = false;
        List<String> cards = new ArrayList<>();
        cast.blueprints().forEach(blueprint -> cards.add(blueprint.id()));
        cast.configs().forEach(config -> cards.add(config.id()));
        return cards.indexOf(one());
    }

    void select(Set<String> ids) {
        isChosen = !ids.equals(selected);
        selected = new TreeSet<>(ids);
        said = List.of();
    }

    void hover(String id) {
        hovered = id;
    }

    void move(String id, Point place) {
        moved.put(id, place);
    }

    /** Answers the person at a thing, at this time of the wall clock. */
    void say(View.Words words, long wall) {
        said = List.of(words);
        saidAt = wall;
    }

    /** The wall clock has gone on: an answer stands only as long as it takes to read. */
    void passed(long wall) {
        if (wall - saidAt > ANSWER_NANOS) said = List.of();
    }

    /** Something was done: what was said is answered, and the invitation accepted. */
    void acted() {
        said = List.of();
        invites = false;
    }

    /** The pod that has room to be lifted: the uppermost one of the last node, beside which its call-out stands free. */
    private static String topmost(Cast cast) {
        for (Cast.Machine machine : cast.machines().reversed()) {
            if (!machine.tiles().isEmpty() && machine.tiles().getFirst().state() == Cast.State.READY) return machine.tiles().getFirst().id();
        }
        return "";
    }
}
