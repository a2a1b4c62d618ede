package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;
import io.kubarium.api.request.Status;
import io.kubarium.api.selector.FieldQuery;
import io.kubarium.api.selector.LabelQuery;
import java.util.ArrayList;
import java.util.List;

/** The label and field queries of a call. */
record Query(LabelQuery labels, FieldQuery fields, String labelText, String fieldText) {
    static final List<String> FLAGS = List.of("selector|l=", "field-selector=");

    static Query of(Call call) {
        String labels = call.flags().get("selector", "");
        String fields = call.flags().get("field-selector", "");
        FieldQuery fieldQuery;
        try {
            fieldQuery = fields.isBlank() ? FieldQuery.ALL : FieldQuery.parse(fields);
        } catch (IllegalArgumentException wrong) {
            throw Failure.error(wrong.getMessage());
        }
        try {
            return new Query(labels.isBlank() ? LabelQuery.ALL : LabelQuery.parse(labels), fieldQuery, labels, fields);
        } catch (IllegalArgumentException wrong) {
            if (call.flags().args().isEmpty()) throw Failure.error(wrong.getMessage());
            throw refused(Selection.of(call.flags().args().subList(0, 1), call).kinds().getFirst(), labels, fields, wrong.getMessage());
        }
    }

    // CTL-71, CTL-73
    private static Failure refused(KindInfo kind, String labels, String fields, String why) {
        return Failure.of(Status.badRequest("Unable to find \"" + kind.group() + "/" + kind.version() + ", Resource=" + kind.plural()
                + "\" that match label selector \"" + labels + "\", field selector \"" + fields + "\": " + why));
    }

    boolean isEmpty() {
        return labels.isEmpty() && fields.isEmpty();
    }

    boolean matches(KubeObject object) {
        return labels.matches(object.metadata().labels()) && fields.matches(object);
    }

    /** The objects of a kind that match, in the namespace of the call or in all. */
    List<KubeObject> list(Call call, KindInfo kind) {
        try {
            fields.checked(kind);
        } catch (IllegalArgumentException wrong) {
            throw refused(kind, labelText, fieldText, wrong.getMessage());
        }
        List<KubeObject> found = new ArrayList<>();
        for (KubeObject object : call.client().list(kind, call.namespaceOrAll())) if (matches(object)) found.add(object);
        return found;
    }

    /** What is printed when nothing was found (CTL-12). */
    static String nothing(Call call, Selection selection) {
        boolean inNamespace = call.namespaceOrAll() != null && selection.kinds().stream().allMatch(KindInfo::namespaced);
        return inNamespace ? "No resources found in " + call.namespace() + " namespace." : "No resources found";
    }
}
