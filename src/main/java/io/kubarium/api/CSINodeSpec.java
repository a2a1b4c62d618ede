package io.kubarium.api;

import java.util.List;

/** The drivers of a node. */
public record CSINodeSpec(@Shown @MergeKey("name") List<CSINodeDriver> drivers) {
    /** Nothing set. */
    public static final CSINodeSpec EMPTY = new CSINodeSpec(null);

    public CSINodeSpec {
        drivers = drivers == null ? List.of() : List.copyOf(drivers);
    }
}
