package io.kubarium.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Tree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unquoted scalars mean what they mean to the YAML parser of kubectl. */
class ScalarsTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "0644|420", "0o644|420", "0x1F|31", "0b101|5", "1_000|1000", "08|8", "+7|7", "-7|-7", "007|7",
        "y|true", "n|false", "yes|true", "No|false", "on|true", "OFF|false", "True|true", "tRue|'\"tRue\"'",
        "~|null", "null|null", "Null|null", "12:30|'\"12:30\"'", "1:30:45|'\"1:30:45\"'",
        "2024-01-01|'\"2024-01-01\"'", "2026-11-24T15:18:16Z|'\"2026-11-24T15:18:16Z\"'",
        "1.5|1.5", ".5|0.5", "1e3|1000", "1.50|1.5", "1.27.0|'\"1.27.0\"'", "64Mi|'\"64Mi\"'", "100m|'\"100m\"'",
        "nginx:1.27|'\"nginx:1.27\"'", "-|'\"-\"'", "18446744073709551615|18446744073709551615", "1e400|'\"1e400\"'"})
    void anUnquotedScalarIsResolvedAsKubectlDoes(String written, String json) {
        assertEquals(json, Scalars.resolve(written == null ? "-" : written).toString());
    }

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource(delimiter = '|', value = {
        "true|\"true\"", "123|\"123\"", "0x1F|\"0x1F\"", "n|\"n\"", "2026-11-24T15:18:16Z|\"2026-11-24T15:18:16Z\"",
        "12:30|\"12:30\"", "web|web", "a: b|'''a: b'''", "*/5 * * * *|'''*/5 * * * *'''", "it's|it's", "# no|'''# no'''",
        "a\tb|\"a\\tb\"", "{}|'''{}'''", "- x|'''- x'''", "-c|-c", "100m|100m", "1.27|\"1.27\"", "<<|\"<<\"", "a:b|a:b"})
    void aTextIsQuotedOnlyWhereKubectlQuotesIt(String text, String printed) {
        assertEquals("k: " + printed.replace("'''", "'") + "\n", YamlWriter.write(Tree.Obj.of("k", text)));
    }
}
