package io.kubarium.lesson;

import java.nio.file.Path;
import java.util.List;

/**
 * A lesson as its file says it.
 *
 * @param id the name of its folder
 * @param title a learner's question
 * @param number its place on the track, such as {@code 1 of 11}
 * @param fading how much is shown: {@code shown}, {@code last step missing} or {@code all yours}
 * @param names the kinds that are met here for the first time
 * @param prior the kinds that were met before
 * @param rule the rule to remember
 * @param start where its cluster begins: a folder beside the file, a sample, or {@code empty}
 */
public record Lesson(String id, String title, String track, String number, int minutes, String fading, List<String> names, List<String> prior,
        List<String> corrects, String rule, List<String> rules, String start, List<Step> steps, Path folder) {
    public Lesson {
        names = List.copyOf(names);
        prior = List.copyOf(prior);
        corrects = List.copyOf(corrects);
        rules = List.copyOf(rules);
        steps = List.copyOf(steps);
    }

    /** The steps of a kind. */
    public List<Step> steps(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }
}
