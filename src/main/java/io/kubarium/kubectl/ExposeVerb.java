package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.Tree;
import io.kubarium.kubectl.table.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code kubectl expose} (CTL-137, CTL-169). */
final class ExposeVerb implements Verb {
    @Override
    public List<String> flags() {
        return FlagSet.joined(List.of("port=", "target-port=", "name=", "type=", "protocol=", "selector=", "labels|l=", "external-ip=",
                "load-balancer-ip=", "cluster-ip=", "session-affinity=", "external-name=", "overrides="), Manifests.FLAGS, Results.FLAGS);
    }

    @Override
    public void run(Call call) {
        Selection selection = Selection.of(call.flags().args(), call);
        if (selection.isEmpty() && !call.flags().has("filename")) throw Finding.nothingGiven();
        List<KubeObject> found = call.flags().has("filename") ? Finding.inFiles(call) : Finding.all(call, selection, new Query(
                io.kubarium.api.selector.LabelQuery.ALL, io.kubarium.api.selector.FieldQuery.ALL, "", ""));
        for (KubeObject object : found) {
            Tree.Obj service = service(call, object);
            call.next(() -> CreateVerb.send(call, service, "", "exposed"));
        }
    }

    private static Tree.Obj service(Call call, KubeObject object) {
        Map<String, String> selector = call.flags().has("selector") ? PolicyGenerators.pairs(call.flags().get("selector")) : selector(object);
        Map<String, String> labels = call.flags().has("labels") ? PolicyGenerators.pairs(call.flags().get("labels")) : object.metadata().labels();
        List<Tree> ports = ports(call, object);
        if (ports.isEmpty()) throw Failure.error("couldn't find port via --port flag or introspection");
        Tree.Obj metadata = Tree.Obj.of("name", call.flags().get("name", object.name()));
        if (!labels.isEmpty()) metadata = metadata.with("labels", Tree.of(labels));
        Tree.Obj spec = Tree.Obj.of("ports", new Tree.Arr(ports), "selector", selector);
        for (String[] flag : new String[][] {{"type", "type"}, {"cluster-ip", "clusterIP"}, {"session-affinity", "sessionAffinity"},
                {"load-balancer-ip", "loadBalancerIP"}, {"external-name", "externalName"}}) {
            if (call.flags().has(flag[0])) spec = spec.with(flag[1], new Tree.Str(call.flags().get(flag[0])));
        }
        return Tree.Obj.of("apiVersion", "v1", "kind", "Service", "metadata", metadata, "spec", spec, "status", Tree.Obj.of("loadBalancer", Tree.Obj.EMPTY));
    }

    private static Map<String, String> selector(KubeObject object) {
        LabelSelector selector = switch (object) {
            case Deployment d -> d.spec().selector();
            case ReplicaSet r -> r.spec().selector();
            case StatefulSet s -> s.spec().selector();
            case DaemonSet d -> d.spec().selector();
            case Service s -> LabelSelector.of(s.spec().selector());
            case Pod p -> LabelSelector.of(p.metadata().labels());
            default -> throw Failure.error("cannot expose a " + object.kind());
        };
        if (object instanceof Pod && selector.isEmpty()) {
            throw Failure.error("couldn't retrieve selectors via --selector flag or introspection: the pod has no labels and cannot be exposed");
        }
        if (!selector.matchExpressions().isEmpty()) {
            throw Failure.error("couldn't retrieve selectors via --selector flag or introspection: couldn't convert expressions - \"" + Cells.selector(selector)
                    + "\" to map-based selector format");
        }
        return selector.matchLabels();
    }

    private static List<Tree> ports(Call call, KubeObject object) {
        List<Tree> ports = new ArrayList<>();
        String target = call.flags().get("target-port");
        if (call.flags().has("port")) {
            for (String port : call.flags().get("port").split(",")) {
                if (!port.matches("\\d{1,5}")) throw Failure.error("invalid port: " + port);
                ports.add(port(Long.parseLong(port), call.flags().get("protocol", "TCP"), target == null ? port : target));
            }
            return named(ports);
        }
        PodSpec spec = PodTemplates.spec(object);
        if (spec == null) return ports;
        for (Container container : spec.containers()) {
            for (ContainerPort port : container.ports()) {
                ports.add(port(port.containerPort(), Cells.or(port.protocol(), "TCP"), target == null ? Integer.toString(port.containerPort()) : target));
            }
        }
        return named(ports);
    }

    private static Tree port(long port, String protocol, String target) {
        return Tree.Obj.of("port", port, "protocol", protocol, "targetPort", ServiceGenerators.number(target));
    }

    // Several ports need names.
    private static List<Tree> named(List<Tree> ports) {
        if (ports.size() < 2) return ports;
        List<Tree> named = new ArrayList<>();
        for (Tree port : ports) named.add(((Tree.Obj) port).with("name", new Tree.Str("port-" + (named.size() + 1))));
        return named;
    }
}
