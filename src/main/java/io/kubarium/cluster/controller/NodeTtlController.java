package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** Notes on each node how long its kubelet may trust what it has read, which depends on the cluster's size (WRK-169). */
final class NodeTtlController implements Controller {
    private static final String ANNOTATION = "node.alpha.kubernetes.io/ttl";
    private static final int[][] SIZES = {{100, 0}, {500, 15}, {1000, 30}, {2000, 60}, {10000, 300}};

    @Override
    public String name() {
        return "ttl-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Node.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.created() ? List.of(change.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Node.class).stream().map(Node::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Node node)) return Result.NOTHING;
        String ttl = Integer.toString(ttl(view.cache().count("nodes")));
        if (ttl.equals(node.metadata().annotation(ANNOTATION))) return Result.NOTHING;
        return new Plan().write(new Request.Update(node.withMetadata(node.metadata().withAnnotation(ANNOTATION, ttl)))).result();
    }

    private static int ttl(int nodes) {
        for (int[] size : SIZES) if (nodes <= size[0]) return size[1];
        return 600;
    }
}
