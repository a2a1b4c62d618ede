package io.kubarium.kubectl;

import io.kubarium.api.Codec;
import io.kubarium.api.ControllerRevision;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.patch.Patches;

/** What a ControllerRevision keeps: a patch that takes its workload back. */
final class RevisionData {
    private RevisionData() {}

    /** The workload as that revision wants it. */
    static KubeObject applied(KubeObject workload, ControllerRevision revision) {
        Tree.Obj now = Codec.toTree((Record) workload);
        return Codec.objectFromTree(Patches.strategicMerge(workload.getClass().asSubclass(KubeObject.class), now, (Tree.Obj) revision.data()));
    }
}
