package io.kubarium.api;

import java.util.List;

/** A tree that is no such object; carries everything that is wrong with it. */
public final class DecodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<DecodeProblem> problems;

    public DecodeException(List<DecodeProblem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    public List<DecodeProblem> problems() {
        return problems;
    }

    private static String text(List<DecodeProblem> problems) {
        StringBuilder out = new StringBuilder();
        for (DecodeProblem problem : problems) {
            out.append(out.isEmpty() ? "" : "; ").append(problem.path().isEmpty() ? "" : problem.path() + ": ").append(problem.message());
        }
        return out.toString();
    }
}
