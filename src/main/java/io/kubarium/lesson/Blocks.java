package io.kubarium.lesson;

import io.kubarium.api.Nearest;
import io.kubarium.manifest.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a lesson's file into its head and its blocks. */
final class Blocks {
    static final List<String> STEPS = List.of("step", "predict", "act", "observe", "build", "why");
    static final List<String> PARTS = List.of("goal", "hint", "show-me", "happens", "way", "fails");
    private static final List<String> KEYS = List.of("title", "track", "number", "minutes", "fading", "names", "prior", "corrects", "rule", "rules", "start");
    private static final Pattern HEADING = Pattern.compile("(##|###)\\s+([a-z-]+)(?:\\s+([A-Za-z0-9-]+))?\\s*(?::\\s*(.*))?");

    private final String file;
    private final List<Problem> problems;
    private final Map<String, Block.Line> head = new LinkedHashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static Blocks cut(String file, String text, List<Problem> problems) {
        Blocks cut = new Blocks(file, problems);
        String[] lines = text.split("\\R", -1);
        int at = 0;
        while (at < lines.length && lines[at].isBlank()) at++;
        if (at < lines.length && lines[at].strip().equals("---")) at = cut.head(lines, at + 1);
        else problems.add(new Problem(file, at + 1, 1, "", "a lesson begins with \"---\", its head, and \"---\""));
        cut.body(lines, at);
        return cut;
    }

    Map<String, Block.Line> head() {
        return head;
    }

    List<Block> blocks() {
        return blocks;
    }

    private int head(String[] lines, int from) {
        int at = from;
        for (; at < lines.length && !lines[at].strip().equals("---"); at++) {
            String line = lines[at];
            int colon = line.indexOf(':');
            if (line.isBlank()) continue;
            String key = colon < 0 ? line.strip() : line.substring(0, colon).strip();
            if (colon < 0) wrong(at + 1, 1, "\"KEY: VALUE\" is expected in the head");
            else if (!KEYS.contains(key)) wrong(at + 1, 1, unknown("key", key, KEYS));
            else if (head.put(key, new Block.Line(at + 1, line.substring(colon + 1).strip())) != null) wrong(at + 1, 1, "\"" + key + "\" is already given above");
        }
        if (at == lines.length) wrong(from, 1, "the head does not end: \"---\" is missing");
        return at + 1;
    }

    private void body(String[] lines, int from) {
        boolean fenced = false;
        for (int i = from; i < lines.length; i++) {
            String line = lines[i];
            if (line.strip().startsWith("```")) fenced = !fenced;
            if (!fenced && line.startsWith("#")) heading(line, i + 1);
            else if (!blocks.isEmpty()) blocks.getLast().lines().add(new Block.Line(i + 1, line));
            else if (!line.isBlank()) wrong(i + 1, 1, "text before the first step; a step begins with \"## step: TITLE\"");
        }
        if (fenced) wrong(lines.length, 1, "a \"```\" is not closed");
    }

    private void heading(String line, int number) {
        Matcher found = HEADING.matcher(line.strip());
        List<String> words = line.startsWith("###") ? PARTS : STEPS;
        if (!found.matches() || line.startsWith("####")) {
            wrong(number, 1, "a heading is \"## KIND: TITLE\" with one of " + String.join(", ", STEPS) + ", or \"### PART\" with one of " + String.join(", ", PARTS));
            return;
        }
        String word = found.group(2);
        if (!words.contains(word)) {
            String elsewhere = STEPS.contains(word) ? "; \"" + word + "\" is a step of its own: \"## " + word + "\"" : PARTS.contains(word) ? "; \"" + word + "\" is part of a step: \"### " + word + "\"" : "";
            wrong(number, found.start(2) + 1, elsewhere.isEmpty() ? unknown("block", word, words) : "unknown block \"" + word + "\"" + elsewhere);
            return;
        }
        if (found.group(1).equals("###") && blocks.isEmpty()) wrong(number, 1, "\"" + word + "\" belongs to a step, and there is none above");
        String id = found.group(3) == null ? "" : found.group(3);
        String title = found.group(4) == null ? "" : found.group(4).strip();
        blocks.add(new Block(found.group(1).length(), word, id + "\t" + title, number, new ArrayList<>()));
    }

    private static String unknown(String what, String given, List<String> known) {
        String nearest = Nearest.of(given, known);
        return "unknown " + what + " \"" + given + "\"" + (nearest == null ? "; there are " + String.join(", ", known) : "; did you mean \"" + nearest + "\"?");
    }

    private void wrong(int line, int column, String message) {
        problems.add(new Problem(file, line, column, "", message));
    }
}
