package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Path;

/** Prints what is told of a scenario folder: bands, lines, call-outs by beat. */
final class Told {
    private Told() {}

    public static void main(String[] args) {
        Journal<Entry> journal = Replay.play(ScenarioReader.read(Path.of(args[0]))).cluster().journal();
        Narrator narrator = new Narrator(journal);
        Narration end = narrator.to(journal.get(journal.size() - 1).time() + 40_000_000_000L);
        for (Narration.Chapter chapter : end.chapters()) System.out.println(band(chapter));
        end.lines().forEach(l -> System.out.println(Clock.at(l.from()) + " " + l.kind() + " " + l.chapter() + "." + l.phase() + " " + l.text()));
        Narrator again = new Narrator(journal);
        String before = "";
        for (int i = 0; i < narrator.beats().size(); i++) {
            Beat beat = narrator.beats().get(i);
            Narration there = again.to(Math.max(again.time(), beat.time()));
            String now = there.title() + " " + there.callOuts().stream().map(c -> "\n      " + c.slot() + " [" + c.target() + "] " + c.text()).toList();
            if (!now.equals(before)) System.out.println(Clock.at(beat.time()) + " beat " + beat.seconds() + " closing " + beat.closing() + " " + now);
            before = now;
        }
        System.out.println(journal.size() + " entries");
    }

    static String band(Narration.Chapter chapter) {
        StringBuilder out = new StringBuilder(chapter.id() + " " + chapter.root().replaceAll("…\\w+", "…") + (chapter.over() ? "" : " (goes on)") + "\n");
        for (Narration.Phase p : chapter.phases()) {
            out.append("  ").append(p.number()).append(' ').append(p.title()).append(" ").append(p.state()).append(p.rounds() > 1 ? " ×" + p.rounds() : "");
            out.append('\n');
        }
        return out.toString();
    }
}
