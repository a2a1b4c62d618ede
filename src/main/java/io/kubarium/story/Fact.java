package io.kubarium.story;

/**
 * A named predicate over one entry (STORIES, section 2).
 *
 * @param id name as STORIES has it, such as {@code pod.created}
 * @param level 1 may open or close a headline, 2 explains, 3 is shown in the list of every message only
 * @param sentence the line of the Story panel, past tense, with placeholders
 * @param many the same for several twins, with {@code {n}}; empty if they are told one by one
 */
public record Fact(String id, int level, String sentence, String many) {
    /** Whether it is a person's deed: a command or a fault. */
    boolean isDeed() {
        return isDeed(id);
    }

    static boolean isDeed(String id) {
        return id.startsWith("cmd.") || id.startsWith("fault.") || id.startsWith("proc.");
    }

    /** A fact whose twins are told one by one. */
    public static Fact single(String id, int level, String sentence) {
        return new Fact(id, level, sentence, "");
    }
}
