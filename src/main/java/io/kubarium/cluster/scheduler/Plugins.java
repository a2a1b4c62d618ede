package io.kubarium.cluster.scheduler;

import java.util.List;

/** The plugins of the one profile. */
final class Plugins {
    private Plugins() {}

    /** The default ones in the order of the configuration (SCH-48), which filters, scores and what comes after keep (SCH-49 to SCH-51). */
    static List<Plugin> standard() {
        return List.of(new NodeUnschedulable(), new NodeName(), new TaintToleration(), new NodeAffinityPlugin(), new NodePorts(), new NodeResourcesFit(),
                new VolumeRestrictions(), new NodeVolumeLimits(), new VolumeBinding(), new VolumeZone(), new PodTopologySpread(), new InterPodAffinity(), new DynamicResources(),
                new DefaultPreemption(), new NodeResourcesBalancedAllocation(), new ImageLocality());
    }
}
