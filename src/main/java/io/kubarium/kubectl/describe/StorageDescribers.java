package io.kubarium.kubectl.describe;

import io.kubarium.api.CSINode;
import io.kubarium.api.CSINodeDriver;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimCondition;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Tree;
import io.kubarium.api.Volume;
import io.kubarium.kubectl.table.Ages;
import io.kubarium.kubectl.table.Cells;
import java.util.ArrayList;
import java.util.List;

/** {@code describe} of volumes and claims. */
final class StorageDescribers {
    private StorageDescribers() {}

    // CTL-113
    static void claim(PersistentVolumeClaim claim, Surroundings around, Page page) {
        page.field("Name", claim.name()).field("Namespace", claim.namespace()).field("StorageClass", claim.spec().storageClassName());
        page.field("Status", claim.metadata().isTerminating()
                ? "Terminating (lasts " + Ages.since(claim.metadata().deletionTimestamp(), around.now()) + ")" : claim.status().phase());
        page.field("Volume", claim.spec().volumeName()).labels("Labels", claim.metadata().labels());
        page.annotations("Annotations", claim.metadata().annotations()).field("Finalizers", claim.metadata().finalizers());
        boolean bound = !Cells.isEmpty(claim.spec().volumeName());
        Quantity size = claim.status().capacity().get("storage");
        page.field("Capacity", bound && size != null ? size : "").field("Access Modes", bound ? Cells.accessModes(claim.status().accessModes()) : "");
        page.optional("VolumeMode", claim.spec().volumeMode());
        source(claim, page);
        String start = "Used By:\t";
        List<String> users = users(claim, around);
        if (users.isEmpty()) page.line(0, start + "<none>");
        for (String user : users) {
            page.line(0, start + user);
            start = "\t";
        }
        conditions(claim, page);
        around.events(claim, page);
    }

    private static void source(PersistentVolumeClaim claim, Page page) {
        Tree.Obj source = claim.spec().dataSource();
        if (source == null || source.isEmpty()) return;
        page.line(0, "DataSource:");
        if (source.has("apiGroup")) page.field(1, "APIGroup", source.text("apiGroup"));
        page.field(1, "Kind", source.text("kind")).field(1, "Name", source.text("name"));
    }

    private static void conditions(PersistentVolumeClaim claim, Page page) {
        if (claim.status().conditions().isEmpty()) return;
        page.line(0, "Conditions:").line(1, "Type\tStatus\tLastProbeTime\tLastTransitionTime\tReason\tMessage");
        page.line(1, "----\t------\t-----------------\t------------------\t------\t-------");
        for (PersistentVolumeClaimCondition c : claim.status().conditions()) {
            String probed = c.lastProbeTime() == null ? "Mon, 01 Jan 0001 00:00:00 +0000" : Page.time(c.lastProbeTime());
            page.line(1, c.type() + " \t" + c.status() + " \t" + probed + " \t" + Page.time(c.lastTransitionTime()) + " \t" + Cells.or(c.reason(), "") + " \t" + Cells.or(c.message(), ""));
        }
    }

    /** Where volumes of a class may lie (CTL-115). */
    static void topologies(StorageClass type, Page page) {
        List<Tree.Obj> terms = type.kept().objects("allowedTopologies");
        page.field("AllowedTopologies", terms.isEmpty() ? "<none>" : "");
        for (int i = 0; i < terms.size(); i++) {
            String start = "Term " + i + ":\t";
            for (Tree.Obj expression : terms.get(i).objects("matchLabelExpressions")) {
                page.line(1, start + expression.text("key") + " in [" + String.join(", ", expression.texts("values")) + "]");
                start = "\t";
            }
        }
    }

