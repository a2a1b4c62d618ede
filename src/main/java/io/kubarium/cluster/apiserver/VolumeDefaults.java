package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.ConfigMapVolumeSource;
import io.kubarium.api.DownwardAPIProjection;
import io.kubarium.api.DownwardAPIVolumeFile;
import io.kubarium.api.DownwardAPIVolumeSource;
import io.kubarium.api.EmptyDirVolumeSource;
import io.kubarium.api.EphemeralVolumeSource;
import io.kubarium.api.HostPathVolumeSource;
import io.kubarium.api.ObjectFieldSelector;
import io.kubarium.api.PersistentVolumeClaimTemplate;
import io.kubarium.api.ProjectedVolumeSource;
import io.kubarium.api.SecretVolumeSource;
import io.kubarium.api.ServiceAccountTokenProjection;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeProjection;
import java.util.List;

/** Defaults of a pod's volumes (API-89). */
final class VolumeDefaults {
    /** rw-r--r--. */
    private static final int MODE = 420;

    private VolumeDefaults() {}

    static Volume of(Volume volume) {
        HostPathVolumeSource host = volume.hostPath();
        ConfigMapVolumeSource map = volume.configMap();
        SecretVolumeSource secret = volume.secret();
        ProjectedVolumeSource projected = volume.projected();
        DownwardAPIVolumeSource downward = volume.downwardAPI();
        EphemeralVolumeSource ephemeral = volume.ephemeral();
        return new Volume(volume.name(), sourceless(volume) ? EmptyDirVolumeSource.EMPTY : volume.emptyDir(),
                host == null ? null : new HostPathVolumeSource(host.path(), or(host.type(), "")),
                map == null ? null : new ConfigMapVolumeSource(map.name(), map.items(), or(map.defaultMode(), MODE), map.optional()),
                secret == null ? null : new SecretVolumeSource(secret.secretName(), secret.items(), or(secret.defaultMode(), MODE), secret.optional()),
                volume.persistentVolumeClaim(),
                projected == null ? null : new ProjectedVolumeSource(projected.sources().stream().map(VolumeDefaults::source).toList(), or(projected.defaultMode(), MODE)),
                downward == null ? null : new DownwardAPIVolumeSource(files(downward.items()), or(downward.defaultMode(), MODE)),
                volume.nfs(), ephemeral == null ? null : ephemeral(ephemeral), volume.kept());
    }

    /** Whether it names no source at all: then it is an emptyDir. */
    static boolean sourceless(Volume volume) {
        return volume.emptyDir() == null && volume.hostPath() == null && volume.configMap() == null && volume.secret() == null
                && volume.persistentVolumeClaim() == null && volume.projected() == null && volume.downwardAPI() == null
                && volume.nfs() == null && volume.ephemeral() == null && volume.kept().isEmpty();
    }

    private static VolumeProjection source(VolumeProjection source) {
        ServiceAccountTokenProjection token = source.serviceAccountToken();
        DownwardAPIProjection downward = source.downwardAPI();
        return new VolumeProjection(source.secret(), downward == null ? null : new DownwardAPIProjection(files(downward.items())), source.configMap(),
                token == null ? null : new ServiceAccountTokenProjection(token.audience(), or(token.expirationSeconds(), 3600L), token.path()), source.kept());
    }

    private static List<DownwardAPIVolumeFile> files(List<DownwardAPIVolumeFile> files) {
        return files.stream().map(file -> file.fieldRef() == null ? file : new DownwardAPIVolumeFile(file.path(),
                new ObjectFieldSelector(or(file.fieldRef().apiVersion(), "v1"), file.fieldRef().fieldPath()), file.resourceFieldRef(), file.mode())).toList();
    }

    private static EphemeralVolumeSource ephemeral(EphemeralVolumeSource source) {
        PersistentVolumeClaimTemplate template = source.volumeClaimTemplate();
        return template == null ? source
                : new EphemeralVolumeSource(new PersistentVolumeClaimTemplate(template.metadata(), StorageDefaults.of(template.spec())));
    }
}
