package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Volume;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The volumes of a pod (API-107). */
final class VolumeValidation {
    private VolumeValidation() {}

    static void check(List<Volume> volumes, Path path, Problems problems) {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < volumes.size(); i++) {
            Volume volume = volumes.get(i);
            Path at = path.at(i);
            sources(volume, at, problems);
            if (none(volume.name())) problems.required(at.field("name"));
            else {
                Checks.label(volume.name(), at.field("name"), problems);
                if (!names.add(volume.name())) problems.duplicate(at.field("name"), volume.name());
            }
        }
    }

    private static void sources(Volume volume, Path path, Problems problems) {
        Map<String, Object> sources = new LinkedHashMap<>();
        put(sources, "emptyDir", volume.emptyDir());
        put(sources, "hostPath", volume.hostPath());
        put(sources, "secret", volume.secret());
        put(sources, "nfs", volume.nfs());
        put(sources, "persistentVolumeClaim", volume.persistentVolumeClaim());
        put(sources, "downwardAPI", volume.downwardAPI());
        put(sources, "configMap", volume.configMap());
        put(sources, "projected", volume.projected());
        put(sources, "ephemeral", volume.ephemeral());
        int count = 0;
        for (String name : sources.keySet()) if (count++ > 0) problems.forbidden(path.field(name), "may not specify more than 1 volume type");
        if (volume.hostPath() != null && none(volume.hostPath().path())) problems.required(path.field("hostPath").field("path"));
        if (volume.secret() != null && none(volume.secret().secretName())) problems.required(path.field("secret").field("secretName"));
        if (volume.configMap() != null && none(volume.configMap().name())) problems.required(path.field("configMap").field("name"));
        if (volume.persistentVolumeClaim() != null && none(volume.persistentVolumeClaim().claimName())) {
            problems.required(path.field("persistentVolumeClaim").field("claimName"));
        }
        VolumeFileValidation.check(volume, path, problems);
    }

    private static void put(Map<String, Object> sources, String name, Object source) {
        if (source != null) sources.put(name, source);
    }
}
