package io.kubarium.ui.action;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something a person can do to a thing of the cluster.
 *
 * @param key     the key that does it when the thing is selected, as JavaFX writes key combinations; "" for none
 * @param fits    whether the act makes sense for this kind of thing at all
 * @param enabled whether it can be done just now
 * @param command the command line it equals
 */
public record Act(String id, String label, String icon, String key, boolean danger, Predicate<Subject> fits, Predicate<Subject> enabled,
        Function<Subject, String> command) {

    /** The act for one thing: what a menu line or a button shows. */
    public Offer offer(Subject subject) {
        return new Offer(id, label, icon, key, danger, enabled.test(subject), command.apply(subject));
    }
}
