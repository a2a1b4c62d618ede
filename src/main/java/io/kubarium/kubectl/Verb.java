package io.kubarium.kubectl;

import java.util.List;

/** A verb of kubectl: the flags it knows beside the global ones, and what it does. */
interface Verb {
    /** As {@link FlagSet} writes them. */
    List<String> flags();

    /** The flags it knows when the words behind it are these. */
    default List<String> flags(List<String> words) {
        return flags();
    }

    /** What messages call it when the words behind it are these. */
    default String command(String command, List<String> words) {
        return command;
    }

    /** Begins its work; what takes time it plans on the call. A {@link Failure} ends it. */
    void run(Call call);
}
