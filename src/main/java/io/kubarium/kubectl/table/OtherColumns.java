package io.kubarium.kubectl.table;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.OtherObject;
import io.kubarium.api.TimeText;
import io.kubarium.api.Tree;
import java.util.ArrayList;
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

    // CTL-66
    static Table<OtherObject> bindings() {
        return Table.of(OtherObject.class, "NAME, ROLE, AGE, +USERS, +GROUPS, +SERVICEACCOUNTS", (binding, now) -> List.of(binding.name(),
                binding.body().obj("roleRef").text("kind") + "/" + binding.body().obj("roleRef").text("name"), age(binding, now),
                subjects(binding, "User"), subjects(binding, "Group"), subjects(binding, "ServiceAccount")));
    }

    private static String subjects(OtherObject binding, String kind) {
        List<String> names = new ArrayList<>();
        for (Tree item : binding.body().items("subjects")) {
            if (!(item instanceof Tree.Obj subject) || !kind.equals(subject.text("kind"))) continue;
            names.add((kind.equals("ServiceAccount") ? subject.text("namespace") + "/" : "") + subject.text("name"));
        }
        return String.join(", ", names);
    }

    // CTL-63: a name and one field.
    static Table<OtherObject> field(String header, String field) {
        return Table.of(OtherObject.class, "NAME, " + header + ", AGE", (object, now) -> List.of(object.name(), scalar(object.body().get(field), ""), age(object, now)));
    }

    // CTL-67
    static Table<OtherObject> webhooks() {
        return Table.of(OtherObject.class, "NAME, WEBHOOKS, AGE", (object, now) -> List.of(object.name(), String.valueOf(object.body().items("webhooks").size()), age(object, now)));
    }

    // CTL-67
    static Table<OtherObject> cidrs() {
        return Table.of(OtherObject.class, "NAME, CIDRS, AGE", (object, now) -> List.of(object.name(),
                String.join(",", spec(object).items("cidrs").stream().map(cidr -> scalar(cidr, "")).toList()), age(object, now)));
    }

    // CTL-32
    static Table<OtherObject> replicationControllers() {
        return Table.of(OtherObject.class, "NAME, DESIRED, CURRENT, READY, AGE", (object, now) -> List.of(object.name(), scalar(spec(object).get("replicas"), "1"),
                scalar(status(object).get("replicas"), "0"), scalar(status(object).get("readyReplicas"), "0"), age(object, now)));
    }

    private static String age(OtherObject object, java.time.Instant now) {
        return Ages.since(object.metadata().creationTimestamp(), now);
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
