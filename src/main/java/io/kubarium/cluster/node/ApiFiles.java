package io.kubarium.cluster.node;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.Container;
import io.kubarium.api.DownwardAPIVolumeFile;
import io.kubarium.api.KeyToPath;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Secret;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeProjection;
import io.kubarium.api.store.Snapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a volume that shows objects of the API: ConfigMaps, Secrets, the pod itself, its token (STO-103, STO-118). */
final class ApiFiles {
    private static final String ROOT_CA = "kube-root-ca.crt";

    private final Pod pod;
    private final Snapshot seen;
    private final TreeMap<String, String> files = new TreeMap<>();
    private @Nullable String error;

    ApiFiles(Pod pod, Snapshot seen) {
        this.pod = pod;
        this.seen = seen;
    }

    Map<String, String> files() {
        return files;
    }

    /** Why the volume cannot be mounted, or null. */
    @Nullable String error() {
        return error;
    }

    /** Whether the volume shows objects of the API at all. */
    static boolean isApi(Volume volume) {
        return volume.configMap() != null || volume.secret() != null || volume.projected() != null || volume.downwardAPI() != null;
    }

    /** Whether it shows this ConfigMap or Secret. */
    static boolean shows(Volume volume, ObjectRef object) {
        return object.kindKey().equals("configmaps") ? maps(volume).contains(object.name()) : secrets(volume).contains(object.name());
    }

    /** Whether it shows something of the pod itself. */
    static boolean showsPod(Volume volume) {
        return volume.downwardAPI() != null || volume.projected() != null && volume.projected().sources().stream().anyMatch(source -> source.downwardAPI() != null);
    }

    /** Whether what it shows can never change: then its kubelet watches it no more (STO-115). */
    static boolean isFrozen(Pod pod, Volume volume, Snapshot seen) {
        for (String name : maps(volume)) {
            if (seen.get(ConfigMap.class, pod.namespace(), name) instanceof ConfigMap map && Boolean.TRUE.equals(map.immutable())) return true;
        }
        for (String name : secrets(volume)) {
            if (seen.get(Secret.class, pod.namespace(), name) instanceof Secret secret && Boolean.TRUE.equals(secret.immutable())) return true;
        }
        return false;
    }

    private static List<String> maps(Volume volume) {
        List<String> names = new ArrayList<>();
        if (volume.configMap() != null) names.add(volume.configMap().name());
        if (volume.projected() != null) for (VolumeProjection source : volume.projected().sources()) if (source.configMap() != null) names.add(source.configMap().name());
        return names;
    }

    private static List<String> secrets(Volume volume) {
        List<String> names = new ArrayList<>();
        if (volume.secret() != null) names.add(volume.secret().secretName());
        if (volume.projected() != null) for (VolumeProjection source : volume.projected().sources()) if (source.secret() != null) names.add(source.secret().name());
        return names;
    }

    void read(Volume volume) {
        if (volume.configMap() != null) configMap(volume.configMap().name(), volume.configMap().items(), volume.configMap().optional());
        else if (volume.secret() != null) secret(volume.secret().secretName(), volume.secret().items(), volume.secret().optional());
        else if (volume.projected() != null) volume.projected().sources().forEach(this::projection);
        else if (volume.downwardAPI() != null) downward(volume.downwardAPI().items());
    }

    private void configMap(String name, List<KeyToPath> items, @Nullable Boolean optional) {
        ConfigMap map = seen.get(ConfigMap.class, pod.namespace(), name);
        boolean mayLack = Boolean.TRUE.equals(optional) || name.equals(ROOT_CA);
        if (map == null && !mayLack) note("configmap \"" + name + "\" not found");
        if (map == null) return;
        TreeMap<String, String> texts = new TreeMap<>(map.data());
        map.binaryData().forEach((key, value) -> texts.put(key, new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8)));
        put(texts, items, mayLack, "configmap references non-existent config key: ");
    }

    private void secret(String name, List<KeyToPath> items, @Nullable Boolean optional) {
        Secret secret = seen.get(Secret.class, pod.namespace(), name);
        boolean mayLack = Boolean.TRUE.equals(optional);
        if (secret == null && !mayLack) note("secret \"" + name + "\" not found");
        if (secret == null) return;
        TreeMap<String, String> texts = new TreeMap<>();
        for (String key : secret.data().keySet()) texts.put(key, ContainerEnv.text(secret, key));
        put(texts, items, mayLack, "references non-existent secret key: ");
    }

    private void projection(VolumeProjection source) {
        if (source.configMap() != null) configMap(source.configMap().name(), source.configMap().items(), source.configMap().optional());
        if (source.secret() != null) secret(source.secret().name(), source.secret().items(), source.secret().optional());
        if (source.downwardAPI() != null) downward(source.downwardAPI().items());
        if (source.serviceAccountToken() != null) files.put(source.serviceAccountToken().path(), "token of " + pod.namespace() + "/" + pod.spec().serviceAccountName());
    }

    private void downward(List<DownwardAPIVolumeFile> items) {
        for (DownwardAPIVolumeFile item : items) {
            Container container = item.resourceFieldRef() == null ? null : pod.spec().container(item.resourceFieldRef().containerName());
            if (container != null) files.put(item.path(), PodFields.resource(container, item.resourceFieldRef().resource()));
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
