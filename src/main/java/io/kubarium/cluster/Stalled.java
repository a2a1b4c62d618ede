package io.kubarium.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Messages on their way that do not get on just now, in the order in which they got stuck. */
final class Stalled {
    /**
     * A message that waits.
     *
     * @param owner the process that sent the request or waits for the message
     * @param number of the request it belongs to, or -1
     * @param since when it got stuck
     */
    record Item(int owner, long number, int target, Object message, long cause, long since) {}

    private final List<Item> items;

    Stalled() {
        this(new ArrayList<>());
    }

    private Stalled(List<Item> items) {
        this.items = items;
    }

    Stalled copy() {
        return new Stalled(new ArrayList<>(items));
    }

    void add(Item item) {
        items.add(item);
    }

    /** The request's sender waits no longer; false if nothing of it was stuck. */
    boolean giveUp(long number) {
        return items.removeIf(item -> item.number() == number);
    }

    /** Whatever a process that ends would have sent or heard is lost. */
    void drop(int owner) {
        items.removeIf(item -> item.owner() == owner);
    }

    /** Takes out what gets on now. */
    List<Item> release(Predicate<Item> passes) {
        List<Item> free = items.stream().filter(passes).toList();
        items.removeAll(free);
        return free;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }
}
