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

    @Test
    void a_kind_that_its_group_does_not_have_or_that_is_no_name_is_refused() { // CTL-195, API-81
        terminal.texts.put("a.yaml", "apiVersion: v12\nkind: SECRET\nmetadata: {name: s}\n");
        assertEquals("error: resource mapping not found for name: \"s\" namespace: \"\" from \"a.yaml\": no matches for kind \"SECRET\" in version \"v12\"\nensure CRDs are installed first\n",
                terminal.type("kubectl create -f a.yaml"));
        terminal.texts.put("b.yaml", "apiVersion: example.com/v1\nkind: a b/c\nmetadata: {name: s}\n");
        assertEquals("error: resource mapping not found for name: \"s\" namespace: \"\" from \"b.yaml\": no matches for kind \"a b/c\" in version \"example.com/v1\"\nensure CRDs are installed first\n",
                terminal.type("kubectl create -f b.yaml"));
        assertEquals(null, terminal.cluster.snapshot().get(new io.kubarium.api.ObjectRef("secrets", "default", "s")));
    }

    @Test
    void what_was_applied_last_is_read_as_the_json_that_it_is() { // API-69
        terminal.texts.put("map.json", "{\"apiVersion\": \"v1\", \"kind\": \"ConfigMap\", \"metadata\": {\"name\": \"m\"}, \"data\": {\"a\": \"x\\uFFFF\"}}");
        assertEquals("configmap/m created\n", terminal.type("kubectl apply -f map.json"));
        assertEquals("configmap/m unchanged\n", terminal.type("kubectl apply -f map.json"));
        terminal.type("kubectl annotate cm m kubectl.kubernetes.io/last-applied-configuration=[] --overwrite");
        assertEquals("error: json: cannot unmarshal array into Go value of type map[string]interface {}\n", terminal.type("kubectl apply -f map.json"));
    }
}
