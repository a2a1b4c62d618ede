package io.kubarium.cluster.node;

import io.kubarium.api.Kinds;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import java.util.List;
import java.util.TreeSet;

/** Says in the node's status which disks pods use here; as part of the status that is no sooner than every 10 s (STO-78, NOD-31). */
final class VolumesInUse {
    /** The next status is due. */
    record Due() {}

    /** It was written, or not. */
    record Reported() {}

    private boolean pending;

    VolumesInUse() {
        this(false);
    }

    private VolumesInUse(boolean pending) {
        this.pending = pending;
    }

    VolumesInUse copy() {
        return new VolumesInUse(pending);
    }

    void clear() {
        pending = false;
    }

    /** Plans a report if the node's status says something else. */
    void check(TreeSet<String> devices, Call call) {
        if (pending || List.copyOf(devices).equals(call.node().status().volumesInUse())) return;
        pending = true;
        call.later(call.ticks().statusAt(call.now()) - call.now(), new Due());
    }

    void due(TreeSet<String> devices, Call call) {
        ObjectRef node = new ObjectRef(Kinds.of(Node.class).key(), "", call.node().name());
        Tree status = Tree.Obj.of("status", Tree.Obj.of("volumesInUse", List.copyOf(devices)));
        call.context().request(new Request.Patch(node, Request.PatchType.MERGE, status, "status"), new Reported());
    }

    void reported(TreeSet<String> devices, Answer answer, Call call) {
        pending = false;
        if (!answer.ok()) check(devices, call);
    }
}
