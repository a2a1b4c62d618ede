package io.kubarium.kubectl.table;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.CSINode;
import io.kubarium.api.Tree;
import io.kubarium.api.VolumeAttachment;
import java.util.List;
import java.util.stream.Collectors;

/** {@code get} of storage drivers, what nodes have of them, and what is attached where (CTL-63). */
final class StorageColumns {
    private StorageColumns() {}

    static Table<CSIDriver> drivers() {
        String columns = "NAME, ATTACHREQUIRED, PODINFOONMOUNT, STORAGECAPACITY, TOKENREQUESTS, REQUIRESREPUBLISH, MODES, AGE";
        return Table.of(CSIDriver.class, columns, (driver, now) -> List.of(driver.name(), Boolean.toString(driver.spec().attaches()),
                yes(driver.spec().podInfoOnMount()), yes(driver.spec().storageCapacity()), tokens(driver), yes(driver.spec().requiresRepublish()),
                String.join(",", driver.spec().volumeLifecycleModes()), Ages.since(driver.metadata().creationTimestamp(), now)));
    }

    private static String yes(Boolean flag) {
        return Boolean.toString(Boolean.TRUE.equals(flag));
    }

    private static String tokens(CSIDriver driver) {
        List<Tree.Obj> requests = driver.spec().kept().objects("tokenRequests");
        return requests.isEmpty() ? "<unset>" : requests.stream().map(request -> String.valueOf(request.text("audience"))).collect(Collectors.joining(","));
    }

    static Table<CSINode> nodes() {
        return Table.of(CSINode.class, "NAME, DRIVERS, AGE", (node, now) -> List.of(node.name(), Integer.toString(node.spec().drivers().size()),
                Ages.since(node.metadata().creationTimestamp(), now)));
    }

    static Table<VolumeAttachment> attachments() {
        return Table.of(VolumeAttachment.class, "NAME, ATTACHER, PV, NODE, ATTACHED, AGE", (attachment, now) -> List.of(attachment.name(), attachment.spec().attacher(),
                Cells.or(attachment.spec().source().persistentVolumeName(), ""), attachment.spec().nodeName(), Boolean.toString(attachment.status().attached()),
                Ages.since(attachment.metadata().creationTimestamp(), now)));
    }
}
