package io.kubarium.kubectl.describe;

import io.kubarium.api.DownwardAPIVolumeFile;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeProjection;
import io.kubarium.kubectl.table.Cells;
import java.util.List;

/** The volumes of a pod or template (CTL-97). */
final class VolumeBlock {
    private VolumeBlock() {}

    static void write(Page page, List<Volume> volumes, String space) {
        page.line(0, space + "Volumes:" + (volumes.isEmpty() ? "\t<none>" : ""));
        for (Volume volume : volumes) {
            page.line(1, (space.isEmpty() ? "" : " ") + volume.name() + ":");
            source(page, volume);
        }
    }

    private static void source(Page page, Volume volume) {
        if (volume.hostPath() != null) {
            page.field(2, "Type", "HostPath (bare host directory volume)").field(2, "Path", volume.hostPath().path())
                    .field(2, "HostPathType", volume.hostPath().type());
        } else if (volume.emptyDir() != null) {
            page.field(2, "Type", "EmptyDir (a temporary directory that shares a pod's lifetime)").field(2, "Medium", volume.emptyDir().medium())
                    .field(2, "SizeLimit", volume.emptyDir().sizeLimit() == null ? "<unset>" : volume.emptyDir().sizeLimit());
        } else if (volume.secret() != null) {
            page.field(2, "Type", "Secret (a volume populated by a Secret)").field(2, "SecretName", volume.secret().secretName())
                    .field(2, "Optional", Boolean.TRUE.equals(volume.secret().optional()));
        } else if (volume.configMap() != null) {
            page.field(2, "Type", "ConfigMap (a volume populated by a ConfigMap)").field(2, "Name", volume.configMap().name())
                    .field(2, "Optional", Boolean.TRUE.equals(volume.configMap().optional()));
        } else if (volume.persistentVolumeClaim() != null) {
            page.field(2, "Type", "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)")
                    .field(2, "ClaimName", volume.persistentVolumeClaim().claimName()).field(2, "ReadOnly", volume.persistentVolumeClaim().readOnly());
        } else if (volume.nfs() != null) {
            page.field(2, "Type", "NFS (an NFS mount that lasts the lifetime of a pod)").field(2, "Server", volume.nfs().server())
                    .field(2, "Path", volume.nfs().path()).field(2, "ReadOnly", volume.nfs().readOnly());
        } else if (volume.projected() != null) {
            page.field(2, "Type", "Projected (a volume that contains injected data from multiple sources)");
            for (VolumeProjection source : volume.projected().sources()) projection(page, source);
        } else if (volume.downwardAPI() != null) {
            page.field(2, "Type", "DownwardAPI (a volume populated by information about the pod)").line(2, "Items:");
            for (DownwardAPIVolumeFile item : volume.downwardAPI().items()) {
                page.line(3, (item.fieldRef() != null ? item.fieldRef().fieldPath() : item.resourceFieldRef().resource()) + " -> " + item.path());
            }
        } else if (volume.ephemeral() != null) {
            page.field(2, "Type", "EphemeralVolume (an inline specification for a volume that gets created and deleted with the pod)");
        } else {
            page.line(1, "<unknown>");
        }
    }

    private static void projection(Page page, VolumeProjection source) {
        if (source.secret() != null) {
            page.field(2, "SecretName", source.secret().name()).field(2, "Optional", Boolean.TRUE.equals(source.secret().optional()));
        } else if (source.downwardAPI() != null) {
            page.field(2, "DownwardAPI", true);
        } else if (source.configMap() != null) {
            page.field(2, "ConfigMapName", source.configMap().name()).field(2, "Optional", Boolean.TRUE.equals(source.configMap().optional()));
        } else if (source.serviceAccountToken() != null) {
            Long seconds = source.serviceAccountToken().expirationSeconds();
            page.field(2, "TokenExpirationSeconds", Cells.or(seconds == null ? null : seconds.toString(), "3600"));
        }
    }
}
