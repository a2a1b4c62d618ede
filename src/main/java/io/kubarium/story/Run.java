package io.kubarium.story;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A story under way: its phases open and close as its facts come true (G3 to G13, G15). */
final class Run {
    static final long QUIET = 2_000_000_000L;
    static final long END = 30_000_000_000L;
    static final long TWIN = 150_000_000L;

    private final int number;
    private Happening root;
    private final String who;
    private Plot plot;
    private Roles roles;
    private List<PhaseRun> phases;
    private final List<Happening> past = new ArrayList<>();
    private final TreeMap<String, TreeSet<ObjectRef>> done = new TreeMap<>();
    private final TreeMap<String, Long> routed = new TreeMap<>();
    private final TreeMap<String, String> latest = new TreeMap<>();
    private final TreeMap<Long, Entry.TimerSet> timers = new TreeMap<>();
    private long lastMoment;
    private long lastWait;
    private long lastSeq;
    private boolean over;

    Run(int number, Plot plot, Happening root) {
        this.number = number;
        this.plot = plot;
        this.root = root;
        this.who = root.word("you").isEmpty() ? "You" : root.word("you");
        this.roles = new Roles(plot.roles());
        this.phases = plot.phases().stream().map(PhaseRun::new).toList();
        this.lastMoment = root.time();
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

    List<PhaseRun> phases() {
        return phases;
    }

    boolean isOver() {
        return over;
    }

    long lastMoment() {
        return lastMoment;
    }

    @Nullable String latest(String placeholder) {
        return latest.get(placeholder);
    }

    int rounds() {
        return phases.stream().filter(a -> a.plot().rounds()).mapToInt(PhaseRun::rounds).max().orElse(0);
    }

    /** A timer of this story runs, or is over. */
    void wait(Entry entry) {
        if (entry instanceof Entry.TimerSet set) timers.put(set.timer(), set);
        else if (entry instanceof Entry.TimerEnded ended && timers.remove(ended.timer()) != null) lastWait = Math.max(lastWait, ended.time());
    }

    /** Turns into another story that began in the same way: everything so far is told again by its phases. */
    void become(Plot other, Happening newRoot, Scene scene) {
        List<Happening> again = List.copyOf(past);
        plot = other;
        root = newRoot;
        roles = new Roles(other.roles());
        phases = other.phases().stream().map(PhaseRun::new).toList();
        past.clear();
        done.clear();
        for (Happening happening : again) happen(happening, scene);
    }

    /** The phase in focus, or null: the first open one in the story's order; one that only waits for a timer passes the focus on (G7). */
    @Nullable PhaseRun focus(long now) {
        PhaseRun first = null;
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            if (first == null) first = phase;
            else if (now - first.lastTouched() >= QUIET && !first.plot().countdowns().isEmpty() && phase.lastTouched() > first.lastTouched()) return phase;
        }
        return first;
    }

    /** A fact of this story came true; the phases that it closed. */
    List<PhaseRun> happen(Happening happening, Scene scene) {
        past.add(happening);
        roles.meet(happening, scene);
        latest.putAll(happening.words());
        if (happening.is("proxy.done")) routed.put(happening.word("node"), happening.time());
        did(happening.fact().id(), happening.about());
        if (happening.is("pod.created") && !happening.word("node").isEmpty()) did("pod.bound", happening.about());
        if (happening.fact().level() <= 2) lastMoment = Math.max(lastMoment, happening.time());
        lastSeq = happening.entry().seq();
        PhaseRun focus = focus(happening.time());
        speak(happening, scene);
        List<PhaseRun> closed = new ArrayList<>(close(happening, focus, scene));
        open(happening, scene);
        closed.addAll(close(happening, focus == null || focus.isOver() ? focus(happening.time()) : focus, scene));
        speak(happening, scene);
        closed.addAll(cutOff(happening, focus, scene));
        return closed;
    }

    private void did(String fact, @Nullable ObjectRef about) {
        if (about != null) done.computeIfAbsent(fact, f -> new TreeSet<>()).add(about);
    }

