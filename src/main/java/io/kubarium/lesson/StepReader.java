package io.kubarium.lesson;

import io.kubarium.lesson.Step.Asked;
import io.kubarium.lesson.Step.Choice;
import io.kubarium.lesson.Step.Phase;
import io.kubarium.lesson.Step.Way;
import io.kubarium.lesson.goal.GoalException;
import io.kubarium.lesson.goal.GoalParser;
import io.kubarium.manifest.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes steps of blocks. */
final class StepReader {
    private static final Pattern CHOICE = Pattern.compile("([a-i])\\)\\s+(.*)");
    private static final Pattern GOAL = Pattern.compile("(.*?):?\\s*`([^`]+)`\\s*");
    private static final String TRUE = "✔";

    private final String file;
    private final List<Problem> problems;
    private final Path folder;

    StepReader(String file, List<Problem> problems, Path folder) {
        this.file = file;
        this.problems = problems;
        this.folder = folder;
    }

    List<Step> steps(List<Block> blocks) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            int end = i + 1;
            while (end < blocks.size() && blocks.get(end).level() == 3) end++;
            if (blocks.get(i).level() == 2) steps.add(step(blocks.get(i), blocks.subList(i + 1, end)));
        }
        return steps;
    }

    private Step step(Block block, List<Block> parts) {
        String[] label = block.label().split("\t", 2);
        Step.Kind kind = Step.Kind.valueOf(block.word().toUpperCase(Locale.ROOT));
        List<Asked> goals = new ArrayList<>();
        List<String> hints = new ArrayList<>();
        List<String> showMe = new ArrayList<>();
        List<Way> ways = new ArrayList<>();
        List<Phase> phases = new ArrayList<>();
        boolean task = kind == Step.Kind.ACT || kind == Step.Kind.BUILD;
        for (Block part : parts) {
            if (!task) wrong(part.line(), 1, "\"" + part.word() + "\" belongs to \"act\" or \"build\", not to \"" + block.word() + "\"");
            switch (part.word()) {
                case "goal" -> part.items().forEach(item -> goal(item, goals));
                case "hint" -> hints.add(part.prose());
                case "show-me" -> showMe.addAll(commands(part));
                case "happens" -> part.items().forEach(item -> phase(item, phases));
                default -> ways.add(new Way(part.label().split("\t", 2)[1], commands(part), part.word().equals("way")));
            }
        }
        List<Choice> choices = new ArrayList<>();
        boolean question = kind == Step.Kind.PREDICT || kind == Step.Kind.OBSERVE;
        if (question) block.items().forEach(item -> choice(item, choices));
        checked(block, kind, label[0], choices);
        if (task && parts.stream().filter(part -> part.word().equals("goal")).allMatch(part -> part.items().isEmpty())) wrong(block.line(), 1, "there is no goal, so nobody can tell when it is done: \"### goal\"");
        String start = kind == Step.Kind.BUILD ? label[0] : "";
        String text = question ? block.beforeItems().prose() : block.prose();
        return new Step(kind, kind == Step.Kind.BUILD ? "" : label[0], label[1], text, choices, start, goals, hints, phases, showMe, ways, block.line());
    }

    private void checked(Block block, Step.Kind kind, String id, List<Choice> choices) {
        if (block.label().endsWith("\t")) wrong(block.line(), 1, "a title is missing: \"## " + block.word() + ": TITLE\"");
        if (kind == Step.Kind.PREDICT && !id.matches("P[1-9]")) wrong(block.line(), 1, "a prediction has a number: \"## predict P1: QUESTION\"");
        if (kind == Step.Kind.BUILD && !id.isEmpty()) Start.check(id, folder).ifPresent(wrong -> wrong(block.line(), 1, wrong));
        if (kind == Step.Kind.PREDICT || kind == Step.Kind.OBSERVE) {
            if (choices.size() < 2) wrong(block.line(), 1, "at least two answers are expected: \"- a) TEXT\"");
            else if (choices.stream().filter(Choice::right).count() != 1) wrong(block.line(), 1, "exactly one answer is marked " + TRUE);
        }
    }

    private void choice(Block.Line item, List<Choice> choices) {
        Matcher found = CHOICE.matcher(item.text());
        if (!found.matches()) {
            wrong(item.number(), 1, "an answer is \"- a) TEXT → REPLY\"");
            return;
        }
        String letter = found.group(1);
        if (letter.charAt(0) != 'a' + choices.size()) wrong(item.number(), 1, "the answers are a), b), c) … in this order");
        String[] parts = found.group(2).split("→", 2);
        boolean right = parts[0].contains(TRUE);
        choices.add(new Choice(letter, parts[0].replace(TRUE, "").strip(), right, parts.length < 2 ? "" : parts[1].strip()));
    }

    private void goal(Block.Line item, List<Asked> goals) {
        Matcher found = GOAL.matcher(item.text());
        if (!found.matches()) {
            wrong(item.number(), 1, "a goal is \"- WORDS: `PREDICATE`\"");
            return;
        }
        try {
            goals.add(new Asked(found.group(1).strip(), GoalParser.parse(found.group(2))));
        } catch (GoalException e) {
            wrong(item.number(), found.start(2) + 3 + e.at(), e.getMessage());
        }
    }

    private void phase(Block.Line item, List<Phase> phases) {
        String[] parts = item.text().split(":\\s+", 2);
        if (parts.length < 2) wrong(item.number(), 1, "a phase is \"- TITLE: what happens\"");
        else phases.add(new Phase(parts[0].strip(), parts[1].strip()));
    }

    private List<String> commands(Block part) {
        List<String> lines = part.code();
        if (lines.isEmpty()) wrong(part.line(), 1, "command lines between two ``` are expected below");
        return lines;
    }

    private void wrong(int line, int column, String message) {
        problems.add(new Problem(file, line, column, "", message));
    }
}
