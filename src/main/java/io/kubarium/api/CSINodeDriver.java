package io.kubarium.api;

import java.util.List;

/** A driver on a node: how the driver calls the node, and how many volumes it can attach there. */
public record CSINodeDriver(@Shown String name, @Shown String nodeID, List<String> topologyKeys, VolumeNodeResources allocatable) {
    /** Nothing set. */
    public static final CSINodeDriver EMPTY = new CSINodeDriver(null, null, null, null);

    public CSINodeDriver {
        topologyKeys = topologyKeys == null ? List.of() : List.copyOf(topologyKeys);
    }
}
