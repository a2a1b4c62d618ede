package io.kubarium.cluster.node;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.CSINode;
import io.kubarium.api.CSINodeDriver;
import io.kubarium.api.CSINodeSpec;
import io.kubarium.api.Kinds;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.VolumeNodeResources;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import java.util.List;

/**
 * Tells in the node's CSINode which storage drivers it has registered (STO-105). The node part of an installed driver runs
 * everywhere; how many volumes it can attach to a node its CSIDriver says with {@code kubarium.io/volumes-per-node}.
 */
final class DriverRegistration {
    /** The drivers of the node are looked at. */
    record Due() {}

    /** What the API server has was asked for, or a write was answered. */
    record Found() {}

    /** A write was answered. */
    record Written() {}

    private static final String LIMIT = "kubarium.io/volumes-per-node";
    private static final String ZONE = "topology.kubernetes.io/zone";

    private DriverRegistration() {}

    /** A driver has come or gone, or the node has just been registered. */
    static void changed(Call call) {
        call.later(call.draw(200, 600), new Due());
    }

    private static ObjectRef ref(Call call) {
        return new ObjectRef(Kinds.of(CSINode.class).key(), "", call.node().name());
    }

    static void due(Call call) {
        call.context().request(new Request.Get(ref(call)), new Found());
    }

    static void found(Answer answer, Call call) {
        List<CSINodeDriver> drivers = call.seen().list(CSIDriver.class).stream().map(driver -> registered(driver, call.node())).toList();
        if (answer.ok() && answer.object() instanceof CSINode there) {
            if (!there.spec().drivers().equals(drivers)) call.context().request(new Request.Update(there.withSpec(new CSINodeSpec(drivers))), new Written());
        } else if (answer.refusal().is("NotFound")) {
            Node node = call.node();
            if (node.uid() == null) return;
            ObjectMeta meta = ObjectMeta.named(null, node.name()).withOwnerReferences(List.of(new OwnerReference("v1", "Node", node.name(), node.uid(), null, null)));
            call.context().request(new Request.Create(new CSINode(meta, new CSINodeSpec(drivers))), new Written());
        } else {
            call.later(Timing.SECOND, new Due());
        }
    }

    static void written(Answer answer, Call call) {
        if (!answer.ok()) call.later(Timing.SECOND, new Due());
    }

    private static CSINodeDriver registered(CSIDriver driver, Node node) {
        String limit = driver.metadata().annotation(LIMIT);
        VolumeNodeResources room = limit != null && limit.matches("[0-9]{1,4}") ? new VolumeNodeResources(Integer.parseInt(limit)) : null;
        List<String> topology = node.metadata().labels().containsKey(ZONE) ? List.of(ZONE) : List.of();
        return new CSINodeDriver(driver.name(), node.name(), topology, room);
    }
}
