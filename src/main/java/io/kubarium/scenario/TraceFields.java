package io.kubarium.scenario;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which fields of a kind a line of {@code trace.jsonl} has (reference README, "A line of trace.jsonl"). */
final class TraceFields {
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private TraceFields() {}

    static void metadata(ObjectMeta meta, Map<String, Tree> line) {
        if (meta.generation() > 0) line.put("generation", Tree.of(meta.generation()));
        if (meta.creationTimestamp() != null) line.put("creationTimestamp", Tree.of(meta.creationTimestamp().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString()));
        if (!meta.labels().isEmpty()) line.put("labels", Tree.of(meta.labels()));
        TreeMap<String, String> annotations = new TreeMap<>(meta.annotations());
        annotations.remove(LAST_APPLIED);
        annotations.remove("node.alpha.kubernetes.io/ttl"); // the recorder left it out
        if (!annotations.isEmpty()) line.put("annotations", Tree.of(annotations));
        if (!meta.ownerReferences().isEmpty()) {
            line.put("ownerReferences", new Tree.Arr(meta.ownerReferences().stream().map(o -> (Tree) Tree.Obj.of("kind", o.kind(), "name", o.name())).toList()));
        }
        if (!meta.finalizers().isEmpty()) line.put("finalizers", Tree.of(meta.finalizers()));
        if (meta.deletionTimestamp() != null) line.put("deletionTimestamp", Tree.of(meta.deletionTimestamp().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString()));
        if (meta.deletionGracePeriodSeconds() != null) line.put("deletionGracePeriodSeconds", Tree.of(meta.deletionGracePeriodSeconds()));
    }

    static void of(KubeObject object, LinkedHashMap<String, Tree> line) {
        Tree.Obj tree = Codec.toTree((Record) object);
        switch (object.kind()) {
            case "Pod" -> pod((Pod) object, tree, line);
            case "Event" -> event(tree, line);
            case "Node" -> node(tree, line);
            case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job" -> workload(tree, line);
            case "EndpointSlice" -> slice(tree, line);
            case "Endpoints" -> endpoints(tree, line);
            case "ControllerRevision" -> copy(tree, line, "revision");
            case "ConfigMap", "Secret" -> {
                List<String> keys = new ArrayList<>(tree.obj("data").fields().keySet());
                keys.sort(null);
                line.put("keys", Tree.of(keys));
                copy(tree, line, "type", "immutable");
            }
            case "Lease" -> {
                Tree.Obj spec = tree.obj("spec");
                copy(spec, line, "holderIdentity", "leaseDurationSeconds", "renewTime");
            }
            case "CronJob" -> specAndStatus(tree.with("spec", tree.obj("spec").without("jobTemplate")), line);
            case "Service", "PersistentVolume", "PersistentVolumeClaim", "PodDisruptionBudget", "ResourceQuota", "LimitRange", "Namespace", "Ingress",
                    "IngressClass", "NetworkPolicy", "HorizontalPodAutoscaler" -> specAndStatus(tree, line);
            default -> { }
        }
    }

    private static void specAndStatus(Tree.Obj tree, Map<String, Tree> line) {
        if (tree.has("spec")) line.put("spec", tree.get("spec"));
        if (tree.has("status")) line.put("status", conditionsCut(tree.obj("status")));
    }

    private static void workload(Tree.Obj tree, Map<String, Tree> line) {
        Tree.Obj spec = tree.obj("spec");
        Tree.Obj template = spec.obj("template");
        List<Tree> images = new ArrayList<>();
        for (Tree container : template.obj("spec").items("containers")) images.add(((Tree.Obj) container).get("image"));
        LinkedHashMap<String, Tree> cut = new LinkedHashMap<>();
        if (template.obj("metadata").has("labels")) cut.put("labels", template.obj("metadata").get("labels"));
        Tree.Obj annotations = template.obj("metadata").obj("annotations");
        if (!annotations.isEmpty()) cut.put("annotations", annotations);
        cut.put("images", new Tree.Arr(images));
        spec = spec.with("template", new Tree.Obj(cut));
        if (spec.has("volumeClaimTemplates")) {
            List<Tree> names = new ArrayList<>();
            for (Tree claim : spec.items("volumeClaimTemplates")) names.add(((Tree.Obj) claim).obj("metadata").get("name"));
            spec = spec.with("volumeClaimTemplates", new Tree.Arr(names));
        }
        line.put("spec", spec);
        if (tree.has("status") && !tree.obj("status").isEmpty()) line.put("status", conditionsCut(tree.obj("status")));
    }

