package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;

/** A plugin of the scheduler. Adding one: a class and a line in {@link Plugins#standard()}. */
interface Plugin {
    /** Its name as the scheduler's configuration has it. */
    String name();

    /** Its hint (SCH-30): whether a change may help a pod that it refused. */
    default boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        return false;
    }

    /** The same for a change of the refused pod itself (SCH-34). */
    default boolean helpsItself(Pod before, Pod after) {
        return false;
    }
}
