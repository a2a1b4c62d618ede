package io.kubarium.kubectl;

import java.util.List;

/** A verb of kubectl: the flags it knows beside the global ones, and what it does. */
interface Verb {
    /** As {@link FlagSet} writes them. */
    List<String> flags();

    /** Begins its work; what takes time it plans on the call. A {@link Failure} ends it. */
    void run(Call call);
}
