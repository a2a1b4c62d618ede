package io.kubarium.kubectl.explain;

import io.kubarium.api.Codec;
import io.kubarium.api.FieldSchema;
import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.kubectl.explain.Descriptions.Entry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What {@code kubectl explain} prints of a kind, or of a field of it (CTL-250). */
public final class Explanation {
    private static final int WIDTH = 76;
    private static final Entry KEPT = new Entry("Kept as it is written; the simulation does not act on it.", false, List.of());

    /** A field: its type as a word, and the record behind it if there is one. */
    private record Field(String type, @Nullable Class<?> record, Entry entry) {}

    private final Descriptions descriptions;
    private final KindInfo kind;
    private final StringBuilder out = new StringBuilder();

    /** About a kind, in the words of the descriptions. */
    public Explanation(Descriptions descriptions, KindInfo kind) {
        this.descriptions = descriptions;
        this.kind = kind;
    }

    /** The lines that name the kind. */
    public String head() {
        return (kind.group().isEmpty() ? "" : "GROUP:      " + kind.group() + "\n") + "KIND:       " + kind.kind() + "\nVERSION:    " + kind.version() + "\n\n";
    }

    /**
     * The whole text; with {@code tree} all fields below, without their texts.
     *
     * @throws IllegalArgumentException in kubectl's words, if there is no such field
     */
    public String of(List<String> path, boolean tree) {
        Class<?> record = kind.type();
        Field at = null;
        for (String name : path) {
            Map<String, Field> fields = at != null && record == null ? Map.of() : fields(record);
            at = fields.get(name);
            if (at == null) throw new IllegalArgumentException("field \"" + name + "\" does not exist");
            record = at.record();
        }
        out.append(head());
        if (at != null) out.append("FIELD: ").append(path.getLast()).append(" <").append(at.type()).append(">\n");
        if (at != null && !at.entry().values().isEmpty()) out.append("ENUM:\n    ").append(String.join("\n    ", at.entry().values())).append('\n');
        if (at != null) out.append('\n');
        describe(at, record);
        if (record != null) {
            out.append("FIELDS:\n");
            if (tree) tree(record, 1);
            else list(record);
        }
        return out.toString();
    }

    private void describe(@Nullable Field at, @Nullable Class<?> record) {
        out.append("DESCRIPTION:\n");
        if (at != null) text(at.entry().text(), "    ");
        Entry type = record == null ? null : type(record);
        if (type != null && (at == null || !type.text().equals(at.entry().text()))) text(type.text(), "    ");
        out.append("    \n");
    }

    private Entry type(Class<?> record) {
        Entry type = descriptions.type(record.getSimpleName());
        return type == null ? KEPT : type;
    }

    private void list(Class<?> record) {
        fields(record).forEach((name, field) -> {
            head("  ", name, field);
            text(field.entry().text(), "    ");
            out.append('\n');
        });
    }

    private void head(String indent, String name, Field field) {
        out.append(indent).append(name).append("\t<").append(field.type()).append('>').append(field.entry().required() ? " -required-" : "").append('\n');
        if (!field.entry().values().isEmpty()) out.append(indent).append("enum: ").append(String.join(", ", field.entry().values())).append('\n');
    }

    private void tree(Class<?> record, int level) {
        fields(record).forEach((name, field) -> {
            head("  ".repeat(level), name, field);
            if (field.record() != null) tree(field.record(), level + 1);
        });
    }

    /** All fields in order of their names, as the server knows them. */
    private Map<String, Field> fields(Class<?> record) {
        Map<String, Field> fields = new TreeMap<>();
        if (KubeObject.class.isAssignableFrom(record)) {
            fields.put("apiVersion", new Field("string", null, entry(record, "apiVersion")));
            fields.put("kind", new Field("string", null, entry(record, "kind")));
        }
        if (!kind.simulated() && record == kind.type()) {
            fields.put("metadata", new Field("ObjectMeta", ObjectMeta.class, entry(record, "metadata")));
            fields.put("spec", new Field("Object", null, KEPT));
            fields.put("status", new Field("Object", null, KEPT));
            return fields;
        }
        for (FieldSchema field : Codec.fields(record).values()) fields.put(field.name(), new Field(field.typeName(), field.recordType(), entry(record, field.name())));
        for (String kept : Codec.kept(record)) fields.put(kept, new Field("Object", null, KEPT));
        return fields;
    }

    private Entry entry(Class<?> record, String field) {
        Entry entry = descriptions.field(record.getSimpleName(), field);
        return entry == null ? KEPT : entry;
    }

    /** A text in lines of some width. */
    private void text(String text, String indent) {
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                out.append(indent).append(line).append('\n');
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        out.append(indent).append(line).append('\n');
    }
}
