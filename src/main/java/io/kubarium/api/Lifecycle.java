package io.kubarium.api;

/** What to run after the start and before the stop of a container. */
@Kept({"stopSignal"})
public record Lifecycle(LifecycleHandler postStart, LifecycleHandler preStop, Tree.Obj kept) {
    /** Nothing set. */
    public static final Lifecycle EMPTY = new Lifecycle(null, null, null);

    public Lifecycle {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
