package io.kubarium.story;

import java.util.BitSet;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** A phase of a running story: whether it is open, what it has seen, what it says. */
final class PhaseRun {
    /** Where it stands. */
    enum State { COMING, OPEN, CLOSED, CUT }

    private final Plot.Phase plot;
    private final LinkedHashMap<String, Narration.CallOut> said = new LinkedHashMap<>();
    private final BitSet saidAlready = new BitSet();
    private final BitSet met = new BitSet();
    private State state = State.COMING;
    private int rounds;
    private long openedAt;
    private long openedSeq;
    private long closedAt;
    private long closedSeq;
    private long lastOfBurst = Long.MIN_VALUE;
    private long lastTouched;
    private double spent;
    private boolean hadFocus;
    private String caption = "";
    private @Nullable Happening opening;

    PhaseRun(Plot.Phase plot) {
        this.plot = plot;
    }

    /** The same, for another future. */
    PhaseRun copy() {
        PhaseRun copy = new PhaseRun(plot);
        copy.said.putAll(said);
        copy.saidAlready.or(saidAlready);
        copy.met.or(met);
        copy.state = state;
        copy.rounds = rounds;
        copy.openedAt = openedAt;
        copy.openedSeq = openedSeq;
        copy.closedAt = closedAt;
        copy.closedSeq = closedSeq;
        copy.lastOfBurst = lastOfBurst;
        copy.lastTouched = lastTouched;
        copy.spent = spent;
        copy.hadFocus = hadFocus;
        copy.caption = caption;
        copy.opening = opening;
        return copy;
    }

    Plot.Phase plot() {
        return plot;
    }

    State state() {
        return state;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isOver() {
        return state == State.CLOSED || state == State.CUT;
    }

    int rounds() {
        return rounds;
    }

    long openedAt() {
        return openedAt;
    }

    long openedSeq() {
        return openedSeq;
    }

    long closedAt() {
        return closedAt;
    }

    long closedSeq() {
        return closedSeq;
    }

    long lastTouched() {
        return lastTouched;
    }

    boolean hadFocus() {
        return hadFocus;
    }

    String caption() {
        return caption;
    }

    @Nullable Happening opening() {
        return opening;
    }

    void open(Happening happening) {
        if (rounds == 0) {
            openedAt = happening.time();
            openedSeq = happening.entry().seq();
        }
        opening = happening;
        state = State.OPEN;
        rounds++;
        met.clear();
        saidAlready.clear();
        said.clear();
        lastTouched = happening.time();
        lastOfBurst = happening.time();
    }

    void close(long time, long seq, boolean cut, boolean inFocus) {
        state = cut ? State.CUT : State.CLOSED;
        closedAt = time;
        closedSeq = seq;
        hadFocus = inFocus;
    }

    void caption(String text) {
        caption = text;
    }

    /** A closing term has come true; whether the whole condition has, without the terms that cannot come. */
    boolean meets(int term, BitSet idle) {
        met.set(term);
        if (plot.closes().any()) return met.cardinality() > 0;
        BitSet all = (BitSet) met.clone();
        all.or(idle);
        return met.cardinality() > 0 && all.cardinality() == plot.closes().terms().size();
    }

    boolean hasMet(int term) {
        return met.get(term);
    }

    void burst(long time) {
        lastOfBurst = time;
    }

    long lastOfBurst() {
        return lastOfBurst;
    }

    void touch(long time) {
        lastTouched = time;
    }

    boolean mayStillSay(int say) {
        return !saidAlready.get(say);
    }

    void say(int say, Narration.CallOut callOut) {
        saidAlready.set(say);
        said.put(callOut.slot(), callOut);
    }

    LinkedHashMap<String, Narration.CallOut> said() {
        return said;
    }

    /** How much of wanted reading time it gets: a phase lasts at most fourteen seconds (P2). */
    double spend(double wanted, double least) {
        double given = Math.max(least, Math.min(wanted, 14 - spent));
        spent += given;
        return given;
    }
}
