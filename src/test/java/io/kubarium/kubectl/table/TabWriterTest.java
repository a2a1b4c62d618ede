package io.kubarium.kubectl.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** CTL-2, CTL-3, CTL-82, CTL-85. */
class TabWriterTest {
    @Test
    void a_column_is_as_wide_as_its_longest_cell_and_three_but_never_under_six() {
        assertEquals("A     LONGER-ONE   LAST\nb     c            d\n", TabWriter.table("A\tLONGER-ONE\tLAST\nb\tc\td\n"));
    }

    @Test
    void an_empty_last_cell_leaves_the_padding_before_it() {
        assertEquals("NAME   APP\nweb    \n", TabWriter.table("NAME\tAPP\nweb\t\n"));
    }

    @Test
    void a_line_without_a_tab_ends_the_columns_of_a_description() {
        assertEquals("Name:       web\nNamespace:  s01\nContainers:\n  a:  b\n", TabWriter.description("Name:\tweb\nNamespace:\ts01\nContainers:\n  a:\tb\n"));
    }

    @Test
    void inner_columns_end_where_a_line_has_no_cell_there() {
        assertEquals("Pods:    (1)\n  ns     name  cpu\n  other  b     c\nEnd:     x\n",
                TabWriter.description("Pods:\t(1)\n  ns\tname\tcpu\n  other\tb\tc\nEnd:\tx\n"));
    }

    @Test
    void remembered_widths_only_grow() {
        List<Integer> widths = new ArrayList<>();
        assertEquals("NAME         READY\nweb-abcdef   1/1\n", TabWriter.table("NAME\tREADY\nweb-abcdef\t1/1\n", widths));
        assertEquals("db           0/1\n", TabWriter.table("db\t0/1\n", widths));
        assertEquals("a-very-long-name   0/1\n", TabWriter.table("a-very-long-name\t0/1\n", widths));
    }
}
