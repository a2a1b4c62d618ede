package io.kubarium.api.patch;

import io.kubarium.api.Codec;
import io.kubarium.api.FieldSchema;
import io.kubarium.api.OtherObject;

/** How the fields of a record merge; nothing is known about fields that are kept unread. */
record MergeSchema(Class<?> type) {
    static final MergeSchema NONE = new MergeSchema(null);

    static MergeSchema of(Class<?> type) {
        return type == null || type == OtherObject.class ? NONE : new MergeSchema(type);
    }

    private FieldSchema find(String field) {
        return type == null ? null : Codec.fields(type).get(field);
    }

    /** The schema of the field's value, or of its elements. */
    MergeSchema field(String field) {
        FieldSchema found = find(field);
        return found == null ? NONE : of(found.recordType());
    }

    /** Null: the list is replaced. Empty: a set of plain values. Else the key that joins elements (API-62). */
    String mergeKey(String field) {
        FieldSchema found = find(field);
        return found == null ? null : found.mergeKey();
    }

    /** Whether the field is replaced as a whole (API-63). */
    boolean replaced(String field) {
        FieldSchema found = find(field);
        return found != null && found.replaced();
    }

    boolean retainKeys(String field) {
        FieldSchema found = find(field);
        return found != null && found.retainKeys();
    }
}
