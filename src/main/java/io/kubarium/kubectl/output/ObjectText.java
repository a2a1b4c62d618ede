package io.kubarium.kubectl.output;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import java.util.List;

/** Objects as trees, the way the server sends them and {@code -o yaml} shows them (CTL-76, CTL-77). */
public final class ObjectText {
    private ObjectText() {}

    /** The tree of an object, without managed fields. */
    public static Tree.Obj tree(KubeObject object) {
        Tree.Obj tree = Codec.toTree((Record) object);
        tree = tree.with("metadata", tree.obj("metadata").without("managedFields"));
        if (!object.kind().equals("EndpointSlice")) return tree;
        if (!tree.has("endpoints")) tree = tree.with("endpoints", Tree.NULL);
        return tree.has("ports") ? tree : tree.with("ports", Tree.NULL);
    }

    /** A {@code List} of objects. */
    public static Tree.Obj list(List<Tree.Obj> objects) {
        return Tree.Obj.of("apiVersion", "v1", "items", new Tree.Arr(List.copyOf(objects)), "kind", "List", "metadata", Tree.Obj.of("resourceVersion", ""));
    }
}
