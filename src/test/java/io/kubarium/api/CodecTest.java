package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records become trees and come back unchanged; everything that is no field is refused. */
class CodecTest {
    private static final Tree.Obj POD = Tree.Obj.of("apiVersion", "v1", "kind", "Pod",
        "metadata", Tree.Obj.of("name", "web", "namespace", "shop", "creationTimestamp", "2026-11-24T15:18:16Z",
            "labels", Tree.Obj.of("app", "web")),
        "spec", Tree.Obj.of("containers", List.of(Tree.Obj.of("name", "nginx", "image", "nginx:1.27",
            "resources", Tree.Obj.of("requests", Tree.Obj.of("cpu", "50m")), "securityContext", Tree.Obj.of("runAsUser", 0)))),
        "status", Tree.Obj.of());

    @Test
    void aPodIsReadAndWrittenBackUnchangedWithItsKeptFields() {
        Pod pod = (Pod) Codec.objectFromTree(POD);

        assertEquals("web", pod.name());
        assertEquals(Instant.parse("2026-11-24T15:18:16Z"), pod.metadata().creationTimestamp());
        assertEquals(Quantity.ofMilli(50), pod.spec().containers().getFirst().resources().requests().get("cpu"));
        assertEquals(POD, Codec.toTree(pod));
        assertEquals(new ObjectRef("pods", "shop", "web"), pod.ref());
    }

    @Test
    void anUnknownFieldIsNamedWithItsPathAndTheNearestFieldThatExists() { // API-80
        Tree.Obj wrong = Tree.Obj.of("apiVersion", "v1", "kind", "Pod", "metadata", Tree.Obj.of("name", "x"),
            "spec", Tree.Obj.of("containers", List.of(Tree.Obj.of("name", "a", "imagee", "nginx"))));

        DecodeProblem problem = assertThrows(DecodeException.class, () -> Codec.objectFromTree(wrong)).problems().getFirst();

        assertEquals(new DecodeProblem("spec.containers[0].imagee", DecodeProblem.What.UNKNOWN_FIELD,
            "unknown field \"imagee\", did you mean \"image\"?", "unknown field \"spec.containers[0].imagee\""), problem);
    }

    @Test
    void aWrongTypeIsToldInTheServersOwnWords() { // API-78
        Tree.Obj wrong = Tree.Obj.of("apiVersion", "apps/v1", "kind", "Deployment", "spec", Tree.Obj.of("replicas", "three"));

        DecodeProblem problem = assertThrows(DecodeException.class, () -> Codec.objectFromTree(wrong)).problems().getFirst();

        assertEquals("json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32", problem.serverText());
        assertEquals("expected a whole number, found the text \"three\"", problem.message());
    }

    @Test
    void aMapOfTextsTakesNoBooleans() { // API-78
        Tree.Obj wrong = Tree.Obj.of("apiVersion", "v1", "kind", "ConfigMap", "data", Tree.Obj.of("debug", true));

        DecodeProblem problem = assertThrows(DecodeException.class, () -> Codec.objectFromTree(wrong)).problems().getFirst();

        assertEquals("json: cannot unmarshal bool into Go struct field ConfigMap.data of type string", problem.serverText());
        assertEquals("data[debug]", problem.path());
    }

    @Test
    void severalErrorsAreFoundTogether() {
        Tree.Obj wrong = Tree.Obj.of("apiVersion", "v1", "kind", "Pod", "metdata", Tree.Obj.of(),
            "spec", Tree.Obj.of("containers", "none", "restartPolicy", 3));
        List<DecodeProblem> problems = new ArrayList<>();

        Codec.decodeObject(wrong, problems);

        assertEquals(List.of("metdata", "spec.containers", "spec.restartPolicy"), problems.stream().map(DecodeProblem::path).toList());
    }

    @Test
    void aKindThatIsNotSimulatedIsGivenBackUnchanged() {
        Tree.Obj role = Tree.Obj.of("apiVersion", "rbac.authorization.k8s.io/v1", "kind", "Role", "metadata", Tree.Obj.of("name", "r"),
            "rules", Tree.of(List.of("any")));

        KubeObject object = Codec.objectFromTree(role);

        assertEquals("roles.rbac.authorization.k8s.io", object.ref().kindKey());
        assertEquals(role, Codec.toTree((Record) object));
    }

    @Test
    void fieldsWithoutOmitemptyAreWrittenEvenWhenEmpty() {
        PodStatus status = PodStatus.EMPTY.withConditions(List.of(PodCondition.EMPTY.withType("Ready").withStatus("True")));

        assertEquals(Tree.of(List.of(Tree.Obj.of("type", "Ready", "status", "True", "lastProbeTime", null, "lastTransitionTime", null))),
            Codec.toTree(status).get("conditions"));
    }

    @Test
    void microTimesHaveSixDigits() {
        LeaseSpec spec = LeaseSpec.EMPTY.withRenewTime(Instant.parse("2026-11-24T15:18:16.5Z"));

        assertEquals("2026-11-24T15:18:16.500000Z", Codec.toTree(spec).text("renewTime"));
        assertEquals(spec, Codec.fromTree(LeaseSpec.class, Codec.toTree(spec)));
    }

    @Test
    void aFieldCanBeReadAndReplacedByName() {
        Pod pod = (Pod) Codec.objectFromTree(POD);
        PodStatus running = PodStatus.EMPTY.withPhase("Running");

        assertEquals(running, Codec.field(Codec.withField(pod, "status", running), "status"));
        assertNull(Codec.field(ConfigMapEnvSource.EMPTY, "status"));
        assertSame(pod.spec(), Codec.withField(pod, "status", running).spec());
    }

    @Test
    void everySimulatedKindSurvivesTheRoundTripWhenEmpty() {
        for (KindInfo kind : Kinds.all()) {
            Tree.Obj bare = Tree.Obj.of("apiVersion", kind.apiVersion(), "kind", kind.kind(), "metadata", Tree.Obj.of("name", "x"));
            KubeObject object = Codec.objectFromTree(bare);
            assertEquals(object, Codec.objectFromTree(Codec.toTree((Record) object)), kind.kind());
        }
    }
}
