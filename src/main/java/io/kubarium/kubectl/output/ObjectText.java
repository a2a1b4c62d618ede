package io.kubarium.kubectl.output;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import java.util.ArrayList;
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
    public static Tree.Obj list(List<? extends KubeObject> objects) {
        List<Tree> items = new ArrayList<>();
        for (KubeObject object : objects) items.add(tree(object));
        return Tree.Obj.of("apiVersion", "v1", "items", new Tree.Arr(items), "kind", "List", "metadata", Tree.Obj.of("resourceVersion", ""));
    }
}
