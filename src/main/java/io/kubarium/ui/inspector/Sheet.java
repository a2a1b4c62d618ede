package io.kubarium.ui.inspector;

import io.kubarium.ui.inspector.InspectorModel.Row;
import io.kubarium.ui.inspector.InspectorModel.Status;
import java.util.ArrayList;
import java.util.List;

/** What is written of one kind of thing: the words over its title, its state, its details. */
record Sheet(String overline, Status status, List<Row> rows) {
    /** Collects the rows of a sheet; what has no value is left out. */
    static final class Rows {
        private final List<Row> rows = new ArrayList<>();

        Rows text(String name, Object value) {
            return add(name, value, false, "");
        }

        Rows mono(String name, Object value) {
            return add(name, value, true, "");
        }

        Rows link(String name, Object value, String ref) {
            return add(name, value, false, ref);
        }

        List<Row> list() {
            return List.copyOf(rows);
        }

        private Rows add(String name, Object value, boolean mono, String ref) {
            if (value != null && !value.toString().isEmpty()) rows.add(new Row(name, value.toString(), mono, ref));
            return this;
        }
    }
}
