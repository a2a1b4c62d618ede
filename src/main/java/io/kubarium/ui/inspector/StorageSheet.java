package io.kubarium.ui.inspector;

import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.StorageClass;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** The sheet of a claim, a volume, or the class that makes volumes. */
final class StorageSheet {
    private StorageSheet() {
    }

    static Sheet of(PersistentVolumeClaim claim, Moment moment) {
        String volume = claim.spec().volumeName();
        Sheet.Rows rows = new Sheet.Rows().text("Asks for", claim.spec().resources().requests().get("storage")).text("Has", claim.status().capacity().get("storage"))
                .text("Access", String.join(", ", claim.spec().accessModes())).link("Class", claim.spec().storageClassName(), "StorageClass//" + claim.spec().storageClassName())
                .link("Volume", volume, "PersistentVolume//" + volume);
        attachments(rows, volume, moment);
        rows.text("Namespace", claim.namespace());
        return new Sheet("PersistentVolumeClaim", phase(claim.status().phase(), claim.metadata().deletionTimestamp() != null), rows.list());
    }

    private static void attachments(Sheet.Rows rows, String volume, Moment moment) {
        for (VolumeAttachment attachment : moment.store().list(VolumeAttachment.class)) {
            boolean its = attachment.spec().source() != null && volume != null && volume.equals(attachment.spec().source().persistentVolumeName());
            if (its) rows.link(status(attachment).text(), attachment.spec().nodeName(), "VolumeAttachment//" + attachment.name());
        }
    }

    private static Status status(VolumeAttachment attachment) {
        if (attachment.metadata().isTerminating()) return new Status("Detaching", "warn");
        return attachment.status().attached() ? new Status("Attached", "good") : new Status("Attaching", "warn");
    }

    static Sheet of(PersistentVolume volume, Moment moment) {
        var claim = volume.spec().claimRef();
        Sheet.Rows rows = new Sheet.Rows().text("Size", volume.spec().capacity().get("storage")).text("Access", String.join(", ", volume.spec().accessModes()))
                .link("Class", volume.spec().storageClassName(), "StorageClass//" + volume.spec().storageClassName()).text("When released", volume.spec().persistentVolumeReclaimPolicy());
        if (claim != null) rows.link("Claim", claim.namespace() + "/" + claim.name(), "PersistentVolumeClaim/" + claim.namespace() + "/" + claim.name());
        attachments(rows, volume.name(), moment);
        return new Sheet("PersistentVolume", phase(volume.status().phase(), volume.metadata().deletionTimestamp() != null), rows.list());
    }

    static Sheet of(StorageClass made) {
        Sheet.Rows rows = new Sheet.Rows().mono("Provisioner", made.provisioner()).text("When released", made.reclaimPolicy()).text("Binds", made.volumeBindingMode())
                .text("May grow", made.allowVolumeExpansion());
        return new Sheet("StorageClass", new Status("", "muted"), rows.list());
    }

    /** A volume on a node: until it has let it go, nobody else has it (STO-79, STO-80). */
    static Sheet of(VolumeAttachment attachment, Moment moment) {
        String volume = attachment.spec().source() == null ? null : attachment.spec().source().persistentVolumeName();
        Sheet.Rows rows = new Sheet.Rows().link("Volume", volume, "PersistentVolume//" + volume).link("Node", attachment.spec().nodeName(), "Node//" + attachment.spec().nodeName())
                .mono("Driver", attachment.spec().attacher());
        if (attachment.status().attachError() != null) rows.text("Error", attachment.status().attachError().message());
        moment.timers().forEach(each -> {
            if (each.value().purpose().equals("T-disk") && each.value().about() != null && each.value().about().name().equals(volume)) {
                rows.text("Pulled by force", "in " + MachinerySheet.ago(each.value().due() - moment.time()));
            }
        });
        return new Sheet("VolumeAttachment", status(attachment), rows.list());
    }

    /** kubectl's STATUS of claims and volumes. */
    private static Status phase(String phase, boolean leaving) {
        if (leaving) return new Status("Terminating", "bad");
        if (phase == null) return new Status("", "muted");
        return new Status(phase, phase.equals("Bound") ? "good" : phase.equals("Available") ? "accent" : phase.equals("Pending") ? "warn" : "bad");
    }
}
