package io.kubarium.api.selector;

import io.kubarium.api.KindInfo;
import java.util.ArrayList;
import java.util.List;

/** By which fields objects of a kind can be selected (API-27). */
final class FieldLabels {
    private static final List<String> EVERY = List.of("metadata.name", "metadata.namespace");

    private FieldLabels() {
    }

    static List<String> of(KindInfo kind) {
        List<String> all = new ArrayList<>(EVERY);
        all.addAll(own(kind));
        return all;
    }

    static boolean hasOwn(KindInfo kind) {
        return !own(kind).isEmpty();
    }

    private static List<String> own(KindInfo kind) {
        return switch (kind.key()) {
            case "pods" -> List.of("spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName",
                "spec.hostNetwork", "status.phase", "status.podIP", "status.podIPs", "status.nominatedNodeName");
            case "events" -> List.of("involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid",
                "involvedObject.apiVersion", "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason",
                "reportingComponent", "source", "type");
            case "nodes" -> List.of("spec.unschedulable");
            case "namespaces" -> List.of("status.phase");
            case "secrets" -> List.of("type");
            case "services" -> List.of("spec.clusterIP", "spec.type");
            case "jobs.batch" -> List.of("status.successful");
            case "replicationcontrollers" -> List.of("status.replicas");
            default -> List.of();
        };
    }
}
