package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may do what (CTL-187, CTL-237): masters everything, others what the roles that are bound to them allow. */
record Access(String user, List<String> groups) {
    static final String MASTERS = "system:masters";
    private static final String RBAC = ".rbac.authorization.k8s.io";
    private static final String ACCOUNT = "system:serviceaccount:";
    private static final List<String> READ = List.of("get", "list", "watch");

    /** The one in whose name kubectl asks if nothing is said. */
    static final Access ADMIN = new Access("kubernetes-admin", List.of(MASTERS, "system:authenticated"));

    /** Somebody by name, as {@code --as} and {@code --as-group} say. */
    static Access as(String user, List<String> given) {
        List<String> groups = new ArrayList<>(given);
        if (user.startsWith(ACCOUNT)) {
            groups.add("system:serviceaccounts");
            groups.add("system:serviceaccounts:" + user.substring(ACCOUNT.length()).split(":")[0]);
        }
        groups.add("system:authenticated");
        return new Access(user, List.copyOf(groups));
    }

    /**
     * What somebody wants to do.
     *
     * @param resource the plural, with its subresource as in {@code pods/exec}
     * @param namespace null for all, or for a kind that is in none
     */
    record Ask(String verb, String group, String resource, @Nullable String namespace, String name) {
        Status refusal(String user) {
            String shown = resource.replaceAll("/.*", "") + (group.isEmpty() ? "" : "." + group) + (name.isEmpty() ? "" : " \"" + name + "\"");
            String where = namespace == null ? "at the cluster scope" : "in the namespace \"" + namespace + "\"";
            return Status.of(403, "Forbidden", shown + " is forbidden: User \"" + user + "\" cannot " + verb + " resource \"" + resource + "\" in API group \"" + group + "\" " + where);
        }
    }

    boolean allows(Ask ask, Snapshot store) {
        if (groups.contains(MASTERS)) return true;
        for (KubeObject binding : store.list("clusterrolebindings" + RBAC)) if (allows(binding, ask, store)) return true;
        if (ask.namespace() == null) return false;
        for (KubeObject binding : store.list("rolebindings" + RBAC, ask.namespace())) if (allows(binding, ask, store)) return true;
        return false;
    }

    private boolean allows(KubeObject object, Ask ask, Snapshot store) {
        Tree.Obj binding = ((OtherObject) object).body();
        if (binding.items("subjects").stream().noneMatch(subject -> subject instanceof Tree.Obj obj && isMe(obj))) return false;
        Tree.Obj role = binding.obj("roleRef");
        String name = String.valueOf(role.text("name"));
        boolean cluster = "ClusterRole".equals(role.text("kind"));
        for (KubeObject stored : cluster ? store.list("clusterroles" + RBAC) : store.list("roles" + RBAC, object.namespace())) {
            if (stored.name().equals(name)) return ((OtherObject) stored).body().items("rules").stream().anyMatch(rule -> rule instanceof Tree.Obj obj && allows(obj, ask));
        }
        return cluster && allowsByDefault(name, ask);
    }

    private boolean isMe(Tree.Obj subject) {
        String name = String.valueOf(subject.text("name"));
        return switch (String.valueOf(subject.text("kind"))) {
            case "User" -> name.equals(user);
            case "Group" -> groups.contains(name);
            case "ServiceAccount" -> user.equals(ACCOUNT + subject.text("namespace") + ":" + name);
            default -> false;
        };
    }

    private static boolean allows(Tree.Obj rule, Ask ask) {
        List<Tree> names = rule.items("resourceNames");
        return has(rule, "verbs", ask.verb()) && has(rule, "apiGroups", ask.group()) && has(rule, "resources", ask.resource())
                && (names.isEmpty() || names.contains(new Tree.Str(ask.name())));
    }

    private static boolean has(Tree.Obj rule, String field, String wanted) {
        return rule.items(field).contains(new Tree.Str(wanted)) || rule.items(field).contains(new Tree.Str("*"));
    }

    /** The roles that every cluster has from its start. */
    private static boolean allowsByDefault(String role, Ask ask) {
        boolean secret = ask.resource().equals("secrets");
        boolean rbac = ask.group().equals(RBAC.substring(1));
        return switch (role) {
            case "cluster-admin" -> true;
            case "admin" -> ask.namespace() != null;
            case "edit" -> ask.namespace() != null && !rbac;
            case "view" -> ask.namespace() != null && !rbac && !secret && READ.contains(ask.verb());
            default -> false;
        };
    }
}
