package io.kubarium.cluster.scheduler;

import io.kubarium.api.verdict.Placement;
import java.util.List;

/** Devices that pods claim: none are simulated, but what the plugin says after a failure is heard (SCH-177). */
final class DynamicResources implements PostFilterPlugin {
    @Override
    public String name() {
        return "DynamicResources";
    }

    @Override
    public Outcome after(Attempt attempt, List<Placement.NodeVerdict> refusals, Filters filters, long seed) {
        return new Outcome("no new claims to deallocate", null);
    }
}