    private static Tree.Obj conditionsCut(Tree.Obj status) {
        if (!status.has("conditions")) return status;
        List<Tree> cut = new ArrayList<>();
        for (Tree item : status.items("conditions")) cut.add(condition((Tree.Obj) item));
        return status.with("conditions", new Tree.Arr(cut));
    }

    private static Tree condition(Tree.Obj condition) {
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
        copy(condition, fields, "type", "status", "reason", "message", "lastTransitionTime");
        fields.values().removeIf(value -> value instanceof Tree.Str text && text.value().isEmpty());
        return new Tree.Obj(fields);
    }

    private static void conditions(Tree.Obj status, Map<String, Tree> line) {
        List<Tree> cut = new ArrayList<>();
        for (Tree item : status.items("conditions")) cut.add(condition((Tree.Obj) item));
        if (!cut.isEmpty()) line.put("conditions", new Tree.Arr(cut));
    }

    private static void pod(Pod pod, Tree.Obj tree, Map<String, Tree> line) {
        Tree.Obj status = tree.obj("status");
        Tree.Obj spec = tree.obj("spec");
        copy(status, line, "phase", "reason", "message");
        copy(spec, line, "nodeName");
        copy(status, line, "podIP", "hostIP");
        conditions(status, line);
        copy(status, line, "qosClass", "startTime");
        line.put("images", images(spec.items("containers")));
        if (!spec.items("initContainers").isEmpty()) line.put("initImages", images(spec.items("initContainers")));
        List<Tree> claims = new ArrayList<>();
        for (Tree volume : spec.items("volumes")) {
            Tree claim = ((Tree.Obj) volume).obj("persistentVolumeClaim").get("claimName");
            if (claim != null) claims.add(claim);
        }
        if (!claims.isEmpty()) line.put("claims", new Tree.Arr(claims));
        List<String> tolerations = new ArrayList<>();
        pod.spec().tolerations().forEach(t -> tolerations.add(orEmpty(t.key()) + ":" + (t.operator() == null ? "Equal" : t.operator()) + ":" + orEmpty(t.effect()) + ":"
                + (t.tolerationSeconds() == null ? "" : t.tolerationSeconds())));
        if (!tolerations.isEmpty()) line.put("tolerations", Tree.of(tolerations));
        containers(status.items("initContainerStatuses"), line, "initContainers");
        containers(status.items("containerStatuses"), line, "containers");
        copy(spec, line, "terminationGracePeriodSeconds", "priorityClassName");
        if (pod.spec().priority() != null && pod.spec().priority() != 0) line.put("priority", Tree.of(pod.spec().priority()));
        copy(status, line, "nominatedNodeName");
        if (!spec.items("schedulingGates").isEmpty()) line.put("schedulingGates", spec.get("schedulingGates"));
        if (!"Always".equals(pod.spec().restartPolicy())) copy(spec, line, "restartPolicy");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static Tree images(List<Tree> containers) {
        List<Tree> images = new ArrayList<>();
        for (Tree container : containers) images.add(((Tree.Obj) container).get("image"));
        return new Tree.Arr(images);
    }

    private static void containers(List<Tree> statuses, Map<String, Tree> line, String name) {
        List<Tree> cut = new ArrayList<>();
        for (Tree item : statuses) {
            Tree.Obj status = (Tree.Obj) item;
            LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
            copy(status, fields, "name", "ready", "started", "restartCount");
            for (String state : List.of("state", "lastState")) {
                if (!status.obj(state).isEmpty()) fields.put(state, withoutId(status.obj(state)));
            }
            cut.add(new Tree.Obj(fields));
        }
        if (!cut.isEmpty()) line.put(name, new Tree.Arr(cut));
    }

    private static Tree withoutId(Tree.Obj state) {
        return state.has("terminated") ? state.with("terminated", state.obj("terminated").without("containerID")) : state;
    }

    private static void event(Tree.Obj tree, Map<String, Tree> line) {
        copy(tree, line, "type", "reason", "message", "action", "reportingComponent");
        if (!"".equals(tree.text("reportingInstance"))) copy(tree, line, "reportingInstance");
        copy(tree.obj("source"), line, "host");
        LinkedHashMap<String, Tree> about = new LinkedHashMap<>();
        copy(tree.obj("involvedObject"), about, "kind", "name", "namespace", "fieldPath");
        line.put("involvedObject", new Tree.Obj(about));
        copy(tree, line, "count");
        for (String field : List.of("firstTimestamp", "lastTimestamp", "eventTime")) {
            if (tree.has(field) && !(tree.get(field) instanceof Tree.Null)) line.put(field, tree.get(field));
        }
        if (tree.has("series")) line.put("series", tree.obj("series").get("count"));
    }

    private static void node(Tree.Obj tree, Map<String, Tree> line) {
        Tree.Obj spec = tree.obj("spec");
        Tree.Obj status = tree.obj("status");
        copy(spec, line, "podCIDR", "taints", "unschedulable");
        conditions(status, line);
        for (String part : List.of("allocatable", "capacity")) {
            LinkedHashMap<String, Tree> sizes = new LinkedHashMap<>();
            copy(status.obj(part), sizes, "cpu", "memory", "pods");
            line.put(part, new Tree.Obj(sizes));
        }
        List<String> addresses = new ArrayList<>();
        for (Tree item : status.items("addresses")) addresses.add(((Tree.Obj) item).text("type") + "=" + ((Tree.Obj) item).text("address"));
        line.put("addresses", Tree.of(addresses));
    }

    private static void slice(Tree.Obj tree, Map<String, Tree> line) {
        copy(tree, line, "addressType");
        List<Tree> ports = new ArrayList<>();
        for (Tree item : tree.items("ports")) {
            Tree.Obj port = (Tree.Obj) item;
            ports.add("".equals(port.text("name")) ? port.without("name") : port);
        }
        line.put("ports", new Tree.Arr(ports));
        List<Tree> endpoints = new ArrayList<>();
        for (Tree item : tree.items("endpoints")) {
            Tree.Obj endpoint = (Tree.Obj) item;
            if (endpoint.has("targetRef")) {
                LinkedHashMap<String, Tree> target = new LinkedHashMap<>();
                copy(endpoint.obj("targetRef"), target, "kind", "name");
                endpoint = endpoint.with("targetRef", new Tree.Obj(target));
            }
            endpoints.add(endpoint);
        }
        line.put("endpoints", new Tree.Arr(endpoints));
    }

    private static void endpoints(Tree.Obj tree, Map<String, Tree> line) {
        List<Tree> subsets = new ArrayList<>();
        for (Tree item : tree.items("subsets")) {
            Tree.Obj subset = (Tree.Obj) item;
            LinkedHashMap<String, Tree> cut = new LinkedHashMap<>();
            for (String part : List.of("addresses", "notReadyAddresses")) {
                List<Tree> addresses = new ArrayList<>();
                for (Tree address : subset.items(part)) addresses.add(address((Tree.Obj) address));
                if (!addresses.isEmpty()) cut.put(part, new Tree.Arr(addresses));
            }
            copy(subset, cut, "ports");
            subsets.add(new Tree.Obj(cut));
        }
        if (!subsets.isEmpty()) line.put("subsets", new Tree.Arr(subsets));
    }

    private static Tree address(Tree.Obj address) {
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
        copy(address, fields, "ip", "nodeName");
        if (address.has("targetRef")) fields.put("target", address.obj("targetRef").get("name"));
        return new Tree.Obj(fields);
    }

    private static void copy(Tree.Obj from, Map<String, Tree> to, String... names) {
        for (String name : names) if (from.has(name)) to.put(name, from.get(name));
    }
}
