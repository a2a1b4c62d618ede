package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** Generators of services (CTL-160). */
final class ServiceGenerators {
    private ServiceGenerators() {}

    static Tree.Obj clusterIp(String name, Call call) {
        String ip = call.flags().get("clusterip");
        if (!"None".equals(ip) && call.flags().all("tcp").isEmpty()) throw noPort();
        Tree.Obj service = service(name, "ClusterIP", ports(call));
        return ip == null ? service : service.with("spec", service.obj("spec").with("clusterIP", new Tree.Str(ip)));
    }

    static Tree.Obj nodePort(String name, Call call) {
        if (call.flags().all("tcp").isEmpty()) throw noPort();
        long nodePort = call.flags().number("node-port", 0);
        List<Tree> ports = new ArrayList<>();
        for (Tree port : ports(call)) ports.add(nodePort == 0 ? port : ((Tree.Obj) port).with("nodePort", Tree.of(nodePort)));
        return service(name, "NodePort", ports);
    }

    static Tree.Obj loadBalancer(String name, Call call) {
        if (call.flags().all("tcp").isEmpty()) throw noPort();
        return service(name, "LoadBalancer", ports(call));
    }

    static Tree.Obj externalName(String name, Call call) {
        Tree.Obj service = service(name, "ExternalName", ports(call));
        return service.with("spec", service.obj("spec").with("externalName", new Tree.Str(call.flags().get("external-name"))));
    }

    private static Failure noPort() {
        return Failure.error("at least one tcp port specifier must be provided");
    }

    private static List<Tree> ports(Call call) {
        List<Tree> ports = new ArrayList<>();
        for (String spec : call.flags().all("tcp")) {
            if (!spec.matches("\\d{1,5}(:[A-Za-z0-9-]+)?")) throw Failure.error("invalid port: " + spec);
            String[] parts = spec.split(":");
            String target = parts.length > 1 ? parts[1] : parts[0];
            ports.add(Tree.Obj.of("name", spec.replace(':', '-'), "port", Long.parseLong(parts[0]), "protocol", "TCP", "targetPort", number(target)));
        }
        return ports;
    }

    /** A port by number or name. */
    static Tree number(String port) {
        return port.matches("\\d{1,9}") ? new Tree.Num(port) : new Tree.Str(port);
    }

    private static Tree.Obj service(String name, String type, List<Tree> ports) {
        Tree.Obj labels = Tree.Obj.of("app", name);
        Tree.Obj spec = Tree.Obj.of("selector", labels, "type", type);
        return Tree.Obj.of("apiVersion", "v1", "kind", "Service", "metadata", Tree.Obj.of("name", name, "labels", labels),
                "spec", ports.isEmpty() ? spec : spec.with("ports", new Tree.Arr(ports)), "status", Tree.Obj.of("loadBalancer", Tree.Obj.EMPTY));
    }
}
