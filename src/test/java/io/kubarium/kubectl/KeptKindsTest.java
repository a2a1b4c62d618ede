package io.kubarium.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An object of a kind that is not simulated is kept, listed by any of its kind's names, and given back unchanged. */
class KeptKindsTest {
    private final Terminal terminal = new Terminal();

    @Test
    void an_object_of_an_unknown_kind_is_listed_and_given_back() {
        terminal.texts.put("widget.yaml", "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec: {size: 3, parts: [a, b]}\n");
        assertEquals("widget.example.com/w created\n", terminal.type("kubectl apply -f widget.yaml"));
        for (String word : new String[] {"widget", "widgets", "Widget", "widgets.example.com"}) {
            assertEquals("widget.example.com/w\n", terminal.type("kubectl get " + word + " -o name"), word);
        }
        assertTrue(terminal.type("kubectl get widget w -o yaml").endsWith("spec:\n  parts:\n  - a\n  - b\n  size: 3\n"), terminal.last.output());
    }

    @Test
    void a_kind_of_which_there_is_no_object_is_unknown() {
        assertEquals("error: the server doesn't have a resource type \"gadgets\"\n", terminal.type("kubectl get gadgets"));
    }
}
