package io.kubarium.cluster.node;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Disks;
import io.kubarium.cluster.client.PodClaims;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pod's volume is on its node: a directory of the machine, its files if they come from the API, or why it cannot
 * be mounted. Neither a directory nor an error: it has to be waited for.
 *
 * @param device what the node calls a volume that has to be attached to it, else null
 * @param error the failure of an attempt to mount it, as its Event tells it
 * @param trouble what is wrong with its claim, so that nothing is attempted (STO-92)
 */
record VolumeSource(@Nullable String directory, boolean fromApi, Map<String, String> files, @Nullable String device, @Nullable String error, @Nullable String trouble) {
    static VolumeSource of(Pod pod, Volume volume, Snapshot seen, Node node) {
        String own = "pods/" + pod.uid() + "/volumes/" + volume.name();
        if (volume.hostPath() != null) return plain("host:" + volume.hostPath().path());
        if (volume.nfs() != null) return plain(Disks.share(volume.nfs().server(), volume.nfs().path()));
        if (volume.emptyDir() != null) return plain("Memory".equals(volume.emptyDir().medium()) ? "pods/" + pod.uid() + "/tmpfs/" + volume.name() : own); // STO-96
        String claim = PodClaims.name(pod, volume);
        if (claim != null) return ClaimedVolume.of(pod, volume, claim, seen, node);
        ApiFiles files = new ApiFiles(pod, seen);
        files.read(volume);
        if (files.error() == null) return new VolumeSource(own, true, files.files(), null, null, null);
        return failed("MountVolume.SetUp failed for volume \"" + volume.name() + "\" : " + files.error());
    }

    static VolumeSource plain(String directory) {
        return new VolumeSource(directory, false, new TreeMap<>(), null, null, null);
    }

    /** A disk that is attached to the node. */
    static VolumeSource attached(String directory, String device) {
        return new VolumeSource(directory, false, new TreeMap<>(), device, null, null);
    }

    /** It has to be waited for, until it is attached if it is such a one. */
    static VolumeSource waiting(@Nullable String device) {
        return new VolumeSource(null, false, new TreeMap<>(), device, null, null);
    }

    static VolumeSource failed(String error) {
        return new VolumeSource(null, false, new TreeMap<>(), null, error, null);
    }

    static VolumeSource troubled(String trouble) {
        return new VolumeSource(null, false, new TreeMap<>(), null, null, trouble);
    }
}
