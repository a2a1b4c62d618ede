package io.kubarium.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Names that are too long lose their middle, never their end. */
class NamesTest {

    @Test
    void a_generated_name_keeps_workload_and_last_five() {
        assertEquals("web-…x7k2q", Names.generated("web-7d9d476454-x7k2q", "web"));
    }

    @Test
    void a_short_name_and_an_ordinal_stay_whole() {
        assertEquals("db-0", Names.generated("db-0", "db"));
        assertEquals("nginx", Names.generated("nginx", "nginx"));
    }

    @Test
    void a_text_is_cut_in_its_middle_until_it_fits() {
        TextMeasure ten = (text, type) -> text.length() * 10;
        assertEquals("a-ve…-name", Names.fitted("a-very-long-name", 100, Type.NAME, ten));
        assertEquals("short", Names.fitted("short", 100, Type.NAME, ten));
    }

    @Test
    void the_bundled_fonts_tell_widths() {
        FontAdvances fonts = FontAdvances.bundled();
        assertEquals(6.6 * 10, fonts.width("10.244.1.5", Type.MONO), 0.01);
        assertTrue(fonts.width("iiii", Type.NAME) < fonts.width("mmmm", Type.NAME));
    }
}
