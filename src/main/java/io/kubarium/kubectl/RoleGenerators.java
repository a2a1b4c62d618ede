package io.kubarium.kubectl;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.LinkedHashMap;

/** Generators of roles and of what binds them (CTL-166). */
final class RoleGenerators {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private RoleGenerators() {}

    static Tree.Obj role(String name, Call call) {
        return role("Role", name, call);
    }

    static Tree.Obj clusterRole(String name, Call call) {
        return role("ClusterRole", name, call);
    }

    private static Tree.Obj role(String kind, String name, Call call) {
        List<String> verbs = call.flags().all("verb").stream().distinct().toList();
        if (verbs.isEmpty()) throw Failure.error("at least one verb must be specified");
        if (verbs.contains("*")) verbs = List.of("*");
        List<String> urls = call.flags().all("non-resource-url");
        List<Tree> rules = new ArrayList<>(rules(verbs, call));
        if (!urls.isEmpty()) rules.add(Tree.Obj.of("nonResourceURLs", urls, "verbs", verbs));
        if (rules.isEmpty()) throw Failure.error("at least one resource must be specified");
        return Tree.Obj.of("apiVersion", GROUP + "/v1", "kind", kind, "metadata", Tree.Obj.of("name", name), "rules", new Tree.Arr(rules));
    }

    /** One rule a group of the API, in the order in which the groups are named. */
    private static List<Tree> rules(List<String> verbs, Call call) {
        Map<String, List<String>> byGroup = new LinkedHashMap<>();
        for (String word : call.flags().all("resource")) {
            int slash = word.indexOf('/');
            String resource = slash < 0 ? word : word.substring(0, slash);
            KindInfo kind = resource.equals("*") ? null : Served.byWord(resource);
            if (kind == null && !resource.equals("*")) throw Failure.error("the server doesn't have a resource type \"" + resource + "\"");
            String group = kind == null ? "" : kind.group();
            byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add((kind == null ? "*" : kind.plural()) + (slash < 0 ? "" : word.substring(slash)));
        }
        List<String> names = call.flags().all("resource-name");
        List<Tree> rules = new ArrayList<>();
        byGroup.forEach((group, resources) -> {
            Tree.Obj rule = Tree.Obj.of("apiGroups", List.of(group));
            if (!names.isEmpty()) rule = rule.with("resourceNames", Tree.of(names));
            rules.add(rule.with("resources", Tree.of(resources)).with("verbs", Tree.of(verbs)));
        });
        return rules;
    }

    static Tree.Obj roleBinding(String name, Call call) {
        boolean cluster = call.flags().has("clusterrole");
        if (cluster == call.flags().has("role")) throw Failure.error("exactly one of clusterrole or role must be specified");
        return binding("RoleBinding", name, cluster ? "ClusterRole" : "Role", call.flags().get(cluster ? "clusterrole" : "role"), call);
    }

    static Tree.Obj clusterRoleBinding(String name, Call call) {
        return binding("ClusterRoleBinding", name, "ClusterRole", call.flags().get("clusterrole"), call);
    }

    private static Tree.Obj binding(String kind, String name, String roleKind, String role, Call call) {
        Tree.Obj made = Tree.Obj.of("apiVersion", GROUP + "/v1", "kind", kind, "metadata", Tree.Obj.of("name", name),
                "roleRef", Tree.Obj.of("apiGroup", GROUP, "kind", roleKind, "name", role));
        List<Tree> subjects = subjects(call);
        return subjects.isEmpty() ? made : made.with("subjects", new Tree.Arr(subjects));
    }

    /** Users, then groups, then accounts. */
    static List<Tree> subjects(Call call) {
        List<Tree> subjects = new ArrayList<>();
        for (String user : call.flags().all("user")) subjects.add(Tree.Obj.of("apiGroup", GROUP, "kind", "User", "name", user));
        for (String group : call.flags().all("group")) subjects.add(Tree.Obj.of("apiGroup", GROUP, "kind", "Group", "name", group));
        for (String account : call.flags().all("serviceaccount")) {
            String[] parts = account.split(":", -1);
            if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) throw Failure.error("serviceaccount must be <namespace>:<name>");
            subjects.add(Tree.Obj.of("kind", "ServiceAccount", "name", parts[1], "namespace", parts[0]));
        }
        return subjects;
    }
}
