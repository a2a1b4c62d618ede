package io.kubarium.cluster.apiserver;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.PodSpec;
import io.kubarium.api.Tree;
import io.kubarium.api.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the levels of Pod Security ask of a pod, in the words of the admission (API-190): first what baseline forbids, then what restricted demands. */
final class PodSecurityChecks {
    private static final List<String> HARMLESS = List.of("AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP",
            "SETUID", "SYS_CHROOT");
    private static final List<String> SECCOMP = List.of("RuntimeDefault", "Localhost");

    private final PodSpec spec;
    private final List<Container> containers = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private PodSecurityChecks(PodSpec spec) {
        this.spec = spec;
        containers.addAll(spec.initContainers());
        containers.addAll(spec.containers());
    }

    /** Why the pod violates the level; none if it does not. */
    static List<String> violations(PodSpec spec, String level) {
        if (level.equals("privileged")) return List.of();
        PodSecurityChecks checks = new PodSecurityChecks(spec);
        checks.baseline(level.equals("restricted"));
        if (level.equals("restricted")) checks.restricted();
        return checks.reasons;
    }

    private void baseline(boolean stricter) {
        if (!stricter) capabilities("non-default capabilities", HARMLESS, false);
        List<String> shared = new ArrayList<>();
        if (spec.hostNetwork()) shared.add("hostNetwork=true");
        if (isTrue(spec.kept().get("hostPID"))) shared.add("hostPID=true");
        if (isTrue(spec.kept().get("hostIPC"))) shared.add("hostIPC=true");
        add("host namespaces", shared, ", ");
        List<String> paths = spec.volumes().stream().filter(volume -> volume.hostPath() != null).map(Volume::name).toList();
        if (!paths.isEmpty()) reasons.add("hostPath volumes (" + named("volume", paths) + ")");
        hostPorts();
        List<String> privileged = those(container -> isTrue(context(container).get("privileged")));
        if (!privileged.isEmpty()) reasons.add("privileged (" + named("container", privileged) + " must not set securityContext.privileged=true)");
    }

    private void restricted() {
        List<String> climbing = those(container -> !isFalse(context(container).get("allowPrivilegeEscalation")));
        if (!climbing.isEmpty()) reasons.add("allowPrivilegeEscalation != false (" + named("container", climbing) + " must set securityContext.allowPrivilegeEscalation=false)");
        capabilities("unrestricted capabilities", List.of("NET_BIND_SERVICE"), true);
        volumeTypes();
        root();
        String podType = pod().obj("seccompProfile").text("type");
        boolean podProfile = podType != null && SECCOMP.contains(podType);
        List<String> open = those(container -> {
            String type = context(container).obj("seccompProfile").text("type");
            return type == null ? !podProfile : !SECCOMP.contains(type);
        });
        if (!open.isEmpty()) reasons.add("seccompProfile (pod or " + named("container", open) + " must set securityContext.seccompProfile.type to \"RuntimeDefault\" or \"Localhost\")");
    }

    private void hostPorts() {
        List<String> names = those(container -> container.ports().stream().anyMatch(port -> port.hostPort() > 0));
        if (names.isEmpty()) return;
        TreeSet<Integer> ports = new TreeSet<>();
        for (Container container : containers) for (ContainerPort port : container.ports()) if (port.hostPort() > 0) ports.add(port.hostPort());
        String numbers = String.join(", ", ports.stream().map(String::valueOf).toList());
        reasons.add("hostPort (" + named("container", names) + (names.size() == 1 ? " uses hostPort" : " use hostPort") + (ports.size() == 1 ? " " : "s ") + numbers + ")");
    }

