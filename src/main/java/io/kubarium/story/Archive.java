package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lines of the Story panel: a line a moment, a caption a phase, twins joined (G2). */
final class Archive {
    private PersistentMap<Long, Narration.Line> lines = PersistentMap.empty();
    private long next = 1;
    private @Nullable Moment last;

    /** The moment that may still get twins, with its line. */
    private record Moment(Happening first, long lastTime, int count, Narration.Line line, Set<String> subjects) {}

    /** The same, for another future. */
    Archive copy() {
        Archive copy = new Archive();
        copy.lines = lines;
        copy.next = next;
        copy.last = last;
        return copy;
    }

    PersistentMap<Long, Narration.Line> lines() {
        return lines;
    }

    void story(Run run, Happening root, Scene scene) {
        String text = sentence(root.fact().sentence(), root, run, scene);
        add(new Narration.Line(next, Narration.Kind.STORY, 1, run.number(), 0, root.time(), root.time(), text,
                refs(root, scene), List.of(root.entry().seq())));
        last = null;
    }

    void phase(Run run, PhaseRun phase, Scene scene) {
        Narration.Kind kind = phase.hadFocus() ? Narration.Kind.PHASE : Narration.Kind.MEANWHILE;
        String text = kind == Narration.Kind.PHASE ? phase.caption() : "Meanwhile: " + phase.caption();
        List<String> refs = phase.plot().lit().stream().flatMap(name -> Voice.things(name, run, null, scene.store()).stream()).distinct().toList();
        add(new Narration.Line(next, kind, 1, run.number(), phase.plot().number(), phase.openedAt(), phase.closedAt(), text, refs,
                List.of(phase.openedSeq(), phase.closedSeq())));
    }

    /** What a person did, in a sentence. */
    String headline(Happening root) {
        String text = Words.fill(root.fact().sentence(), p -> root.word(p).isEmpty() ? "…" : root.word(p));
        return text == null ? root.fact().sentence() : text;
    }

    /** A moment; false if it was a twin of the last one. The root of a story has its line already. */
    boolean moment(@Nullable Run run, Happening happening, Scene scene) {
        if (run != null && happening == run.root()) return true;
        Moment before = last;
        boolean twin = before != null && !happening.fact().many().isEmpty() && before.first().fact() == happening.fact()
                && before.first().owner().equals(happening.owner()) && happening.time() - before.lastTime() <= Waits.TWIN;
        // What a command did stands where it was done, not where it was typed.
        long from = happening.entry() instanceof Entry.Act && scene.touched() != null ? scene.touched().time() : happening.time();
        int chapter = run == null ? 0 : run.number();
        int phase = run == null || run.course().focus(happening.time()) == null ? 0 : run.course().focus(happening.time()).plot().number();
        if (twin && before != null && chapter == before.line().chapter()) {
            last = joined(before, happening, scene);
            lines = lines.put(before.line().number(), last.line());
            return false;
        }
        String text = sentence(happening.fact().sentence(), happening, run, scene);
        Narration.Line line = new Narration.Line(next, Narration.Kind.MOMENT, happening.fact().level(), chapter, phase, from, from, text,
                refs(happening, scene), List.of(happening.entry().seq()));
        add(line);
        last = new Moment(happening, happening.time(), 1, line, subject(happening));
        return true;
    }

    private static Set<String> subject(Happening happening) {
        Set<String> subjects = new LinkedHashSet<>();
        subjects.add(happening.about() == null ? happening.word("node") : happening.about().toString());
        return subjects;
    }

    private static Moment joined(Moment before, Happening happening, Scene scene) {
        Set<String> subjects = new LinkedHashSet<>(before.subjects());
        subjects.addAll(subject(happening));
        Narration.Line line = before.line();
        Set<String> refs = new LinkedHashSet<>(line.refs());
        refs.addAll(refs(happening, scene));
        List<Long> entries = new ArrayList<>(line.entries());
        entries.add(happening.entry().seq());
        String text = subjects.size() == 1 ? line.text()
                : Words.fill(happening.fact().many(), p -> p.equals("n") ? Integer.toString(subjects.size()) : happening.word(p));
        Narration.Line more = new Narration.Line(line.number(), line.kind(), line.level(), line.chapter(), line.phase(), line.from(), happening.time(),
                text == null ? line.text() : text, List.copyOf(refs), entries);
        return new Moment(before.first(), happening.time(), before.count() + 1, more, subjects);
    }

    private void add(Narration.Line line) {
        lines = lines.put(line.number(), line);
        next++;
    }

    /** The line for a happening; what it leaves open its story fills in, and what nobody knows is left out. */
    private static String sentence(String template, Happening happening, @Nullable Run run, Scene scene) {
        String text = Words.fill(template, p -> {
            String word = happening.word(p);
            if (!word.isEmpty()) return word;
            String known = run == null ? null : new Saying(run, happening, happening.about(), happening.time(), scene).word(p);
            return known == null ? "…" : known;
        });
        return text == null ? template : text;
    }

    private static List<String> refs(Happening happening, Scene scene) {
        List<String> refs = new ArrayList<>();
        ObjectRef about = happening.about();
        if (about != null && about.kindKey().equals("endpointslices.discovery.k8s.io")) {
            refs.add(Things.id(new ObjectRef("services", about.namespace(), happening.word("svc"))));
        } else if (about != null) {
            refs.add(Voice.shown(about, scene.store()));
        }
        if (!happening.word("node").isEmpty()) {
            String node = Things.id(Things.node(happening.word("node")));
            if (!refs.contains(node)) refs.add(node);
        }
        return refs;
    }
}
