package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Codec;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimSpec;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Tree;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.VolumeResourceRequirements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Volumes, claims and storage classes (API-130..133, STO-7, STO-8). */
final class StorageValidation {
    private static final Path SPEC = Path.SPEC;
    private static final List<String> MODES = List.of("ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod");
    private static final String ONCE_POD = "ReadWriteOncePod";

    private StorageValidation() {}

    static void check(PersistentVolumeClaim claim, Problems problems) {
        PersistentVolumeClaimSpec spec = claim.spec();
        if (spec.accessModes().isEmpty()) problems.required(SPEC.field("accessModes"), "at least 1 access mode is required");
        SelectorValidation.check(spec.selector(), SPEC.field("selector"), problems);
        modes(spec.accessModes(), problems);
        Quantity size = size(spec);
        if (size == null) problems.required(SPEC.field("resources").key("storage"));
        else positive(size, SPEC.field("resources").field("requests").key("storage"), problems);
        if (!none(spec.storageClassName())) Checks.subdomain(spec.storageClassName(), SPEC.field("storageClassName"), problems);
        Checks.oneOf(spec.volumeMode(), List.of("Block", "Filesystem"), SPEC.field("volumeMode"), problems);
    }

    static void checkUpdate(PersistentVolumeClaim before, PersistentVolumeClaim after, Problems problems) {
        PersistentVolumeClaimSpec old = before.spec();
        PersistentVolumeClaimSpec now = after.spec();
        Quantity was = size(old);
        Quantity is = size(now);
        boolean bound = "Bound".equals(before.status().phase());
        PersistentVolumeClaimSpec allowed = now;
        // The volume's name and a class may be filled in once, by the volume controller.
        if (none(old.volumeName())) allowed = allowed.withVolumeName(old.volumeName());
        if (old.storageClassName() == null) allowed = allowed.withStorageClassName(null);
        if (bound) allowed = allowed.withResources(old.resources()).withVolumeAttributesClassName(old.volumeAttributesClassName());
        if (!allowed.equals(old)) {
            problems.forbidden(SPEC, "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims"
                    + UnifiedDiff.of(ClaimText.of(old), ClaimText.of(allowed)));
        }
        if (was == null || is == null || is.compareTo(was) >= 0) return;
        Quantity capacity = before.status().capacity().get("storage");
        Path path = SPEC.field("resources").field("requests").field("storage");
        if (capacity != null && is.compareTo(capacity) < 0) problems.forbidden(path, "field can not be less than status.capacity");
        else if (capacity == null) problems.forbidden(path, "field can not be less than previous value");
    }

    static void check(PersistentVolume volume, Problems problems) {
        PersistentVolumeSpec spec = volume.spec();
        if (spec.accessModes().isEmpty()) problems.required(SPEC.field("accessModes"));
        modes(spec.accessModes(), problems);
        if (spec.capacity().isEmpty()) problems.required(SPEC.field("capacity"));
        else if (spec.capacity().get("storage") == null || spec.capacity().size() > 1) {
            problems.unsupported(SPEC.field("capacity"), Tree.of(texts(spec.capacity())), List.of("storage"));
        } else positive(spec.capacity().get("storage"), SPEC.field("capacity").key("storage"), problems);
        Checks.oneOf(spec.persistentVolumeReclaimPolicy(), List.of("Delete", "Recycle", "Retain"), SPEC.field("persistentVolumeReclaimPolicy"), problems);
        if (spec.hostPath() == null && spec.nfs() == null && spec.local() == null && spec.csi() == null && spec.kept().isEmpty()) {
            problems.required(SPEC, "must specify a volume type");
        }
        if (spec.local() != null && (spec.nodeAffinity() == null || spec.nodeAffinity().required() == null)) {
            problems.required(SPEC.field("nodeAffinity"), "Local volume requires node affinity");
        }
        if (spec.nodeAffinity() != null && spec.nodeAffinity().required() == null) problems.required(SPEC.field("nodeAffinity").field("required"), "must specify required node constraints");
        else if (spec.nodeAffinity() != null) SchedulingValidation.check(spec.nodeAffinity().required(), SPEC.field("nodeAffinity").field("required"), problems);
        if (!none(spec.storageClassName())) Checks.subdomain(spec.storageClassName(), SPEC.field("storageClassName"), problems);
        Checks.oneOf(spec.volumeMode(), List.of("Block", "Filesystem"), SPEC.field("volumeMode"), problems);
    }

