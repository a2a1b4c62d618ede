package io.kubarium.story;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;

/** A story under way: what began it, who plays in it, what it waits for, until it is over (G9 to G16). */
final class Run {
    private final int number;
    private final String who;
    private final Waits waits;
    private final List<Happening> past;
    private Happening root;
    private Plot plot;
    private Roles roles;
    private Deeds deeds = new Deeds();
    private Course course;
    private boolean over;

    Run(int number, Plot plot, Happening root) {
        this.number = number;
        this.plot = plot;
        this.root = root;
        this.who = root.word("you").isEmpty() ? "You" : root.word("you");
        this.roles = new Roles(plot.roles(), plot.only());
        this.course = new Course(this, plot);
        this.waits = new Waits(root.time());
        this.past = new ArrayList<>();
    }

    private Run(Run other) {
        number = other.number;
        plot = other.plot;
        root = other.root;
        who = other.who;
        roles = other.roles.copy();
        deeds = other.deeds.copy();
        course = other.course.copy(this);
        waits = other.waits.copy();
        past = new ArrayList<>(other.past);
        over = other.over;
    }

    /** The same story for another future; one that is over has none. */
    Run copy() {
        return over ? this : new Run(this);
    }

    int number() {
        return number;
    }

    Plot plot() {
        return plot;
    }

    Happening root() {
        return root;
    }

    String who() {
        return who;
    }

    long from() {
        return root.time();
    }

    Roles roles() {
        return roles;
    }

    Deeds deeds() {
        return deeds;
    }

    Course course() {
        return course;
    }

    List<PhaseRun> phases() {
        return course.phases();
    }

    boolean isOver() {
        return over;
    }

    long lastMoment() {
        return waits.lastMoment();
    }

    Judge judge(Scene scene) {
        return new Judge(roles, deeds, scene);
    }

    int rounds() {
        return phases().stream().filter(a -> a.plot().rounds()).mapToInt(PhaseRun::rounds).max().orElse(0);
    }

    /** A timer of this story runs, or is over. */
    void wait(Entry entry) {
        if (!over) waits.timer(entry);
    }

    /** Turns into another story that began in the same way: everything so far is told again by its phases. */
    void become(Plot other, Happening newRoot, Scene scene) {
        List<Happening> again = List.copyOf(past);
        plot = other;
        root = newRoot;
        roles = new Roles(other.roles(), other.only());
        deeds = new Deeds();
        course = new Course(this, other);
        past.clear();
        for (Happening happening : again) happen(happening, scene);
    }

    /** A fact of this story came true; the phases that it closed. */
    List<PhaseRun> happen(Happening happening, Scene scene) {
        if (!Roles.concerns(plot.only(), happening.about(), scene)) return List.of();
        past.add(happening);
        roles.meet(happening, scene);
        deeds.note(happening);
        if (happening.fact().level() <= 2) waits.moment(happening.time());
        List<PhaseRun> closed = course.happen(happening, scene);
        over = course.isOver();
        return closed;
    }

    /** The time at which silence alone closes a phase or ends the story; {@link Long#MAX_VALUE} if never. */
    long alarm() {
        if (over) return Long.MAX_VALUE;
        long next = lasts() ? Long.MAX_VALUE : waits.end(plot.rests());
        for (PhaseRun phase : phases()) if (phase.isOpen()) next = Math.min(next, waits.alarm(phase));
        return next;
    }

    /** Whether it is not over though nothing happens and no timer runs: it waits for a person. */
    boolean lasts() {
        return !plot.lasts().isEmpty() && past.stream().noneMatch(happening -> plot.lasts().contains(happening.fact().id()) && happening != root);
    }

    /** Nothing happened until this time, which is that of the alarm; the phases that closed by it. */
    List<PhaseRun> silence(long time, Scene scene) {
        List<PhaseRun> closed = new ArrayList<>(course.silence(time, last(), waits, scene));
        if (course.isOver()) over = true;
        else if (!lasts() && waits.end(plot.rests()) <= time) closed.addAll(finish(time, "nothing more happens by itself.", scene));
        return closed;
    }

    /** Ends the story here: open phases are cut off for a reason. */
    List<PhaseRun> finish(long time, String reason, Scene scene) {
        over = true;
        return course.finish(time, last(), reason, scene);
    }

    /** Whether a new story may end this one: it only waits for rest, or has the same thing as its subject. */
    boolean givesWayTo(Happening other) {
        if (plot.hears().contains(other.fact().id())) return false;
        if (other.about() != null && other.about().equals(root.about())) return true;
        return !lasts() && phases().stream().filter(PhaseRun::isOpen).allMatch(p -> p.plot().closes().has(Term.Kind.QUIET)) && phases().stream().anyMatch(PhaseRun::isOver);
    }

    /** Whether it takes note of a fact that another story tells. */
    boolean hears(Happening happening, Scene scene) {
        ObjectRef about = happening.about();
        boolean own = about != null && (roles.has(about) || scene.store().get(about) instanceof KubeObject object && Things.owner(object) != null && roles.has(Things.owner(object)));
        boolean here = roles.of("node").stream().anyMatch(node -> node.name().equals(happening.word("node")));
        return !over && plot.hears(happening.fact().id(), own, here);
    }

    private Happening last() {
        return past.isEmpty() ? root : past.getLast();
    }

    /** Whether a happening is about something of this story: an object of it, or a pod on its node. */
    boolean concerns(Happening happening) {
        if (happening.about() == null) return false;
        return roles.has(happening.about()) || roles.of("node").stream().anyMatch(node -> node.name().equals(happening.word("node")));
    }

    /** Whether a person's deed is the next thing that this story waits for (S4, S15, S19, S38). */
    boolean waitsFor(Happening happening, Scene scene) {
        boolean same = happening.about() != null ? roles.has(happening.about()) : !happening.word("proc").isEmpty() && happening.word("proc").equals(root.word("proc"));
        if (over || !same || plot.hears().contains(happening.fact().id())) return false;
        for (PhaseRun phase : phases()) {
            Term.Condition condition = phase.isOpen() ? phase.plot().closes() : phase.state() == PhaseRun.State.COMING ? phase.plot().opens() : new Term.Condition(true, List.of());
            if (condition.terms().stream().anyMatch(t -> t.fact().equals(happening.fact().id()) && judge(scene).holds(t, happening, phase))) return true;
        }
        return false;
    }
}
