package io.kubarium.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** Syntax errors in the words of kubectl, CTL-195. */
class KubectlSyntaxTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "apiVersion: v1~kind: Pod~metadata:~  name: indent~spec:~  containers:~  - name: c~   image: nginx|line 7: did not find expected key",
        "apiVersion: v1~kind: Pod~metadata:~  name: tabbed~spec:~\tcontainers:|line 6: found character that cannot start any token",
        "a: 1~---~b: c: d|mapping values are not allowed in this context",
        "a: 1~b: c: d|line 2: mapping values are not allowed in this context",
        "x: 1~a: [1, 2~b: 3|line 2: did not find expected ',' or ']'"})
    void aSyntaxErrorIsToldAsKubectlTellsIt(String yaml, String words) {
        assertEquals("error parsing f.yaml: error converting YAML to JSON: yaml: " + words,
            KubectlSyntax.error("f.yaml", yaml.replace('~', '\n') + "\n"));
    }

    @Test
    void aFileThatParsesHasNoError() {
        assertNull(KubectlSyntax.error("f.yaml", "a: 1\n---\nb: 2\n"));
    }
}
