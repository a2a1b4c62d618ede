package io.kubarium.diagram.reading;

import io.kubarium.api.Kinds;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Cast.Countdown;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads claims and volumes: who uses them, and for those of a driver on which node they are (STO-75 to STO-80). */
final class VolumeReader {

    private final Moment moment;
    private final Waits waits;
    private final Map<String, List<VolumeAttachment>> attachments = new TreeMap<>();

    VolumeReader(Moment moment, Waits waits) {
        this.moment = moment;
        this.waits = waits;
        for (VolumeAttachment attachment : moment.store().list(VolumeAttachment.class)) {
            var source = attachment.spec().source();
            if (source != null && source.persistentVolumeName() != null) {
                attachments.computeIfAbsent(source.persistentVolumeName(), k -> new ArrayList<>()).add(attachment);
            }
        }
    }

    List<Cast.Volume> volumes() {
        List<Cast.Volume> volumes = new ArrayList<>();
        for (PersistentVolumeClaim claim : moment.store().list(PersistentVolumeClaim.class)) {
            volumes.add(claim(claim));
        }
        for (PersistentVolume volume : moment.store().list(PersistentVolume.class)) {
            String phase = volume.status().phase();
            if (phase != null && !phase.equals("Bound")) {
                String size = size(volume.spec().capacity().get("storage"), volume.spec().accessModes());
                volumes.add(new Cast.Volume(Ids.of(volume), volume.name(), size, "", "", "", phase));
            }
        }
        return volumes;
    }

    private Cast.Volume claim(PersistentVolumeClaim claim) {
        List<Pod> users = moment.store().list(Pod.class, claim.namespace()).stream().filter(p -> p.isScheduled() && !p.isTerminal() && mounts(p, claim.name())).toList();
        List<VolumeAttachment> on = attachments.getOrDefault(claim.spec().volumeName() == null ? "" : claim.spec().volumeName(), List.of());
        VolumeAttachment held = on.isEmpty() ? null : on.getFirst();
        Pod user = users.stream().filter(p -> held == null || held.spec().nodeName().equals(p.spec().nodeName())).findFirst().orElse(null);
        String node = held != null ? held.spec().nodeName() : user == null ? "" : user.spec().nodeName();
        String phase = claim.status().phase();
        Cast.Volume volume = new Cast.Volume(Ids.of(claim), Ids.shown(claim), size(claim.spec().resources().requests().get("storage"), claim.spec().accessModes()),
                node.isEmpty() ? "" : Ids.of("Node", "", node), node, user == null ? "" : Ids.of(user), "Bound".equals(phase) || phase == null ? "" : phase);
        return held == null ? volume : volume.with(state(held, users, node));
    }

    private Cast.Attachment state(VolumeAttachment held, List<Pod> users, String node) {
        boolean only = attachments.get(held.spec().source().persistentVolumeName()).size() == 1;
        Pod refused = users.stream().filter(p -> only && !node.equals(p.spec().nodeName())).findFirst().orElse(null);
        ObjectRef ref = new ObjectRef(Kinds.of(PersistentVolume.class).key(), "", held.spec().source().persistentVolumeName());
        Countdown force = waits.countdown(ref, "T-disk");
        String word = held.metadata().isTerminating() ? Cast.Attachment.DETACHING : !held.status().attached() ? Cast.Attachment.ATTACHING
                : refused != null || force != null ? Cast.Attachment.HELD : Cast.Attachment.ATTACHED;
        return new Cast.Attachment(word, refused == null ? "" : Ids.of(refused), refused == null ? "" : Ids.of("Node", "", refused.spec().nodeName()), force);
    }

    private static boolean mounts(Pod pod, String claim) {
        return pod.spec().volumes().stream()
                .anyMatch(v -> v.persistentVolumeClaim() != null && claim.equals(v.persistentVolumeClaim().claimName()));
    }

    private static String size(Quantity storage, List<String> accessModes) {
        List<String> modes = accessModes.stream().map(VolumeReader::shortMode).toList();
        return ((storage == null ? "" : storage + " ") + String.join(",", modes)).trim();
    }

    private static String shortMode(String mode) {
        return switch (mode) {
            case "ReadWriteOnce" -> "RWO";
            case "ReadOnlyMany" -> "ROX";
            case "ReadWriteMany" -> "RWX";
            case "ReadWriteOncePod" -> "RWOP";
            default -> mode;
        };
    }
}
