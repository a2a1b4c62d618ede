package io.kubarium.api;

/** The controller of a class. */
@Kept({"parameters"})
public record IngressClassSpec(String controller, Tree.Obj kept) {
    /** Nothing set. */
    public static final IngressClassSpec EMPTY = new IngressClassSpec(null, null);

    public IngressClassSpec {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
