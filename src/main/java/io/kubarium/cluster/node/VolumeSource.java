package io.kubarium.cluster.node;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.DownwardAPIVolumeFile;
import io.kubarium.api.KeyToPath;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.Pod;
import io.kubarium.api.Secret;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeProjection;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a pod's volume is on its node: a directory of the machine, its files if they come from the API, or why it cannot
 * be mounted. Neither a directory nor an error: it has to be waited for.
 */
record VolumeSource(@Nullable String directory, boolean fromApi, Map<String, String> files, @Nullable String error) {
    private static final String ROOT_CA = "kube-root-ca.crt";

    static VolumeSource of(Pod pod, Volume volume, Snapshot seen, Node node) {
        Reader reader = new Reader(pod, seen);
        String own = "pods/" + pod.uid() + "/volumes/" + volume.name();
        if (volume.hostPath() != null) return plain("host:" + volume.hostPath().path());
        if (volume.nfs() != null) return plain("nfs:" + volume.nfs().server() + ":" + volume.nfs().path());
        if (volume.persistentVolumeClaim() != null) return claim(pod, volume.persistentVolumeClaim().claimName(), seen, node);
        if (volume.ephemeral() != null) return claim(pod, pod.name() + "-" + volume.name(), seen, node);
        if (volume.configMap() != null) {
            reader.configMap(volume.configMap().name(), volume.configMap().items(), volume.configMap().optional());
        } else if (volume.secret() != null) {
            reader.secret(volume.secret().secretName(), volume.secret().items(), volume.secret().optional());
        } else if (volume.projected() != null) {
            volume.projected().sources().forEach(reader::projection);
        } else if (volume.downwardAPI() != null) {
            reader.downward(volume.downwardAPI().items());
        } else {
            return plain(own);
        }
        return reader.error != null ? new VolumeSource(null, true, new TreeMap<>(), reader.error) : new VolumeSource(own, true, reader.files, null);
    }

    private static VolumeSource plain(String directory) {
        return new VolumeSource(directory, false, new TreeMap<>(), null);
    }

    /** STO-87: a claim must be bound, and a disk of the network attached to this node. */
    private static VolumeSource claim(Pod pod, String name, Snapshot seen, Node node) {
        PersistentVolumeClaim claim = seen.get(PersistentVolumeClaim.class, pod.namespace(), name);
        String volumeName = claim == null || !"Bound".equals(claim.status().phase()) ? null : claim.spec().volumeName();
        PersistentVolume volume = volumeName == null ? null : seen.get(PersistentVolume.class, "", volumeName);
        if (volume == null) return new VolumeSource(null, false, new TreeMap<>(), null);
        PersistentVolumeSpec spec = volume.spec();
        if (spec.hostPath() != null) return plain("host:" + spec.hostPath().path());
        if (spec.local() != null) return plain("host:" + spec.local().path());
        if (spec.nfs() != null) return plain("nfs:" + spec.nfs().server() + ":" + spec.nfs().path());
        if (spec.csi() == null) return plain("volume:" + volume.name());
        String device = "kubernetes.io/csi/" + spec.csi().driver() + "^" + spec.csi().volumeHandle();
        boolean attached = node.status().volumesAttached().stream().anyMatch(there -> there.name().equals(device));
        return attached ? plain("disk:" + spec.csi().volumeHandle()) : new VolumeSource(null, false, new TreeMap<>(), null);
    }

    /** Collects files from the API's objects. */
    private static final class Reader {
        private final Pod pod;
        private final Snapshot seen;
        private final TreeMap<String, String> files = new TreeMap<>();
        private @Nullable String error;

        Reader(Pod pod, Snapshot seen) {
            this.pod = pod;
            this.seen = seen;
        }

        void configMap(String name, List<KeyToPath> items, @Nullable Boolean optional) {
            ConfigMap map = seen.get(ConfigMap.class, pod.namespace(), name);
            boolean mayLack = Boolean.TRUE.equals(optional) || name.equals(ROOT_CA);
            if (map == null && !mayLack) note("configmap \"" + name + "\" not found");
            if (map != null) put(map.data(), items, mayLack, "configmap references non-existent config key: ");
        }

        void secret(String name, List<KeyToPath> items, @Nullable Boolean optional) {
            Secret secret = seen.get(Secret.class, pod.namespace(), name);
            boolean mayLack = Boolean.TRUE.equals(optional);
            if (secret == null && !mayLack) note("secret \"" + name + "\" not found");
            if (secret == null) return;
            TreeMap<String, String> texts = new TreeMap<>();
            for (String key : secret.data().keySet()) texts.put(key, ContainerEnv.text(secret, key));
            put(texts, items, mayLack, "references non-existent secret key: ");
        }

        void projection(VolumeProjection source) {
            if (source.configMap() != null) configMap(source.configMap().name(), source.configMap().items(), source.configMap().optional());
            if (source.secret() != null) secret(source.secret().name(), source.secret().items(), source.secret().optional());
            if (source.downwardAPI() != null) downward(source.downwardAPI().items());
            if (source.serviceAccountToken() != null) files.put("token", "token of " + pod.namespace() + "/" + pod.spec().serviceAccountName());
        }

        void downward(List<DownwardAPIVolumeFile> items) {
            for (DownwardAPIVolumeFile item : items) {
                if (item.fieldRef() != null) files.put(item.path(), PodFields.value(pod, item.fieldRef().fieldPath(), "", ""));
            }
        }

        private void put(Map<String, String> data, List<KeyToPath> items, boolean mayLack, String missing) {
            if (items.isEmpty()) files.putAll(data);
            for (KeyToPath item : items) {
                if (data.containsKey(item.key())) files.put(item.path(), data.get(item.key()));
                else if (!mayLack) note(missing + item.key());
            }
        }

        private void note(String text) {
            if (error == null) error = text;
        }
    }
}
