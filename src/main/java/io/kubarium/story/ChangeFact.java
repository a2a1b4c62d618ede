package io.kubarium.story;

import io.kubarium.api.KubeObject;
import io.kubarium.api.journal.Entry;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A fact about a change of an object of one kind: its predicate, and the words it knows by itself. */
record ChangeFact<T extends KubeObject>(Fact fact, Test<T> test, Say<T> say) {
    /** The predicate; {@code before} is null for a new object, {@code after} for a removed one. */
    interface Test<T> {
        boolean holds(@Nullable T before, @Nullable T after, Entry.Change change, Scene scene);
    }

    /** The predicate of an update. */
    interface Update<T> {
        boolean holds(T before, T after, Entry.Change change, Scene scene);
    }

    /** The words; {@code object} is the object as it is now, or as it last was. */
    interface Say<T> {
        SortedMap<String, String> words(@Nullable T before, T object, Entry.Change change, Scene scene);
    }

    /** The same under a further condition. */
    ChangeFact<T> when(Test<T> condition) {
        return new ChangeFact<>(fact, (b, a, c, s) -> test.holds(b, a, c, s) && condition.holds(b, a, c, s), say);
    }

    /** A fact that holds when an object appears. */
    static <T extends KubeObject> ChangeFact<T> added(Fact fact, Test<T> test, Say<T> say) {
        return new ChangeFact<>(fact, (b, a, c, s) -> b == null && a != null && test.holds(b, a, c, s), say);
    }

    /** A fact that holds when an object changes. */
    static <T extends KubeObject> ChangeFact<T> updated(Fact fact, Update<T> test, Say<T> say) {
        return new ChangeFact<>(fact, (b, a, c, s) -> b != null && a != null && test.holds(b, a, c, s), say);
    }

    /** A fact that holds when an object goes. */
    static <T extends KubeObject> ChangeFact<T> removed(Fact fact, Say<T> say) {
        return new ChangeFact<>(fact, (b, a, c, s) -> a == null, say);
    }
}