    /** What a node says of its drivers. */
    static void node(CSINode node, Surroundings around, Page page) {
        page.field("Name", node.name()).labels("Labels", node.metadata().labels()).annotations("Annotations", node.metadata().annotations());
        page.field("CreationTimestamp", Page.time(node.metadata().creationTimestamp())).line(0, "Spec:");
        if (!node.spec().drivers().isEmpty()) page.line(1, "Drivers:");
        for (CSINodeDriver driver : node.spec().drivers()) {
            page.line(2, driver.name() + ":").field(3, "Node ID", driver.nodeID());
            if (driver.allocatable() != null && driver.allocatable().count() != null) page.line(3, "Allocatables:").field(4, "Count", driver.allocatable().count());
            if (!driver.topologyKeys().isEmpty()) page.field(3, "Topology Keys", driver.topologyKeys());
        }
        around.events(node, page);
    }

    private static List<String> users(PersistentVolumeClaim claim, Surroundings around) {
        List<String> users = new ArrayList<>();
        for (Pod pod : around.store().list(Pod.class, claim.namespace())) {
            for (Volume volume : pod.spec().volumes()) {
                if (volume.persistentVolumeClaim() != null && volume.persistentVolumeClaim().claimName().equals(claim.name())) users.add(pod.name());
            }
        }
        return users;
    }

    // CTL-114
    static void volume(PersistentVolume volume, Surroundings around, Page page) {
        PersistentVolumeSpec spec = volume.spec();
        page.field("Name", volume.name()).labels("Labels", volume.metadata().labels()).annotations("Annotations", volume.metadata().annotations());
        page.field("Finalizers", volume.metadata().finalizers()).field("StorageClass", spec.storageClassName());
        page.field("Status", volume.metadata().isTerminating()
                ? "Terminating (lasts " + Ages.since(volume.metadata().deletionTimestamp(), around.now()) + ")" : volume.status().phase());
        page.field("Claim", spec.claimRef() == null ? "" : spec.claimRef().namespace() + "/" + spec.claimRef().name());
        page.field("Reclaim Policy", spec.persistentVolumeReclaimPolicy()).field("Access Modes", Cells.accessModes(spec.accessModes()));
        page.optional("VolumeMode", spec.volumeMode()).field("Capacity", spec.capacity().get("storage"));
        affinity(spec, page);
        page.field("Message", volume.status().message()).line(0, "Source:");
        source(spec, page);
        around.events(volume, page);
    }

    private static void affinity(PersistentVolumeSpec spec, Page page) {
        if (spec.nodeAffinity() == null || spec.nodeAffinity().required() == null) {
            page.field("Node Affinity", "<none>");
            return;
        }
        page.field("Node Affinity", "").line(1, "Required Terms:\t");
        List<NodeSelectorTerm> terms = spec.nodeAffinity().required().nodeSelectorTerms();
        for (int i = 0; i < terms.size(); i++) {
            String start = "Term " + i + ":\t";
            for (NodeSelectorRequirement line : terms.get(i).matchExpressions()) {
                page.line(2, start + line.key() + " " + line.operator().toLowerCase(java.util.Locale.ROOT)
                        + (line.values().isEmpty() ? "" : " [" + String.join(", ", line.values()) + "]"));
                start = "\t";
            }
        }
    }

    private static void source(PersistentVolumeSpec spec, Page page) {
        if (spec.hostPath() != null) {
            page.field(2, "Type", "HostPath (bare host directory volume)").field(2, "Path", spec.hostPath().path()).field(2, "HostPathType", spec.hostPath().type());
        } else if (spec.nfs() != null) {
            page.field(2, "Type", "NFS (an NFS mount that lasts the lifetime of a pod)").field(2, "Server", spec.nfs().server())
                    .field(2, "Path", spec.nfs().path()).field(2, "ReadOnly", spec.nfs().readOnly());
        } else if (spec.local() != null) {
            page.field(2, "Type", "LocalVolume (a persistent volume backed by local storage on a node)").field(2, "Path", spec.local().path());
        } else if (spec.csi() != null) {
            page.field(2, "Type", "CSI (a Container Storage Interface (CSI) volume source)").field(2, "Driver", spec.csi().driver())
                    .field(2, "FSType", spec.csi().fsType()).field(2, "VolumeHandle", spec.csi().volumeHandle()).field(2, "ReadOnly", spec.csi().readOnly());
            page.labels("    VolumeAttributes", spec.csi().volumeAttributes());
        } else {
            page.line(2, "<unknown>");
        }
    }
}