    static void checkUpdate(PersistentVolume before, PersistentVolume after, Problems problems) {
        PersistentVolumeSpec old = before.spec();
        PersistentVolumeSpec now = after.spec();
        boolean same = Objects.equals(old.hostPath(), now.hostPath()) && Objects.equals(old.nfs(), now.nfs()) && Objects.equals(old.local(), now.local())
                && Objects.equals(old.csi(), now.csi()) && old.kept().equals(now.kept());
        if (!same) problems.forbidden(SPEC.field("persistentvolumesource"), "spec.persistentvolumesource is immutable after creation");
        if (!Objects.equals(old.volumeMode(), now.volumeMode())) problems.invalid(SPEC.field("volumeMode"), now.volumeMode(), Checks.IMMUTABLE);
    }

    static void check(StorageClass storage, Problems problems) {
        if (none(storage.provisioner())) problems.required(Path.of("provisioner"));
        Checks.oneOf(storage.reclaimPolicy(), List.of("Delete", "Retain"), Path.of("reclaimPolicy"), problems);
        Checks.oneOf(storage.volumeBindingMode(), List.of("Immediate", "WaitForFirstConsumer"), Path.of("volumeBindingMode"), problems);
    }

    static void checkUpdate(StorageClass before, StorageClass after, Problems problems) {
        if (!before.parameters().equals(after.parameters())) problems.forbidden(Path.of("parameters"), "updates to parameters are forbidden.");
        if (!Objects.equals(before.provisioner(), after.provisioner())) problems.forbidden(Path.of("provisioner"), "updates to provisioner are forbidden.");
        if (!Objects.equals(before.reclaimPolicy(), after.reclaimPolicy())) problems.invalid(Path.of("reclaimPolicy"), after.reclaimPolicy(), Checks.IMMUTABLE);
        if (!Objects.equals(before.volumeBindingMode(), after.volumeBindingMode())) problems.invalid(Path.of("volumeBindingMode"), after.volumeBindingMode(), Checks.IMMUTABLE);
    }

    static void check(VolumeAttachment attachment, Problems problems) {
        if (none(attachment.spec().attacher())) problems.required(SPEC.field("attacher"));
        if (none(attachment.spec().source().persistentVolumeName()) && attachment.spec().source().kept().isEmpty()) {
            problems.required(SPEC.field("source"), "must specify one of inlineVolumeSpec and persistentVolumeName");
        }
        if (none(attachment.spec().nodeName())) problems.required(SPEC.field("nodeName"));
    }

    static void checkUpdate(VolumeAttachment before, VolumeAttachment after, Problems problems) {
        if (!before.spec().equals(after.spec())) problems.invalid(SPEC, Codec.toTree(after.spec()), Checks.IMMUTABLE);
    }

    static Quantity size(PersistentVolumeClaimSpec spec) {
        VolumeResourceRequirements resources = spec.resources();
        return resources == null ? null : resources.requests().get("storage");
    }

    private static void modes(List<String> modes, Problems problems) {
        for (String mode : modes) Checks.oneOf(mode, MODES, SPEC.field("accessModes"), problems);
        if (modes.contains(ONCE_POD) && modes.size() > 1) problems.forbidden(SPEC.field("accessModes"), "may not use ReadWriteOncePod with other access modes");
    }

    private static void positive(Quantity size, Path path, Problems problems) {
        if (size.signum() < 0) problems.invalid(path, size, "must be greater than or equal to 0");
        if (size.signum() <= 0) problems.invalid(path, size, "must be greater than zero");
    }

    private static Map<String, String> texts(Map<String, Quantity> amounts) {
        Map<String, String> texts = new LinkedHashMap<>();
        amounts.forEach((name, amount) -> texts.put(name, amount.toString()));
        return texts;
    }
}
