package io.kubarium.kubectl.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubarium.api.Tree;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CTL-78 … CTL-80. */
class JsonPathTest {
    private static final Tree PODS = ManifestReader.readTree("pods", """
        items:
        - {metadata: {name: a, labels: {app.kubernetes.io/name: web}}, spec: {nodeName: node-1, size: 2}, status: {phase: Running}}
        - {metadata: {name: b}, spec: {size: 10}, status: {phase: Pending}}
        """);

    @ParameterizedTest
    @CsvSource(delimiter = '~', value = {
        "{.items[0].spec.nodeName} ~ node-1",
        "{.items[*].metadata.name} ~ a b",
        "{.items[-1].metadata.name} ~ b",
        "{.items[0:2].spec.size} ~ 2 10",
        "{..name} ~ a b",
        "{.items[?(@.status.phase==\"Pending\")].metadata.name} ~ b",
        "{.items[?(@.spec.size>3)].metadata.name} ~ b",
        "{.items[0].metadata.labels.app\\.kubernetes\\.io/name} ~ web",
        "{.items[0].metadata.labels['app.kubernetes.io/name']} ~ web",
        "{.items[0].status} ~ {\"phase\":\"Running\"}",
        "name is {.items[1].metadata.name}! ~ name is b!",
        "{.nothing} ~ ''"})
    void a_template_prints_what_it_finds(String template, String text) {
        assertEquals(text, JsonPath.parse(template).print(PODS));
    }

    @Test
    void ranges_repeat_their_body() {
        assertEquals("a\tRunning\nb\tPending\n", JsonPath.parse("{range .items[*]}{.metadata.name}{\"\\t\"}{.status.phase}{\"\\n\"}{end}").print(PODS));
    }

    @Test
    void an_open_bracket_is_told_as_kubectl_tells_it() {
        assertEquals("error parsing jsonpath {.items[*, unterminated array",
                assertThrows(IllegalArgumentException.class, () -> JsonPath.parse("{.items[*")).getMessage());
    }

    @Test
    void custom_columns_show_missing_fields_as_none() {
        List<Tree> items = ((Tree.Obj) PODS).items("items");
        assertEquals("NAME   NODE\na      node-1\nb      <none>\n", CustomColumns.parse("NAME:.metadata.name,NODE:.spec.nodeName").print(items, true));
    }
}
