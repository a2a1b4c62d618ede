package io.kubarium.cluster.controller;

import java.util.List;

/** The loops that a controller manager runs. */
public final class Controllers {
    private Controllers() {}

    /** All of them, in the order in which they see a change. */
    public static List<Controller> all() {
        return List.of(new EndpointSliceController(), new EndpointsController(), new DeploymentController(), new ReplicaSetController(), new StatefulSetController(),
                new DaemonSetController(), new JobController(), new CronJobController(), new TtlAfterFinishedController(), new HorizontalController(),
                new NodeLifecycleController(), new NodeScheduleTaintController(), new TaintEvictionController(), new PodGarbageCollector(),
                new NodeIpamController(), new NodeTtlController(), new VolumeBinder(), new AttachDetachController(),
                new VolumeExpandController(), new EphemeralVolumeController(), new ClaimProtection(), new VolumeProtection(), NamespaceFurniture.accounts(),
                NamespaceFurniture.certificates(), new NamespaceController(), new GarbageCollector(), new DisruptionController(),
                new ResourceQuotaController());
    }
}
