package io.kubarium.api;

import java.util.List;

/** The bounds, one item for each kind of thing. */
public record LimitRangeSpec(@Shown List<LimitRangeItem> limits) {
    /** Nothing set. */
    public static final LimitRangeSpec EMPTY = new LimitRangeSpec(null);

    public LimitRangeSpec {
        limits = limits == null ? List.of() : List.copyOf(limits);
    }
}
