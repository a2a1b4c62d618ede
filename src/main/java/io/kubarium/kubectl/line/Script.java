package io.kubarium.kubectl.line;

import java.util.List;

/** A typed line: pipelines one after the other. */
public record Script(List<Pipeline> pipelines) {
    /** When a pipeline runs, by the exit status of the one before. */
    public enum When { ALWAYS, IF_OK, IF_FAILED }

    /** Commands of which each reads what the one before printed. */
    public record Pipeline(When when, List<Stage> stages) {}

    /** A command: its words, and whether its errors are thrown away ({@code 2>/dev/null}) or join its output ({@code 2>&1}). */
    public record Stage(List<Word> words, boolean dropErrors, boolean joinErrors) {}

    /** A word, before its substitutions are carried out. */
    public record Word(List<Part> parts) {}

    /** A piece of a word. */
    public sealed interface Part {}

    /** Text as it stands. */
    public record Text(String text) implements Part {}

    /** What a script prints; without quotes it is split into words at blanks. */
    public record Substitution(Script script, boolean quoted) implements Part {}
}
