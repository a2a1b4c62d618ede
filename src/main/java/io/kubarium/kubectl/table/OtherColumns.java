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

    // CTL-35 … CTL-37
    static Table<OtherObject> jobs() {
        return Table.of(OtherObject.class, "NAME, STATUS, COMPLETIONS, DURATION, AGE, +CONTAINERS, +IMAGES, +SELECTOR", (job, now) -> {
            Tree.Obj pods = spec(job).obj("template").obj("spec");
            String parallel = scalar(spec(job).get("parallelism"), "1");
            String wanted = spec(job).has("completions") ? scalar(spec(job).get("completions"), "1") : parallel.equals("1") ? "1" : "1 of " + parallel;
            return List.of(job.name(), job.metadata().isTerminating() ? "Terminating" : "Running",
                    scalar(status(job).get("succeeded"), "0") + "/" + wanted, "", Ages.since(job.metadata().creationTimestamp(), now),
                    texts(pods, "name"), texts(pods, "image"), "<none>");
        });
    }

    // CTL-38
    static Table<OtherObject> cronJobs() {
        String columns = "NAME, SCHEDULE, TIMEZONE, SUSPEND, ACTIVE, LAST SCHEDULE, AGE, +CONTAINERS, +IMAGES, +SELECTOR";
        return Table.of(OtherObject.class, columns, (job, now) -> {
            Tree.Obj pods = spec(job).obj("jobTemplate").obj("spec").obj("template").obj("spec");
            String suspended = scalar(spec(job).get("suspend"), "false").equals("true") ? "True" : "False";
            return List.of(job.name(), scalar(spec(job).get("schedule"), ""), scalar(spec(job).get("timeZone"), "<none>"), suspended,
                    Integer.toString(status(job).items("active").size()), "<none>", Ages.since(job.metadata().creationTimestamp(), now),
                    texts(pods, "name"), texts(pods, "image"), "<none>");
        });
    }

    // CTL-60
    static Table<OtherObject> autoscalers() {
        return Table.of(OtherObject.class, "NAME, REFERENCE, TARGETS, MINPODS, MAXPODS, REPLICAS, AGE", (scaler, now) -> {
            Tree.Obj target = spec(scaler).obj("scaleTargetRef");
            List<String> metrics = new ArrayList<>();
            for (Tree metric : spec(scaler).items("metrics")) metrics.add(metric((Tree.Obj) metric));
            return List.of(scaler.name(), target.text("kind") + "/" + target.text("name"), Cells.orNone(String.join(", ", metrics)),
                    scalar(spec(scaler).get("minReplicas"), "<unset>"), scalar(spec(scaler).get("maxReplicas"), ""),
                    scalar(status(scaler).get("currentReplicas"), "0"), Ages.since(scaler.metadata().creationTimestamp(), now));
        });
    }

    private static String metric(Tree.Obj metric) {
        Tree.Obj resource = metric.obj("resource");
        Tree.Obj target = resource.obj("target");
        String wanted = target.has("averageUtilization") ? scalar(target.get("averageUtilization"), "") + "%" : scalar(target.get("averageValue"), "");
        return scalar(resource.get("name"), "") + ": <unknown>/" + wanted;
    }

    private static Tree.Obj spec(OtherObject object) {
        return object.body().obj("spec");
    }

    private static Tree.Obj status(OtherObject object) {
        return object.body().obj("status");
    }

    private static String texts(Tree.Obj pods, String field) {
        return Cells.joined(pods.items("containers"), container -> scalar(((Tree.Obj) container).get(field), ""));
    }

    private static String scalar(Tree value, String absent) {
        if (value == null || value instanceof Tree.Null) return absent;
        return value instanceof Tree.Str text ? text.value() : value.toString();
    }
}
