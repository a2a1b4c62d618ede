package io.kubarium.scenario;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.Cluster;
import io.kubarium.manifest.ManifestDocument;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.ManifestReader;
import io.kubarium.manifest.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code cluster.json}: Nodes, Namespaces, volumes as they stand at the start.
 *
 * @param endsOnSigterm the annotation of the recording rig, whose first processes all obey SIGTERM
 */
record ClusterFile(List<KubeObject> objects, boolean endsOnSigterm) {
    static final String NAME = "cluster.json";
    private static final int INVALID = 422;

    /** The three workers of a scenario that brings no cluster. */
    static ClusterFile threeWorkers() {
        return new ClusterFile(List.copyOf(Workers.three()), false);
    }

    static ClusterFile read(Path file) {
        List<ManifestDocument> documents = ManifestReader.readFile(NAME, file);
        List<Problem> problems = new ArrayList<>();
        if (documents.stream().noneMatch(document -> document.object() instanceof Node)) problems.add(Problem.ofFile(NAME, "there is no Node in it, so nothing could run"));
        twice(documents, problems);
        invalid(documents, problems);
        if (!problems.isEmpty()) throw new ManifestException(problems.stream().sorted(FieldReader.BY_PLACE).toList());
        Tree root = ManifestReader.readTree(NAME, ManifestReader.readText(NAME, file));
        boolean ends = root instanceof Tree.Obj list && "ends-on-sigterm".equals(list.obj("metadata").obj("annotations").text("kubarium.io/first-process"));
        return new ClusterFile(documents.stream().map(ManifestDocument::object).toList(), ends);
    }

    private static void twice(List<ManifestDocument> documents, List<Problem> problems) {
        TreeSet<ObjectRef> seen = new TreeSet<>();
        for (ManifestDocument document : documents) {
            ObjectRef ref = document.object().ref();
            if (!seen.add(ref)) problems.add(document.problem("metadata.name", "there is another " + document.object().kind() + " \"" + ref.key() + "\""));
        }
    }

    /** What an API server would not have let in. It is asked for that alone: much of a start could not be created in one go. */
    private static void invalid(List<ManifestDocument> documents, List<Problem> problems) {
        Cluster scratch = Cluster.start(ScenarioReader.spec(Settings.standard(), Instant.EPOCH, threeWorkers()));
        long act = scratch.act("scenario", NAME);
        for (ManifestDocument document : documents) {
            if (Kinds.of(document.object()) == null) continue;
            Answer answer = scratch.request(act, new Request.Create(document.object()));
            if (answer.refusal() != null && answer.refusal().code() == INVALID) Opening.tell(document, answer.refusal(), problems);
        }
    }
}
