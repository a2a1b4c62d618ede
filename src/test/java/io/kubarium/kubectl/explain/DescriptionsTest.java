package io.kubarium.kubectl.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Codec;
import io.kubarium.api.FieldSchema;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** CTL-213, CTL-250: every kind and every field that is simulated is explained, and nothing else is. */
class DescriptionsTest {
    private final Descriptions descriptions = Descriptions.read();

    @Test
    void every_type_and_every_field_has_a_text() {
        List<String> untold = new ArrayList<>();
        for (Class<?> type : types()) {
            if (descriptions.type(type.getSimpleName()) == null) untold.add(type.getSimpleName());
            for (String field : Codec.fields(type).keySet()) if (descriptions.field(type.getSimpleName(), field) == null) untold.add(type.getSimpleName() + "." + field);
        }
        assertEquals(List.of(), untold);
    }

    @Test
    void no_text_is_about_something_that_is_not_there() {
        Set<String> there = new LinkedHashSet<>();
        for (Class<?> type : types()) {
            there.add(type.getSimpleName());
            there.add("*");
            List.of("apiVersion", "kind").forEach(field -> there.add("*." + field));
            for (String field : Codec.fields(type).keySet()) {
                there.add(type.getSimpleName() + "." + field);
                there.add("*." + field);
            }
        }
        assertEquals(List.of(), descriptions.keys().stream().filter(key -> !there.contains(key)).toList());
    }

    @Test
    void texts_are_sentences() {
        List<String> odd = new ArrayList<>();
        for (String key : descriptions.keys()) {
            if (key.equals("*")) continue;
            String text = key.contains(".") ? descriptions.field(key.substring(0, key.indexOf('.')), key.substring(key.indexOf('.') + 1)).text() : descriptions.type(key).text();
            if (!text.endsWith(".") || text.length() < 8 || text.length() > 260) odd.add(key + ": " + text);
        }
        assertEquals(List.of(), odd);
    }

    private static Set<Class<?>> types() {
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>();
        for (KindInfo kind : Kinds.all()) if (kind.simulated() && seen.add(kind.type())) open.add(kind.type());
        while (!open.isEmpty()) {
            for (FieldSchema field : Codec.fields(open.poll()).values()) if (field.recordType() != null && seen.add(field.recordType())) open.add(field.recordType());
        }
        return seen;
    }
}
