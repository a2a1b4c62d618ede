package io.kubarium.manifest;

import java.util.List;

/** A manifest that cannot be taken. Nothing of it is applied; all problems are told together, at most twenty. */
public final class ManifestException extends RuntimeException {
    public static final int MOST_PROBLEMS = 20;

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ManifestException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS)));
    }

    public ManifestException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(problems.size(), MOST_PROBLEMS); i++) {
            out.append(i == 0 ? "" : "\n").append(problems.get(i));
        }
        int more = problems.size() - MOST_PROBLEMS;
        return more > 0 ? out.append("\n… and ").append(more).append(" more").toString() : out.toString();
    }
}
