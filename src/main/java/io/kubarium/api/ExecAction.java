package io.kubarium.api;

import java.util.List;

/** Run a command in the container. */
public record ExecAction(List<String> command) {
    /** Nothing set. */
    public static final ExecAction EMPTY = new ExecAction(null);

    public ExecAction {
        command = command == null ? List.of() : List.copyOf(command);
    }
}
