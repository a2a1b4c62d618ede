package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a pod that its containers may read of themselves (NOD-188). */
final class PodFields {
    private PodFields() {}

    static String value(Pod pod, String path, String ip, String hostIP) {
        String key = path.indexOf('\'') >= 0 ? path.substring(path.indexOf('\'') + 1, path.lastIndexOf('\'')) : "";
        String value = switch (path) {
            case "metadata.name" -> pod.name();
            case "metadata.namespace" -> pod.namespace();
            case "metadata.uid" -> pod.uid();
            case "spec.nodeName" -> pod.spec().nodeName();
            case "spec.serviceAccountName" -> pod.spec().serviceAccountName();
            case "status.podIP", "status.podIPs" -> ip;
            case "status.hostIP", "status.hostIPs" -> hostIP;
            case "metadata.labels" -> lines(pod.metadata().labels());
            case "metadata.annotations" -> lines(pod.metadata().annotations());
            default -> path.startsWith("metadata.labels[") ? pod.metadata().label(key) : path.startsWith("metadata.annotations[") ? pod.metadata().annotations().get(key) : "";
        };
        return value == null ? "" : value;
    }

    static String resource(Container container, String resource) {
        int dot = resource.indexOf('.');
        Map<String, Quantity> from = resource.startsWith("limits") ? container.resources().limits() : container.resources().requests();
        Quantity quantity = from.get(resource.substring(dot + 1));
        return quantity == null ? "0" : Long.toString(quantity.value());
    }

    private static String lines(Map<String, String> entries) {
        return entries.entrySet().stream().map(entry -> entry.getKey() + "=\"" + entry.getValue() + "\"").collect(Collectors.joining("\n"));
    }
}
