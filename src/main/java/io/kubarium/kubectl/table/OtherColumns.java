package io.kubarium.kubectl.table;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.OtherObject;
import io.kubarium.api.TimeText;
import io.kubarium.api.Tree;
import java.util.List;

/** {@code get} of kinds that are kept but not simulated. */
final class OtherColumns {
    private OtherColumns() {}

    /** Kinds without a printer (CTL-14). */
    static Table<KubeObject> generic() {
        return Table.of(KubeObject.class, "NAME, CREATED AT", (object, now) -> List.of(object.name(),
                object.metadata().creationTimestamp() == null ? "<unknown>" : TimeText.of(object.metadata().creationTimestamp(), false)));
    }

    // CTL-46
    static Table<OtherObject> policies() {
        return Table.of(OtherObject.class, "NAME, POD-SELECTOR, AGE", (policy, now) -> List.of(policy.name(),
                Cells.selector(Codec.fromTree(LabelSelector.class, spec(policy).obj("podSelector"))),
                Ages.since(policy.metadata().creationTimestamp(), now)));
    }

    private static Tree.Obj spec(OtherObject object) {
        return object.body().obj("spec");
    }

    private static Tree.Obj status(OtherObject object) {
        return object.body().obj("status");
    }

    private static String scalar(Tree value, String absent) {
        if (value == null || value instanceof Tree.Null) return absent;
        return value instanceof Tree.Str text ? text.value() : value.toString();
    }
}