    private void capabilities(String reason, List<String> allowed, boolean dropsAll) {
        List<String> details = new ArrayList<>();
        if (dropsAll) {
            List<String> keeping = those(container -> !texts(context(container).obj("capabilities"), "drop").contains("ALL"));
            if (!keeping.isEmpty()) details.add(named("container", keeping) + " must set securityContext.capabilities.drop=[\"ALL\"]");
        }
        TreeSet<String> extra = new TreeSet<>();
        List<String> adding = those(container -> {
            List<String> more = texts(context(container).obj("capabilities"), "add").stream().filter(name -> !allowed.contains(name)).toList();
            extra.addAll(more);
            return !more.isEmpty();
        });
        if (!adding.isEmpty()) details.add(named("container", adding) + " must not include " + quoted(List.copyOf(extra)) + " in securityContext.capabilities.add");
        add(reason, details, "; ");
    }

    private void volumeTypes() {
        List<String> names = new ArrayList<>();
        TreeSet<String> types = new TreeSet<>();
        for (Volume volume : spec.volumes()) {
            String type = restrictedType(volume);
            if (type == null) continue;
            names.add(volume.name());
            types.add(type);
        }
        if (!names.isEmpty()) reasons.add("restricted volume types (" + named("volume", names) + (names.size() == 1 ? " uses" : " use") + (types.size() == 1 ? " restricted volume type " : " restricted volume types ") + quoted(List.copyOf(types)) + ")");
    }

    /** What is neither the cluster's own nor a claim; null if it may be used. */
    private static @Nullable String restrictedType(Volume volume) {
        if (volume.hostPath() != null) return "hostPath";
        if (volume.nfs() != null) return "nfs";
        return volume.kept().fields().keySet().stream().filter(type -> !type.equals("csi") && !type.equals("image")).findFirst().orElse(null);
    }

    private void root() {
        boolean podSays = isTrue(pod().get("runAsNonRoot"));
        List<String> details = new ArrayList<>();
        if (isFalse(pod().get("runAsNonRoot"))) details.add("pod must not set securityContext.runAsNonRoot=false");
        List<String> insisting = those(container -> isFalse(context(container).get("runAsNonRoot")));
        if (!insisting.isEmpty()) details.add(named("container", insisting) + " must not set securityContext.runAsNonRoot=false");
        List<String> silent = those(container -> !podSays && context(container).get("runAsNonRoot") == null);
        if (details.isEmpty() && !silent.isEmpty()) details.add("pod or " + named("container", silent) + " must set securityContext.runAsNonRoot=true");
        add("runAsNonRoot != true", details, ", ");
        List<String> users = new ArrayList<>();
        if (isZero(pod().get("runAsUser"))) users.add("pod must not set runAsUser=0");
        List<String> rooted = those(container -> isZero(context(container).get("runAsUser")));
        if (!rooted.isEmpty()) users.add(named("container", rooted) + " must not set runAsUser=0");
        add("runAsUser=0", users, ", ");
    }

    private void add(String reason, List<String> details, String between) {
        if (!details.isEmpty()) reasons.add(reason + " (" + String.join(between, details) + ")");
    }

    private List<String> those(Predicate<Container> what) {
        return containers.stream().filter(what).map(Container::name).toList();
    }

    private Tree.Obj pod() {
        return spec.securityContext() == null ? Tree.Obj.EMPTY : spec.securityContext();
    }

    private static Tree.Obj context(Container container) {
        return container.kept().obj("securityContext");
    }

    private static String named(String what, List<String> names) {
        return what + (names.size() == 1 ? " " : "s ") + quoted(names);
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "\"" + name + "\"").toList());
    }

    private static List<String> texts(Tree.Obj object, String field) {
        return object.items(field).stream().map(item -> item instanceof Tree.Str text ? text.value() : item.toString()).toList();
    }

    private static boolean isTrue(Tree value) {
        return value instanceof Tree.Bool bool && bool.value();
    }

    private static boolean isFalse(Tree value) {
        return value instanceof Tree.Bool bool && !bool.value();
    }

    private static boolean isZero(Tree value) {
        return value instanceof Tree.Num number && number.isLong() && number.asLong() == 0;
    }
}
