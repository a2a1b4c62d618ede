package io.kubarium.cluster.storage;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.CSIPersistentVolumeSource;
import io.kubarium.api.Node;
import io.kubarium.api.NodeSelector;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.PersistentVolumeStatus;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Tree;
import io.kubarium.api.VolumeNodeAffinity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The volume that a driver makes for a claim (STO-31); where nodes have zones it lies in one of them (STO-40, STO-42). */
final class NewVolume {
    private static final String ZONE = "topology.kubernetes.io/zone";

    private NewVolume() {}

    static PersistentVolume of(PersistentVolumeClaim claim, CSIDriver driver, StorageClass storage, @Nullable String node, Call call) {
        String name = "pvc-" + claim.uid();
        String fsType = storage.parameters().getOrDefault("csi.storage.k8s.io/fstype", "ext4");
        CSIPersistentVolumeSource source = new CSIPersistentVolumeSource(driver.name(), name, false, "Block".equals(claim.spec().volumeMode()) ? null : fsType, null, null);
        TreeMap<String, Quantity> size = new TreeMap<>();
        size.put("storage", claim.spec().resources().requests().getOrDefault("storage", Quantity.ZERO));
        boolean everywhere = claim.spec().accessModes().contains("ReadWriteMany") || claim.spec().accessModes().contains("ReadOnlyMany");
        PersistentVolumeSpec spec = new PersistentVolumeSpec(size, null, null, null, source, claim.spec().accessModes(), ObjectReference.to(claim), storage.reclaimPolicy(),
                storage.name(), storage.mountOptions(), claim.spec().volumeMode(), everywhere ? null : zone(storage, node, call), claim.spec().volumeAttributesClassName(), null);
        ObjectMeta meta = ObjectMeta.named(null, name).withAnnotation(Provisioner.PROVISIONED_BY, driver.name());
        return new PersistentVolume("Delete".equals(storage.reclaimPolicy()) ? meta.withFinalizers(List.of(Provisioner.FINALIZER)) : meta, spec, PersistentVolumeStatus.EMPTY);
    }

    private static @Nullable VolumeNodeAffinity zone(StorageClass storage, @Nullable String node, Call call) {
        String zone = node == null ? anyZone(storage, call) : zoneOf(call.seen().get(Node.class, "", node));
        if (zone == null) return null;
        NodeSelectorTerm term = new NodeSelectorTerm(List.of(new NodeSelectorRequirement(ZONE, "In", List.of(zone))), null);
        return new VolumeNodeAffinity(new NodeSelector(List.of(term)));
    }

    private static @Nullable String zoneOf(@Nullable Node node) {
        return node == null ? null : node.metadata().labels().get(ZONE);
    }

    /** A volume that is made before any pod lies in some zone, perhaps the wrong one. */
    private static @Nullable String anyZone(StorageClass storage, Call call) {
        TreeSet<String> zones = new TreeSet<>();
        for (Node node : call.seen().list(Node.class)) if (zoneOf(node) != null) zones.add(zoneOf(node));
        TreeSet<String> allowed = allowed(storage);
        if (!allowed.isEmpty()) zones.retainAll(allowed);
        return zones.isEmpty() ? null : new ArrayList<>(zones).get(call.context().random().nextInt(zones.size()));
    }

    private static TreeSet<String> allowed(StorageClass storage) {
        TreeSet<String> zones = new TreeSet<>();
        for (Tree.Obj term : storage.kept().objects("allowedTopologies")) {
            for (Tree.Obj expression : term.objects("matchLabelExpressions")) {
                if (ZONE.equals(expression.text("key"))) zones.addAll(expression.texts("values"));
            }
        }
        return zones;
    }
}
