package io.kubarium.cluster.apiserver;

import io.kubarium.api.Codec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A pod template as the server's own types print it: fields by their Go names, the absent ones too (API-39). */
final class InternalTemplate {
    /** Fields in Go's order; behind the colon what an absent one is: nothing for null, s for an empty text, f for false, 0 for zero. */
    private static final String POD = "Volumes InitContainers Containers EphemeralContainers RestartPolicy:s TerminationGracePeriodSeconds ActiveDeadlineSeconds DNSPolicy:s "
            + "NodeSelector ServiceAccountName:s AutomountServiceAccountToken NodeName:s SecurityContext ImagePullSecrets Hostname:s Subdomain:s SetHostnameAsFQDN Affinity "
            + "SchedulerName:s Tolerations HostAliases PriorityClassName:s Priority PreemptionPolicy DNSConfig ReadinessGates RuntimeClassName Overhead EnableServiceLinks "
            + "TopologySpreadConstraints OS SchedulingGates ResourceClaims Resources HostnameOverride SchedulingGroup";
    private static final String CONTAINER = "Name:s Image:s Command Args WorkingDir:s Ports EnvFrom Env Resources ResizePolicy RestartPolicy RestartPolicyRules VolumeMounts "
            + "VolumeDevices LivenessProbe ReadinessProbe StartupProbe Lifecycle TerminationMessagePath:s TerminationMessagePolicy:s ImagePullPolicy:s SecurityContext "
            + "Stdin:f StdinOnce:f TTY:f";
    private static final String SECURITY = "HostNetwork:f HostPID:f HostIPC:f ShareProcessNamespace HostUsers SELinuxOptions WindowsOptions RunAsUser RunAsGroup RunAsNonRoot "
            + "SupplementalGroups SupplementalGroupsPolicy FSGroup FSGroupChangePolicy Sysctls SeccompProfile AppArmorProfile SELinuxChangePolicy";
    private static final String RESOURCES = "Limits Requests Claims";
    private static final String ENV = "Name:s Value:s ValueFrom";
    private static final String PORT = "Name:s HostPort:0 ContainerPort:0 Protocol:s HostIP:s";

    private InternalTemplate() {}

    static Tree of(PodTemplateSpec template) {
        Tree.Obj tree = Codec.toTree(template);
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>(tree.obj("metadata").fields());
        fields.put("Spec", spec(tree.obj("spec")));
        return new Tree.Obj(fields);
    }

    private static Tree spec(Tree.Obj spec) {
        Tree.Obj whole = fields(POD, spec);
        Tree.Obj security = fields(SECURITY, spec.obj("securityContext"));
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) if (spec.has(host)) security = security.with(goName(host), spec.get(host));
        return whole.with("Containers", containers(spec.get("containers"))).with("InitContainers", containers(spec.get("initContainers"))).with("SecurityContext", security);
    }

    private static Tree containers(Tree list) {
        if (!(list instanceof Tree.Arr items)) return Tree.NULL;
        List<Tree> all = new ArrayList<>();
        for (Tree item : items.items()) {
            Tree.Obj container = (Tree.Obj) item;
            all.add(fields(CONTAINER, container).with("Resources", fields(RESOURCES, container.obj("resources"))).with("Env", each(ENV, container.get("env")))
                    .with("Ports", each(PORT, container.get("ports"))));
        }
        return new Tree.Arr(all);
    }

    private static Tree each(String names, Tree list) {
        if (!(list instanceof Tree.Arr items)) return Tree.NULL;
        return new Tree.Arr(items.items().stream().map(item -> (Tree) fields(names, (Tree.Obj) item)).toList());
    }

    private static Tree.Obj fields(String names, Tree.Obj given) {
        LinkedHashMap<String, Tree> byGoName = new LinkedHashMap<>();
        given.fields().forEach((name, value) -> byGoName.put(goName(name), value));
        LinkedHashMap<String, Tree> all = new LinkedHashMap<>();
        for (String word : names.split(" ")) {
            int colon = word.indexOf(':');
            String name = colon < 0 ? word : word.substring(0, colon);
            Tree value = byGoName.get(name);
            all.put(name, value != null ? inner(name, value) : colon < 0 ? Tree.NULL : absent(word.charAt(colon + 1)));
        }
        return new Tree.Obj(all);
    }

    private static Tree absent(char kind) {
        return switch (kind) {
            case 's' -> new Tree.Str("");
            case 'f' -> Tree.of(false);
            default -> Tree.of(0);
        };
    }

    /** Structures inside have Go names too; the keys of maps are data. */
    private static Tree inner(String name, Tree value) {
        if (List.of("NodeSelector", "Limits", "Requests", "MatchLabels").contains(name)) return value;
        return switch (value) {
            case Tree.Obj obj -> {
                LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
                for (Map.Entry<String, Tree> field : obj.fields().entrySet()) fields.put(goName(field.getKey()), inner(goName(field.getKey()), field.getValue()));
                yield new Tree.Obj(fields);
            }
            case Tree.Arr list -> new Tree.Arr(list.items().stream().map(item -> inner("", item)).toList());
            default -> value;
        };
    }

    private static String goName(String name) {
        return switch (name) {
            case "tty" -> "TTY";
            case "os" -> "OS";
            case "hostPID", "hostIPC" -> "H" + name.substring(1);
            case "seLinuxOptions" -> "SELinuxOptions";
            default -> (name.startsWith("dns") ? "DNS" + name.substring(3) : name.startsWith("fs") ? "FS" + name.substring(2)
                    : Character.toUpperCase(name.charAt(0)) + name.substring(1)).replaceAll("Ip$", "IP");
        };
    }
}
