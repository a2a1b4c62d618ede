package io.kubarium.kubectl.describe;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Tree;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Kinds without a describer: their fields with spelt-out names (CTL-232). */
final class OtherDescriber implements Describer<KubeObject> {
    private static final Set<String> ABBREVIATIONS = new TreeSet<>(java.util.List.of("API", "URL", "UID", "OSB", "GUID", "ID", "IP", "CIDR"));
    private static final Set<String> SHOWN_ABOVE = new TreeSet<>(java.util.List.of("name", "namespace", "labels", "annotations", "managedFields"));

    @Override
    public void describe(KubeObject object, Surroundings around, Page page) {
        page.field("Name", object.name()).field("Namespace", object.namespace());
        page.labels("Labels", object.metadata().labels()).annotations("Annotations", object.metadata().annotations());
        Tree.Obj tree = (Tree.Obj) Codec.toTree((Record) object).sorted();
        Tree.Obj metadata = tree.obj("metadata");
        for (String field : SHOWN_ABOVE) metadata = metadata.without(field);
        fields(tree.with("metadata", metadata), 0, page);
        around.events(object, page);
    }

    private static void fields(Tree.Obj obj, int level, Page page) {
        for (Map.Entry<String, Tree> field : obj.fields().entrySet()) {
            String title = title(field.getKey());
            switch (field.getValue()) {
                case Tree.Obj inner -> {
                    page.line(level, title + ":");
                    fields(inner, level + 1, page);
                }
                case Tree.Arr list -> {
                    page.line(level, title + ":");
                    for (Tree item : list.items()) {
                        if (item instanceof Tree.Obj inner) fields(inner, level + 1, page);
                        else page.line(level + 1, text(item));
                    }
                }
                default -> page.field(level, title, text(field.getValue()));
            }
        }
    }

    private static String text(Tree value) {
        return value instanceof Tree.Str text ? text.value() : value instanceof Tree.Null ? "<nil>" : value.toString();
    }

    /** {@code creationTimestamp} is Creation Timestamp, {@code apiVersion} is API Version. */
    static String title(String field) {
        StringBuilder title = new StringBuilder();
        for (String word : field.split("(?<=[a-z0-9])(?=[A-Z])")) {
            String upper = word.toUpperCase(Locale.ROOT);
            if (!title.isEmpty()) title.append(' ');
            if (ABBREVIATIONS.contains(upper)) title.append(upper);
            else title.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0))).append(word.isEmpty() ? "" : word.substring(1));
        }
        return title.toString();
    }
}
