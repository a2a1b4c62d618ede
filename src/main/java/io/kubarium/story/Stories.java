package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All stories so far, which one is told now (G14), and to which one a happening belongs (G9, G10, G16). */
final class Stories {
    private static final List<String> FAULTS = List.of("fault.", "proc.", "cmd.drain", "cmd.taint", "node.added");

    private final List<Run> runs;
    private final Belonging belonging;
    private int firstActive;
    private @Nullable Run current;

    Stories() {
        this(new ArrayList<>(), new Belonging());
    }

    private Stories(List<Run> runs, Belonging belonging) {
        this.runs = runs;
        this.belonging = belonging;
    }

    /** The same stories, for another future. */
    Stories copy() {
        Stories copy = new Stories(new ArrayList<>(), belonging.copy());
        runs.forEach(run -> copy.runs.add(run.copy()));
        copy.firstActive = firstActive;
        copy.current = current == null ? null : copy.runs.get(current.number() - 1);
        return copy;
    }

    List<Run> all() {
        return runs;
    }

    /** The story that is told now, or null before the first. */
    @Nullable Run current() {
        return current;
    }

    /** The stories that are not over, oldest first; those that are over stay over. */
    List<Run> active() {
        while (firstActive < runs.size() && runs.get(firstActive).isOver()) firstActive++;
        return runs.subList(firstActive, runs.size());
    }

    /** The story of an entry's cause, or null. */
    @Nullable Run causing(Entry entry) {
        return belonging.of(entry, runs);
    }

    /** The story of an entry by its number, or null. */
    @Nullable Run of(long seq) {
        return belonging.of(seq, runs);
    }

    /** An entry belongs to a story. */
    void note(Entry entry, @Nullable Run run) {
        belonging.note(entry, run);
    }

    /** The story of a happening that begins none, given that of its entry. */
    @Nullable Run belongs(Happening happening, @Nullable Run run) {
        if (beginsByItself(happening) && (run == null || run.isOver())) return suffering(happening);
        // What an old story set off and only now comes to pass is told by the story that is on.
        boolean late = run != null && run.isOver() && current != null && !current.isOver() && current.concerns(happening);
        return late ? current : owner(happening, run);
    }

    /** Whether a happening begins a story unless one waits for it: a person's deed, or a container that ends by itself and is to run again. */
    boolean isRoot(Happening happening, @Nullable Run run) {
        return happening.fact().isDeed() || beginsByItself(happening) && isNews(happening, owner(happening, run));
    }

    /** What begins a story though nobody did anything (G10). */
    private static boolean beginsByItself(Happening happening) {
        return switch (happening.fact().id()) {
            case "ctr.exit" -> !happening.word("again").isEmpty();
            case "probe.miss" -> happening.word("k").equals("1");
            // A claim that is not bound is the reason then, and has a story of its own.
            case "pod.unplaced" -> !happening.word("msg").contains("PersistentVolumeClaim");
            case "node.added", "vol.held", "rs.refused", "cron.fired", "hpa.scaled" -> true;
            default -> false;
        };
    }

    /** Whether no story of this pod is on that began by itself: what a container suffers there is a part of that one. */
    private boolean isNews(Happening happening, @Nullable Run own) {
        if (own != null && !own.isOver() && beginsByItself(own.root()) && !happening.is("pod.unplaced")) return false;
        // Several pods that find no place at once wait in one story.
        boolean waits = happening.is("pod.unplaced") && active().stream().anyMatch(run -> !run.isOver() && run.root().is("pod.unplaced"));
        return !waits && suffering(happening) == null;
    }

    /** The story of the same pod that began by itself and is still on, or null. */
    private @Nullable Run suffering(Happening happening) {
        for (Run run : active()) if (!run.isOver() && beginsByItself(run.root()) && happening.about() != null && happening.about().equals(run.root().about())) return run;
        return null;
    }

    /** The story that has waited for a person's deed: it is told on (G16); or null. */
    @Nullable Run waiting(Happening happening, Scene scene) {
        for (Run run : runs.reversed()) {
            if (!run.waitsFor(happening, scene)) continue;
            current = run;
            return run;
        }
        return null;
    }

    /** A pod of one story whose turn came with another's, such as a pull that waited for another pull, stays with its own. */
    private @Nullable Run owner(Happening happening, @Nullable Run run) {
        if (run == null || happening.about() == null || run.roles().has(happening.about()) && !run.isOver()) return run;
        for (Run other : runs.reversed()) if (!other.isOver() && other.roles().of("pod").contains(happening.about())) return other;
        return run;
    }

    /** A new story begins. */
    Run begin(Plot plot, Happening root) {
        Run run = new Run(runs.size() + 1, plot, root);
        runs.add(run);
        // Of two stories that one command starts the first has the focus; what begins by itself takes it from no fault (G14).
        boolean on = current != null && !current.isOver();
        boolean second = on && current.root().entry().seq() == root.entry().seq();
        boolean aside = on && !root.fact().isDeed() && FAULTS.stream().anyMatch(fault -> current.root().fact().id().startsWith(fault));
        if (!second && !aside) current = run;
        return run;
    }
}
