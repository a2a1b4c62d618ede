package io.kubarium.kubectl.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubarium.kubectl.line.Script.Part;
import io.kubarium.kubectl.line.Script.Pipeline;
import io.kubarium.kubectl.line.Script.Stage;
import io.kubarium.kubectl.line.Script.Substitution;
import io.kubarium.kubectl.line.Script.Text;
import io.kubarium.kubectl.line.Script.When;
import io.kubarium.kubectl.line.Script.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineParserTest {
    private static Word word(String text) {
        return new Word(List.of(new Text(text)));
    }

    private static Stage stage(Word... words) {
        return new Stage(List.of(words), false, false);
    }

    @Test
    void quotes_keep_words_together() {
        assertEquals(new Script(List.of(new Pipeline(When.ALWAYS, List.of(stage(word("get"), word("-o"), word("jsonpath={.items[0].spec.nodeName}"), word("a b")))))),
                LineParser.parse("get -o jsonpath='{.items[0].spec.nodeName}' \"a b\""));
    }

    @Test
    void pipes_and_lists_of_commands() {
        assertEquals(new Script(List.of(new Pipeline(When.ALWAYS, List.of(stage(word("a")), stage(word("head"), word("-1")))),
                new Pipeline(When.IF_OK, List.of(stage(word("b")))), new Pipeline(When.ALWAYS, List.of(stage(word("c")))))), LineParser.parse("a | head -1 && b; c"));
    }

    @Test
    void a_substitution_is_a_script_of_its_own() {
        Part inner = new Substitution(new Script(List.of(new Pipeline(When.ALWAYS, List.of(stage(word("get")), stage(word("head"), word("-1")))))), false);
        assertEquals(new Script(List.of(new Pipeline(When.ALWAYS, List.of(stage(word("delete"), new Word(List.of(new Text(""), inner, new Text(""))), word("--wait=false")))))),
                LineParser.parse("delete $(get | head -1) --wait=false"));
    }

    @Test
    void an_open_quote_is_one_clear_sentence() {
        assertEquals("unexpected end of the line while looking for matching `''",
                assertThrows(IllegalArgumentException.class, () -> LineParser.parse("get 'pods")).getMessage());
    }
}
