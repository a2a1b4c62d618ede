package io.kubarium.kubectl;

import io.kubarium.api.Tree;

/** What {@code kubectl apply} sends for a manifest, for those who apply without a terminal. */
public final class Applied {
    private Applied() {}

    /** The manifest with itself as annotation, so that a later apply knows what this one set (CTL-171). */
    public static Tree.Obj noted(Tree.Obj manifest) {
        return ApplyVerb.withLastApplied(manifest);
    }
}
