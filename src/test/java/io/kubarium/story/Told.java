package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Prints what is told of a scenario folder: bands, lines, call-outs by beat. */
final class Told {
    private static final Pattern MEASURE = Pattern.compile("(?<= |^)\\d+\\.\\d(?= to |\\n| ×)|(?<= )\\d+:\\d\\d\\b|×\\d+|\\d+(?= s the cluster|( s)? the node was)");

    private Told() {}

    public static void main(String[] args) {
        Journal<Entry> journal = Replay.play(ScenarioReader.read(Path.of(args[0]))).cluster().journal();
        Narrator narrator = new Narrator(journal);
        Narration end = narrator.to(journal.get(journal.size() - 1).time() + 40_000_000_000L);
        if (args.length > 1) {
            for (Narration.Chapter chapter : end.chapters()) if (chapter.from() > 30_000_000_000L) System.out.print(withCaptions(chapter));
            return;
        }
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

    /** A story with its phases: number, title, state, from and to in seconds since the deed that began it. */
    static String band(Narration.Chapter chapter) {
        StringBuilder out = new StringBuilder(chapter.id() + " " + masked(chapter.root()) + (chapter.over() ? "" : " (goes on)") + "\n");
        for (Narration.Phase p : chapter.phases()) {
            out.append("  ").append(p.number()).append(' ').append(p.title()).append(" ").append(p.state());
            if (p.from() > 0) out.append(' ').append(since(p.from(), chapter));
            if (p.to() > 0) out.append(" to ").append(since(p.to(), chapter));
            out.append(p.rounds() > 1 ? " ×" + p.rounds() : "").append('\n');
        }
        return out.toString();
    }

    /** The same with the captions of what was told. */
    static String withCaptions(Narration.Chapter chapter) {
        StringBuilder out = new StringBuilder();
        String[] lines = band(chapter).split("\n");
        out.append(lines[0]).append('\n');
        for (int i = 0; i < chapter.phases().size(); i++) {
            String caption = chapter.phases().get(i).caption();
            out.append(lines[i + 1]).append('\n');
            if (!caption.isEmpty()) out.append("      ").append(masked(caption)).append('\n');
        }
        return out.toString();
    }

    private static String since(long time, Narration.Chapter chapter) {
        return String.format(Locale.ROOT, "%.1f", (time - chapter.from()) / 1e9);
    }

    /** Drawn names are left out: they are not what is told. */
    private static String masked(String text) {
        return text.replaceAll("…\\w+", "…").replaceAll("-[0-9a-f]{8,10}(-[a-z0-9]{5})?\\b", "-…");
    }

    /** What is told, and when: words must be the same; times and counts may differ a little, as what is drawn by chance comes elsewhere. */
    static void assertAlike(String expected, String actual) {
        boolean alike = MEASURE.matcher(expected).replaceAll("#").equals(MEASURE.matcher(actual).replaceAll("#"));
        List<Double> wanted = measures(expected);
        List<Double> found = measures(actual);
        for (int i = 0; alike && i < wanted.size(); i++) alike = Math.abs(wanted.get(i) - found.get(i)) <= Math.max(2, 0.2 * wanted.get(i));
        if (!alike) assertEquals(expected, actual);
    }

    private static List<Double> measures(String text) {
        return MEASURE.matcher(text).results().map(match -> match.group().startsWith("×") ? match.group().substring(1) : match.group())
                .map(match -> match.contains(":") ? 60 * Double.parseDouble(match.split(":")[0]) + Double.parseDouble(match.split(":")[1]) : Double.parseDouble(match)).toList();
    }
}
