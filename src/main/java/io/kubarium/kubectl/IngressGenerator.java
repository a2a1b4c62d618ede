package io.kubarium.kubectl;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code create ingress NAME --rule=host/path=svc:port[,tls[=secret]]} (CTL-164). */
final class IngressGenerator {
    private static final Pattern RULE = Pattern.compile("([^/=]*)(/[^=]*)=([^:=,]+):([^,=]+)(?:,tls(?:=(.+))?)?");

    private IngressGenerator() {}

    static Tree.Obj ingress(String name, Call call) {
        if (call.flags().all("rule").isEmpty() && !call.flags().has("default-backend")) {
            throw Failure.error("not enough information provided: every ingress has to either specify a default-backend (which catches all traffic) or a list of rules (which catch specific paths)");
        }
        Map<String, List<Tree>> paths = new LinkedHashMap<>();
        List<Tree> tls = new ArrayList<>();
        for (String rule : call.flags().all("rule")) rule(rule, paths, tls);
        Tree.Obj spec = Tree.Obj.EMPTY;
        if (call.flags().has("class")) spec = spec.with("ingressClassName", new Tree.Str(call.flags().get("class")));
        if (call.flags().has("default-backend")) {
            String[] parts = call.flags().get("default-backend").split(":", 2);
            if (parts.length < 2) throw Failure.error("default-backend should be in format servicename:serviceport");
            spec = spec.with("defaultBackend", backend(parts[0], parts[1]));
        }
        if (!paths.isEmpty()) spec = spec.with("rules", rules(paths));
        if (!tls.isEmpty()) spec = spec.with("tls", new Tree.Arr(tls));
        return Tree.Obj.of("apiVersion", "networking.k8s.io/v1", "kind", "Ingress", "metadata", Tree.Obj.of("name", name), "spec", spec,
                "status", Tree.Obj.of("loadBalancer", Tree.Obj.EMPTY));
    }

    private static void rule(String rule, Map<String, List<Tree>> paths, List<Tree> tls) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) throw Failure.error("rule " + rule + " is invalid and should be in format host/path=svcname:svcport[,tls[=secret]]");
        String path = matcher.group(2);
        boolean prefix = path.endsWith("*");
        paths.computeIfAbsent(matcher.group(1), _ -> new ArrayList<>()).add(Tree.Obj.of("backend", backend(matcher.group(3), matcher.group(4)),
                "path", prefix ? path.substring(0, path.length() - 1) : path, "pathType", prefix ? "Prefix" : "Exact"));
        if (!rule.contains(",tls")) return;
        Tree.Obj entry = Tree.Obj.EMPTY;
        if (!matcher.group(1).isEmpty()) entry = entry.with("hosts", Tree.of(List.of(matcher.group(1))));
        tls.add(matcher.group(5) == null ? entry : entry.with("secretName", new Tree.Str(matcher.group(5))));
    }

    private static Tree.Obj backend(String service, String port) {
        Tree number = ServiceGenerators.number(port);
        return Tree.Obj.of("service", Tree.Obj.of("name", service, "port", Tree.Obj.of(number instanceof Tree.Num ? "number" : "name", number)));
    }

    private static Tree.Arr rules(Map<String, List<Tree>> paths) {
        List<Tree> rules = new ArrayList<>();
        paths.forEach((host, all) -> {
            Tree.Obj http = Tree.Obj.of("http", Tree.Obj.of("paths", new Tree.Arr(all)));
            rules.add(host.isEmpty() ? http : http.with("host", new Tree.Str(host)));
        });
        return new Tree.Arr(rules);
    }
}
