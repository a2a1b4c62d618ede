package io.kubarium.cluster.node;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.CSIPersistentVolumeSource;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Disks;
import io.kubarium.cluster.client.NodeSelectors;
import io.kubarium.cluster.client.PodClaims;

/** What a claim of a pod is on its node: it must be bound, its volume reachable, and a driver's disk attached (STO-87, STO-90, STO-92). */
final class ClaimedVolume {
    private ClaimedVolume() {}

    static VolumeSource of(Pod pod, Volume wanted, String name, Snapshot seen, Node node) {
        String about = "error processing PVC " + pod.namespace() + "/" + name + ": ";
        PersistentVolumeClaim claim = seen.get(PersistentVolumeClaim.class, pod.namespace(), name);
        if (claim == null) return VolumeSource.troubled(about + "failed to fetch PVC from API server: persistentvolumeclaims \"" + name + "\" not found");
        if (wanted.ephemeral() != null && !PodClaims.isOwn(claim, pod)) {
            return VolumeSource.troubled("PVC " + claim.ref().key() + " was not created for pod " + pod.ref().key() + " (pod is not owner)"); // STO-102
        }
        if (claim.metadata().isTerminating()) return VolumeSource.troubled(about + "PVC is being deleted");
        if (!"Bound".equals(claim.status().phase())) return VolumeSource.troubled(about + "PVC is not bound");
        if (claim.spec().volumeName() == null || claim.spec().volumeName().isEmpty()) return VolumeSource.troubled(about + "PVC has empty pvc.Spec.VolumeName");
        PersistentVolume volume = seen.get(PersistentVolume.class, "", claim.spec().volumeName());
        if (volume == null) return VolumeSource.waiting(null);
        boolean here = volume.spec().nodeAffinity() == null || volume.spec().nodeAffinity().required() == null || NodeSelectors.matches(volume.spec().nodeAffinity().required(), node);
        if (!here) return VolumeSource.failed("MountVolume.NodeAffinity check failed for volume \"" + volume.name() + "\" : no matching NodeSelectorTerms");
        PersistentVolumeSpec spec = volume.spec();
        if (spec.hostPath() != null) return VolumeSource.plain("host:" + spec.hostPath().path());
        if (spec.local() != null) return VolumeSource.plain("host:" + spec.local().path());
        if (spec.nfs() != null) return VolumeSource.plain(Disks.share(spec.nfs().server(), spec.nfs().path()));
        return spec.csi() == null ? VolumeSource.plain(Disks.disk("in-tree", volume.name())) : disk(volume.name(), spec.csi(), seen, node);
    }

    private static VolumeSource disk(String volume, CSIPersistentVolumeSource source, Snapshot seen, Node node) {
        CSIDriver driver = seen.get(CSIDriver.class, "", source.driver());
        String device = driver == null || driver.spec().attaches() ? PodClaims.deviceName(source) : null;
        boolean attached = device == null || node.status().volumesInUse().contains(device) && node.status().volumesAttached().stream().anyMatch(there -> there.name().equals(device));
        if (!attached) return VolumeSource.waiting(device);
        if (driver == null) {
            return VolumeSource.failed("MountVolume.MountDevice failed for volume \"" + volume + "\" : kubernetes.io/csi: attacher.MountDevice failed to create newCsiDriverClient: driver name "
                    + source.driver() + " not found in the list of registered CSI drivers"); // STO-105
        }
        String directory = Disks.disk(source.driver(), source.volumeHandle());
        return device == null ? VolumeSource.plain(directory) : VolumeSource.attached(directory, device);
    }
}
