package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.PersistentVolumeClaimSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A claim's spec as the API server's own structure prints: refusals show what differs in it (STO-8). */
final class ClaimText {
    private final List<String> lines = new ArrayList<>();

    private ClaimText() {}

    static List<String> of(PersistentVolumeClaimSpec spec) {
        Tree.Obj resources = Tree.Obj.of("Limits", amounts(spec.resources().limits()), "Requests", amounts(spec.resources().requests()));
        Tree.Obj whole = Tree.Obj.of("AccessModes", spec.accessModes(), "Selector", spec.selector() == null ? null : Codec.toTree(spec.selector()), "Resources", resources,
                "VolumeName", spec.volumeName() == null ? "" : spec.volumeName(), "StorageClassName", spec.storageClassName(), "VolumeMode", spec.volumeMode(),
                "DataSource", spec.dataSource(), "DataSourceRef", spec.dataSourceRef(), "VolumeAttributesClassName", spec.volumeAttributesClassName());
        ClaimText text = new ClaimText();
        text.write("", whole, 0, "");
        return text.lines;
    }

    private static @Nullable Tree amounts(Map<String, Quantity> amounts) {
        if (amounts.isEmpty()) return null;
        TreeMap<String, String> texts = new TreeMap<>();
        amounts.forEach((name, amount) -> texts.put(name, amount.toString()));
        return Tree.of(texts);
    }

    private void write(String name, Tree value, int level, String end) {
        String start = " ".repeat(level) + (name.isEmpty() ? "" : "\"" + name + "\": ");
        switch (value) {
            case Tree.Obj obj when !obj.isEmpty() -> {
                lines.add(start + "{");
                int left = obj.fields().size();
                for (Map.Entry<String, Tree> field : obj.fields().entrySet()) write(field.getKey(), field.getValue(), level + 1, --left > 0 ? "," : "");
                lines.add(" ".repeat(level) + "}" + end);
            }
            case Tree.Arr list when !list.items().isEmpty() -> {
                lines.add(start + "[");
                int left = list.items().size();
                for (Tree item : list.items()) write("", item, level + 1, --left > 0 ? "," : "");
                lines.add(" ".repeat(level) + "]" + end);
            }
            default -> lines.add(start + value + end);
        }
    }
}
