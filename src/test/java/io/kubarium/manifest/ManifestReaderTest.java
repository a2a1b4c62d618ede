package io.kubarium.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Manifests as people write them become objects, each knowing where it stood. */
class ManifestReaderTest {
    private static final String WEB = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          labels: {app: web, "app.kubernetes.io/name": shop}
        spec:
          replicas: 3
          selector:
            matchLabels: {app: web}
          template:
            metadata:
              labels: {app: web}
            spec:
              containers:
              - name: nginx
                image: nginx:1.27
              volumes:
              - name: conf
                configMap: {name: c, defaultMode: 0644}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata: {name: c}
        data:
          nginx.conf: |
            a
            b
        """;

    @Test
    void severalDocumentsBecomeSeveralObjectsInOrder() {
        List<ManifestDocument> documents = ManifestReader.read("web.yaml", WEB);

        assertEquals(List.of("Deployment", "ConfigMap"), documents.stream().map(d -> d.object().kind()).toList());
        assertEquals(List.of(1, 21), documents.stream().map(ManifestDocument::line).toList());
        Deployment web = (Deployment) documents.getFirst().object();
        assertEquals(420, web.spec().template().spec().volumes().getFirst().configMap().defaultMode());
        assertEquals("a\nb\n", ((ConfigMap) documents.get(1).object()).data().get("nginx.conf"));
    }

    @Test
    void everyFieldPathLeadsToItsPlaceOrToTheNearestAboveIt() {
        ManifestDocument web = ManifestReader.read("web.yaml", WEB).getFirst();

        assertEquals(new Position(7, 3), web.position("spec.replicas"));
        assertEquals(new Position(16, 9), web.position("spec.template.spec.containers[0].image"));
        assertEquals(new Position(15, 9), web.position("spec.template.spec.containers[0].ports[0].name"));
        assertEquals(new Position(5, 22), web.position("metadata.labels.app.kubernetes.io/name"));
        assertEquals(new Position(25, 3), ManifestReader.read("web.yaml", WEB).get(1).position("data[nginx.conf]"));
    }

    @Test
    void aListStandsForItsItemsAndEachKnowsItsPlace() {
        String list = """
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: ConfigMap, metadata: {name: a}}
            - apiVersion: v1
              kind: Namespace
              metadata:
                name: b
            """;

        List<ManifestDocument> documents = ManifestReader.read("list.yaml", list);

        assertEquals(List.of("a", "b"), documents.stream().map(d -> d.object().name()).toList());
        assertEquals(new Position(8, 5), documents.get(1).position("metadata.name"));
    }

    @Test
    void jsonIsReadTooEvenWhenItIsIndentedWithTabs() {
        String json = "{\n\t\"apiVersion\": \"v1\",\n\t\"kind\": \"ConfigMap\",\n\t\"metadata\": {\"name\": \"c\"},\n\t\"data\": {\"a\\tb\": \"x\\/y \\ud83d\\ude00\"}\n}\n";

        ManifestDocument document = ManifestReader.read("c.json", json).getFirst();

        assertEquals("x/y \ud83d\ude00", ((ConfigMap) document.object()).data().get("a\tb"));
        assertEquals(new Position(4, 15), document.position("metadata.name"));
    }

    @Test
    void anchorsAliasesAndMergeKeysAreExpanded() {
        String yaml = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: c, labels: &l {a: x, b: w}, annotations: {<<: *l, b: z}}
            """;

        KubeObject object = ManifestReader.read("c.yaml", yaml).getFirst().object();

        assertEquals("{a=x, b=z}", object.metadata().annotations().toString());
    }

    @Test
    void aKindOfAnUnknownGroupIsKeptAsItIs() {
        KubeObject object = ManifestReader.read("crd.yaml", "apiVersion: example.com/v1\nkind: Fish\nmetadata: {name: nemo}\nfins: 2\n")
            .getFirst().object();

        assertEquals("{\"fins\":2}", ((OtherObject) object).body().toString());
        assertEquals("fishes.example.com", object.ref().kindKey());
    }

    @Test
    void emptyDocumentsBetweenSeparatorsAreSkipped() {
        assertEquals(1, ManifestReader.read("c.yaml", "---\n# nothing\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: nn}\n---\n").size());
    }

    @Test
    void laterChecksCanPointAtTheFieldTheyMean() {
        ManifestDocument web = ManifestReader.read("web.yaml", WEB).getFirst();

        assertEquals("web.yaml:7:3: spec.replicas: must be greater than or equal to 0",
            web.problem("spec.replicas", "must be greater than or equal to 0").toString());
    }

    @Test
    void moreThanSixteenMebibytesAreRefused() {
        ManifestException tooLarge = assertThrows(ManifestException.class, () -> ManifestReader.read("big.yaml", new byte[(16 << 20) + 1]));

        assertEquals("big.yaml: is larger than 16 MiB", tooLarge.getMessage());
    }

    @Test
    void atMostTwentyProblemsAreToldTogether() {
        StringBuilder yaml = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata:\n");
        for (int i = 0; i < 30; i++) {
            yaml.append("  k").append(i).append(": ").append(i).append('\n');
        }

        ManifestException wrong = assertThrows(ManifestException.class, () -> ManifestReader.read("c.yaml", yaml.toString()));

        assertEquals(20, wrong.problems().size());
        assertEquals("c.yaml:5:7: data[k0]: expected a text, found the number 0: put it in quotes", wrong.problems().getFirst().toString());
        assertTrue(wrong.getMessage().endsWith("… and 10 more"));
    }

    @Test
    void a_kind_of_another_group_or_with_a_slip_of_the_pen_is_named() { // API-81
        assertEquals(List.of("w.yaml:1:13: apiVersion: no kind \"Deployment\" in v1: it is in apps/v1"), problems("apiVersion: v1\nkind: Deployment\nmetadata: {name: w}\n"));
        assertEquals(List.of("w.yaml:2:7: kind: no kind \"Deploymnet\" in apps/v1, did you mean \"Deployment\"?"), problems("apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: w}\n"));
    }

    private static List<String> problems(String yaml) {
        return assertThrows(ManifestException.class, () -> ManifestReader.read("w.yaml", yaml)).problems().stream().map(Object::toString).toList();
    }
}