    private void speak(Happening happening, Scene scene) {
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            List<Plot.Say> says = phase.plot().says();
            for (int i = 0; i < says.size(); i++) {
                Plot.Say say = says.get(i);
                if (!phase.mayStillSay(i)) continue;
                if (say.fact().isEmpty() ? phase.opening() == null : !happening.is(say.fact())) continue;
                Narration.CallOut callOut = Voice.callOut(say, this, happening, scene);
                if (callOut != null) phase.say(i, callOut);
            }
        }
    }

    private List<PhaseRun> close(Happening happening, @Nullable PhaseRun focus, Scene scene) {
        List<PhaseRun> closed = new ArrayList<>();
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            boolean closes = false;
            List<Term> terms = phase.plot().closes().terms();
            for (int i = 0; i < terms.size(); i++) {
                Term term = terms.get(i);
                if (term.kind() == Term.Kind.BURST && happening.is(term.fact())) phase.burst(happening.time());
                boolean own = happening == phase.opening() && term.kind() != Term.Kind.ALL;
                if (own || !holds(term, happening, phase, scene)) continue;
                phase.touch(happening.time());
                closes |= phase.meets(i, false, idle(phase));
            }
            if (closes) closed.add(end(phase, happening.time(), happening, false, phase == focus, scene));
        }
        return closed;
    }

    /** The terms that cannot come: without a Service no list changes. */
    private BitSet idle(PhaseRun phase) {
        BitSet idle = new BitSet();
        List<Term> terms = phase.plot().closes().terms();
        for (int i = 0; i < terms.size(); i++) {
            String fact = terms.get(i).fact();
            if ((fact.startsWith("slice.") || fact.equals("proxy.done")) && roles.of("svc").isEmpty()) idle.set(i);
        }
        return idle;
    }

    private PhaseRun end(PhaseRun phase, long time, Happening happening, boolean cut, boolean inFocus, Scene scene) {
        phase.close(time, happening.entry().seq(), cut, inFocus);
        phase.caption(Voice.caption(phase, this, happening, time, cut, scene));
        if (phases.stream().allMatch(PhaseRun::isOver)) over = true;
        return phase;
    }

    private void open(Happening happening, Scene scene) {
        for (PhaseRun phase : phases) {
            boolean may = phase.state() == PhaseRun.State.COMING || phase.plot().rounds() && phase.state() == PhaseRun.State.CLOSED;
            if (!may) continue;
            for (Term term : phase.plot().opens().terms()) {
                if (!after(term, happening) || !holds(term, happening, phase, scene)) continue;
                phase.open(happening);
                break;
            }
        }
    }

    /** Whether the phase that must have begun before has, and one that must not has not. */
    private boolean after(Term term, Happening happening) {
        if (term.after() < 0) return phases.stream().noneMatch(p -> p.plot().number() == -term.after() && p.rounds() > 0);
        return term.after() == 0 || phases.stream().anyMatch(p -> p.plot().number() == term.after() && p.rounds() > 0 && p.opening() != happening);
    }

    private boolean holds(Term term, Happening happening, PhaseRun phase, Scene scene) {
        if (term.kind() == Term.Kind.QUIET || term.kind() == Term.Kind.BURST) return false;
        if (term.kind() == Term.Kind.ALL) return Implied.by(happening.fact().id(), term.fact()) && all(term, phase, scene);
        if (!Implied.by(happening.fact().id(), term.fact())) return false;
        if (!term.role().isEmpty() && (happening.about() == null || !roles.of(term.role()).contains(happening.about()))) return false;
        if (term.to().isEmpty()) return true;
        if (term.to().equals("up")) return Integer.parseInt(happening.word("b")) > Integer.parseInt(happening.word("a"));
        return term.to().equals(happening.word("b"));
    }

    private boolean all(Term term, PhaseRun phase, Scene scene) {
        if (term.fact().equals("proxy.done")) {
            for (Node node : scene.store().list(Node.class)) {
                if (node.ready() && scene.machine(node.name()) == MachineState.RUNNING && routed.getOrDefault(node.name(), -1L) < phase.openedAt()) return false;
            }
            return true;
        }
        String role = term.role().isEmpty() ? Implied.role(term.fact()) : term.role();
        if (role.equals("new") && roles.isShort(scene.store())) return false;
        for (ObjectRef member : roles.of(role)) {
            if (scene.store().get(member) == null && !term.fact().equals("pod.gone")) continue;
            boolean was = Implied.ways(term.fact()).stream().anyMatch(f -> done.getOrDefault(f, new TreeSet<>()).contains(member));
            if (!was) return false;
        }
        return !roles.of(role).isEmpty();
    }

    /** A phase whose objects have all gone can no longer close as it should (G5). */
    private List<PhaseRun> cutOff(Happening happening, @Nullable PhaseRun focus, Scene scene) {
        if (!happening.is("pod.gone")) return List.of();
        List<PhaseRun> cut = new ArrayList<>();
        for (PhaseRun phase : phases) {
            if (!phase.isOpen() || phase.plot().closes().any()) continue;
            List<Term> terms = phase.plot().closes().terms();
            for (int i = 0; i < terms.size() && phase.isOpen(); i++) {
                Term term = terms.get(i);
                if (phase.hasMet(i) || !term.fact().startsWith("pod.") || term.fact().equals("pod.gone") || term.fact().equals("pod.created")) continue;
                var members = roles.of(term.role().isEmpty() ? Implied.role(term.fact()) : term.role());
                boolean gone = !members.isEmpty() && members.stream().allMatch(m -> scene.store().get(m) == null);
                if (gone) cut.add(end(phase, happening.time(), happening, true, phase == focus, scene));
            }
        }
        return cut;
    }

    /** The time at which silence alone closes a phase or ends the story; {@link Long#MAX_VALUE} if never. */
    long alarm() {
        if (over) return Long.MAX_VALUE;
        long next = timers.isEmpty() ? Math.max(lastMoment, lastWait) + END : Long.MAX_VALUE;
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            if (phase.plot().closes().has(Term.Kind.BURST)) next = Math.min(next, phase.lastOfBurst() + TWIN);
            if (phase.plot().closes().has(Term.Kind.QUIET)) next = Math.min(next, quiet(phase));
        }
        return next;
    }

    private long quiet(PhaseRun phase) {
        long at = Math.max(lastMoment, phase.openedAt()) + QUIET;
        for (Entry.TimerSet timer : timers.values()) if (timer.due() > lastMoment && timer.due() <= at + QUIET && timer.due() > at - QUIET) at = Math.max(at, timer.due() + QUIET);
        return at;
    }

    /** Nothing happened until this time, which is that of the alarm; the phases that closed by it. */
    List<PhaseRun> silence(long time, Scene scene) {
        List<PhaseRun> closed = new ArrayList<>();
        PhaseRun focus = focus(time);
        Happening last = past.isEmpty() ? root : past.getLast();
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            boolean burst = phase.plot().closes().has(Term.Kind.BURST) && phase.lastOfBurst() + TWIN <= time;
            boolean quiet = phase.plot().closes().has(Term.Kind.QUIET) && quiet(phase) <= time;
            if (burst || quiet) closed.add(end(phase, time, last, false, phase == focus, scene));
        }
        if (timers.isEmpty() && Math.max(lastMoment, lastWait) + END <= time) closed.addAll(finish(time, scene));
        return closed;
    }

    /** Ends the story here: open phases are cut off. */
    List<PhaseRun> finish(long time, Scene scene) {
        List<PhaseRun> closed = new ArrayList<>();
        Happening last = past.isEmpty() ? root : past.getLast();
        PhaseRun focus = focus(time);
        for (PhaseRun phase : phases) if (phase.isOpen()) closed.add(end(phase, time, last, !phase.plot().closes().has(Term.Kind.QUIET), phase == focus, scene));
        over = true;
        return closed;
    }

    /** Whether a happening is about something of this story: an object of it, or a pod on its node. */
    boolean concerns(Happening happening) {
        if (happening.about() == null) return false;
        return roles.has(happening.about()) || roles.of("node").stream().anyMatch(node -> node.name().equals(happening.word("node")));
    }

    /** Whether a person's deed is the next thing that this story waits for (S4, S15, S19). */
    boolean waitsFor(Happening happening, Scene scene) {
        if (over || happening.about() == null || !roles.has(happening.about())) return false;
        for (PhaseRun phase : phases) {
            Term.Condition condition = phase.isOpen() ? phase.plot().closes() : phase.state() == PhaseRun.State.COMING ? phase.plot().opens() : new Term.Condition(true, List.of());
            if (condition.terms().stream().anyMatch(t -> t.fact().equals(happening.fact().id()) && holds(t, happening, phase, scene))) return true;
        }
        return false;
    }
}
