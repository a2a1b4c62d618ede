package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON in and out, as Go writes it. */
class JsonTextTest {
    @Test
    void textIsReadAndWrittenBackWithGosEscapes() {
        String json = "{\"a\":\"x\\n\\u003cb\\u003e\\u0026 ü\",\"b\":[1,-2.5e3,true,null,{}],\"c\":{\"d\":[]}}";

        assertEquals(json, JsonText.compact(JsonParser.parse(json)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":1,}|invalid character '}' looking for beginning of object key string",
        "{\"a\" 1}|invalid character '1' after object key", "[1 2]|invalid character '2' after array element",
        "{|unexpected end of JSON input", "tru|invalid character 't' in literal true", "01|invalid character '0' looking for beginning of value",
        "{} x|invalid character 'x' after top-level value", "\"a|unexpected end of JSON input"})
    void wrongTextIsToldInGosWords(String json, String message) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> JsonParser.parse(json)).getMessage());
    }
}
