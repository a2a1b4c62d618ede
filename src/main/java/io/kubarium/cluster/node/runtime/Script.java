package io.kubarium.cluster.node.runtime;

import java.util.ArrayList;
import java.util.List;

/** What a shell was given to do, as a table of steps. */
record Script(List<Step> steps) {
    /** When a step is taken, after what the one before returned. */
    enum When { ALWAYS, SUCCESS, FAILURE }

    /** One step of the table. */
    sealed interface Step {}

    /** A command, its output perhaps into a file. */
    record Run(When when, List<String> words, String into, boolean append) implements Step {}

    /** Goes on at another step: always, or only if the command before failed. */
    record Jump(int target, boolean onFailure) implements Step {}

    /** One command as it is, without a shell. */
    static Script of(List<String> words) {
        return new Script(List.of(new Run(When.ALWAYS, List.copyOf(words), "", false)));
    }

    /** Reads what stands behind {@code sh -c}. */
    static Script parse(String text) {
        Reader reader = new Reader(Words.split(text));
        reader.block(List.of());
        return new Script(List.copyOf(reader.steps));
    }

    private static final class Reader {
        private final List<String> tokens;
        private final List<Step> steps = new ArrayList<>();
        private int at;

        Reader(List<String> tokens) {
            this.tokens = tokens;
        }

        /** Commands up to one of these words. */
        void block(List<String> ends) {
            When when = When.ALWAYS;
            while (at < tokens.size() && !ends.contains(tokens.get(at))) {
                String token = tokens.get(at);
                if (Words.isSeparator(token)) {
                    when = token.equals(Words.AND) ? When.SUCCESS : token.equals(Words.OR) ? When.FAILURE : When.ALWAYS;
                    at++;
                } else if (token.equals("while")) {
                    loop();
                } else {
                    command(when);
                }
            }
        }

        private void loop() {
            int start = steps.size();
            at++;
            block(List.of("do"));
            int test = steps.size();
            steps.add(new Jump(0, true));
            at++;
            block(List.of("done"));
            at++;
            steps.add(new Jump(start, false));
            steps.set(test, new Jump(steps.size(), true));
        }

        private void command(When when) {
            List<String> words = new ArrayList<>();
            String into = "";
            boolean append = false;
            while (at < tokens.size() && !Words.isSeparator(tokens.get(at))) {
                String token = tokens.get(at++);
                if (token.equals(Words.INTO) || token.equals(Words.APPEND)) {
                    append = token.equals(Words.APPEND);
                    into = at < tokens.size() ? tokens.get(at++) : "";
                } else {
                    words.add(token);
                }
            }
            steps.add(new Run(when, List.copyOf(words), into, append));
        }
    }
}
