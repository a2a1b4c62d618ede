package io.kubarium.scenario;

import io.kubarium.api.Codec;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Applied;
import io.kubarium.manifest.ManifestDocument;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts the cluster of a scenario with its manifests applied at time 0, in the order of their files, as
 * {@code kubectl apply} would. Files and folders open at that time; samples and lesson starts open settled.
 */
public final class Opening {
    private Opening() {}

    /**
     * The cluster at time 0, everything applied and nothing yet done about it.
     *
     * @throws ManifestException if the API server refuses something; then there is no cluster
     */
    public static Cluster atStart(Scenario scenario, String who) {
        Cluster cluster = Cluster.start(scenario.spec());
        List<Problem> problems = new ArrayList<>();
        long act = Long.MIN_VALUE;
        String file = "";
        for (ManifestDocument document : scenario.documents()) {
            if (!document.file().equals(file)) {
                file = document.file();
                act = cluster.act(who, "kubectl apply -f " + file);
            }
            apply(cluster, act, document, problems);
        }
        if (!problems.isEmpty()) throw new ManifestException(problems);
        return cluster;
    }

    /** The cluster once nothing changes any more and everything wanted is ready. */
    public static Cluster settled(Scenario scenario, String who) {
        Cluster cluster = atStart(scenario, who);
        Settling.settle(cluster);
        return cluster;
    }

    private static void apply(Cluster cluster, long act, ManifestDocument document, List<Problem> problems) {
        Tree.Obj manifest = Applied.noted(placed(document));
        KubeObject object = Codec.objectFromTree(manifest);
        Answer answer = cluster.request(act, new Request.Create(object));
        if (answer.refusal() != null && answer.refusal().is("AlreadyExists")) {
            answer = cluster.request(act, new Request.Patch(object.ref(), Request.PatchType.STRATEGIC, manifest, ""));
        }
        if (answer.refusal() != null) tell(document, answer.refusal(), problems);
    }

    /** The manifest with the namespace that it left out. */
    private static Tree.Obj placed(ManifestDocument document) {
        Tree.Obj tree = document.tree();
        Tree.Obj metadata = tree.obj("metadata");
        boolean namespaced = Kinds.of(document.object()).namespaced();
        if (!namespaced || metadata.has("namespace")) return tree;
        return tree.with("metadata", metadata.with("namespace", new Tree.Str("default")));
    }

    /** A refusal as problems of the document: one for each field that the API server names. */
    static void tell(ManifestDocument document, Status refusal, List<Problem> problems) {
        if (refusal.causes().isEmpty()) problems.add(document.problem(refusal.is("NotFound") ? "metadata.namespace" : "", refusal.message()));
        for (Status.Cause cause : refusal.causes()) problems.add(document.problem(cause.field(), cause.message()));
    }
}
