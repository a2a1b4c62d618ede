package io.kubarium.kubectl.describe;

import io.kubarium.api.Codec;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.OtherObject;
import io.kubarium.api.Tree;
import io.kubarium.kubectl.table.Cells;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code describe networkpolicy} (CTL-124). */
final class NetworkPolicyDescriber {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Page page;

    private NetworkPolicyDescriber(Page page) {
        this.page = page;
    }

    static void describe(OtherObject policy, Page page) {
        page.field("Name", policy.name()).field("Namespace", policy.namespace()).field("Created on", TIME.format(policy.metadata().creationTimestamp()));
        page.labels("Labels", policy.metadata().labels()).annotations("Annotations", policy.metadata().annotations()).line(0, "Spec:");
        Tree.Obj spec = policy.body().obj("spec");
        String selector = selector(spec.obj("podSelector"));
        page.line(0, "  PodSelector:     " + selector + (selector.equals("<none>") ? " (Allowing the specific traffic to all pods in this namespace)" : ""));
        List<String> types = types(spec);
        NetworkPolicyDescriber describer = new NetworkPolicyDescriber(page);
        describer.direction(spec, types, "ingress", "Ingress", "from", "From");
        describer.direction(spec, types, "egress", "Egress", "to", "To");
        page.line(0, "  Policy Types: " + String.join(", ", types));
    }

    private static List<String> types(Tree.Obj spec) {
        List<String> given = spec.texts("policyTypes");
        if (!given.isEmpty()) return given;
        return spec.has("egress") ? List.of("Ingress", "Egress") : List.of("Ingress");
    }

    private void direction(Tree.Obj spec, List<String> types, String field, String type, String peers, String title) {
        if (!types.contains(type)) {
            page.line(0, "  Not affecting " + field + " traffic");
            return;
        }
        page.line(0, "  Allowing " + field + " traffic:");
        List<Tree.Obj> rules = spec.objects(field);
        if (rules.isEmpty()) page.line(0, "    <none> (Selected pods are isolated for " + field + " connectivity)");
        for (int i = 0; i < rules.size(); i++) {
            if (i > 0) page.line(0, "    ----------");
            rule(rules.get(i), peers, title);
        }
    }

    private void rule(Tree.Obj rule, String peers, String title) {
        if (rule.items("ports").isEmpty()) page.line(0, "    To Port: <any> (traffic allowed to all ports)");
        for (Tree.Obj port : rule.objects("ports")) {
            String protocol = port.text("protocol") == null ? "TCP" : port.text("protocol");
            if (port.has("endPort")) page.line(0, "    To Port Range: " + plain(port.get("port")) + "-" + plain(port.get("endPort")) + "/" + protocol);
            else page.line(0, "    To Port: " + (port.has("port") ? plain(port.get("port")) : "<any>") + "/" + protocol);
        }
        if (rule.items(peers).isEmpty()) page.line(0, "    " + title + ": <any> (traffic not restricted by " + (peers.equals("from") ? "source" : "destination") + ")");
        for (Tree.Obj peer : rule.objects(peers)) peer(peer, title);
    }

    private void peer(Tree.Obj peer, String title) {
        page.line(0, "    " + title + ":");
        if (peer.has("namespaceSelector")) page.line(0, "      NamespaceSelector: " + selector(peer.obj("namespaceSelector")));
        if (peer.has("podSelector")) page.line(0, "      PodSelector: " + selector(peer.obj("podSelector")));
        if (!peer.has("ipBlock")) return;
        Tree.Obj block = peer.obj("ipBlock");
        page.line(0, "      IPBlock:").line(0, "        CIDR: " + block.text("cidr"));
        page.line(0, "        Except: " + String.join(", ", block.items("except").stream().map(NetworkPolicyDescriber::plain).toList()));
    }

    private static String selector(Tree.Obj selector) {
        return selector.fields().isEmpty() || selector.fields().values().stream().allMatch(value -> value.equals(Tree.of(Map.of()))) ? "<none>"
                : Cells.selector(Codec.fromTree(LabelSelector.class, selector));
    }

    private static String plain(Tree value) {
        return value instanceof Tree.Str text ? text.value() : String.valueOf(value);
    }
}
