package io.kubarium.cluster.fields;

import io.kubarium.api.Tree;
import java.time.Instant;

/**
 * One who has set fields of an object.
 *
 * @param applies whether by server-side apply, or by plain writes
 * @param subresource empty, {@code status} or {@code scale}
 * @param time when it last changed what it has set
 */
public record FieldManager(String name, boolean applies, String apiVersion, String subresource, Instant time, FieldSet fields) {
    /** As {@code metadata.managedFields} lists it. */
    public Tree.Obj written() {
        Tree.Obj entry = Tree.Obj.of("apiVersion", apiVersion, "fieldsType", "FieldsV1", "fieldsV1", fields.written(), "manager", name, "operation", applies ? "Apply" : "Update");
        if (!subresource.isEmpty()) entry = entry.with("subresource", new Tree.Str(subresource));
        return entry.with("time", new Tree.Str(io.kubarium.api.TimeText.of(time, false)));
    }

    /** As a conflict names it. */
    String shown() {
        return "\"" + name + "\"" + (subresource.isEmpty() ? "" : " with subresource \"" + subresource + "\"") + (applies ? "" : " using " + apiVersion);
    }
}
