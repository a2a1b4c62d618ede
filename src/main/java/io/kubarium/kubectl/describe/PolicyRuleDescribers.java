package io.kubarium.kubectl.describe;

import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code describe} of roles and of what binds them (CTL-125). */
final class PolicyRuleDescribers {
    private PolicyRuleDescribers() {}

    static void role(OtherObject role, Page page) {
        page.field("Name", role.name()).labels("Labels", role.metadata().labels()).annotations("Annotations", role.metadata().annotations());
        page.line(0, "PolicyRule:").line(0, "  Resources\tNon-Resource URLs\tResource Names\tVerbs").line(0, "  ---------\t-----------------\t--------------\t-----");
        for (Tree.Obj rule : role.body().objects("rules")) {
            String rest = "\t[" + texts(rule, "nonResourceURLs") + "]\t[" + texts(rule, "resourceNames") + "]\t[" + texts(rule, "verbs") + "]";
            for (String resource : resources(rule)) page.line(0, "  " + resource + rest);
        }
    }

    private static List<String> resources(Tree.Obj rule) {
        List<String> resources = new ArrayList<>();
        for (String group : rule.texts("apiGroups")) {
            for (String resource : rule.texts("resources")) resources.add(resource + (group.isEmpty() ? "" : "." + group));
        }
        return resources.isEmpty() ? List.of("") : resources;
    }

    private static String texts(Tree.Obj rule, String field) {
        return String.join(" ", rule.texts(field));
    }

    static void binding(OtherObject binding, Page page) {
        Tree.Obj role = binding.body().obj("roleRef");
        page.field("Name", binding.name()).labels("Labels", binding.metadata().labels()).annotations("Annotations", binding.metadata().annotations());
        page.line(0, "Role:").field(1, "Kind", role.text("kind")).field(1, "Name", role.text("name"));
        page.line(0, "Subjects:").line(0, "  Kind\tName\tNamespace").line(0, "  ----\t----\t---------");
        for (Tree.Obj subject : binding.body().objects("subjects")) {
            page.line(0, "  " + subject.text("kind") + "\t" + subject.text("name") + "\t" + (subject.text("namespace") == null ? "" : subject.text("namespace")));
        }
    }
}
