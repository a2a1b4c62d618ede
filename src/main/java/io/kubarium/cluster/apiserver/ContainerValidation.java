package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.EnvFromSource;
import io.kubarium.api.EnvVar;
import io.kubarium.api.EnvVarSource;
import io.kubarium.api.PodSpec;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeMount;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The containers of a pod (API-103..109). */
final class ContainerValidation {
    private static final List<String> PULL = List.of("Always", "IfNotPresent", "Never");
    private static final List<String> PROTOCOLS = List.of("SCTP", "TCP", "UDP");
    private static final List<String> RESTART = List.of("Always", "Never", "OnFailure");
    private static final List<String> RESOURCES = List.of("limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory");
    private static final List<String> FIELDS = List.of("metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid",
            "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs");

    private final PodSpec spec;
    private final Problems problems;
    private final TreeSet<String> names = new TreeSet<>();

    private ContainerValidation(PodSpec spec, Problems problems) {
        this.spec = spec;
        this.problems = problems;
    }

    static void check(PodSpec spec, Path path, Problems problems) {
        ContainerValidation validation = new ContainerValidation(spec, problems);
        Path containers = path.field("containers");
        if (spec.containers().isEmpty()) problems.required(containers);
        for (int i = 0; i < spec.containers().size(); i++) validation.container(spec.containers().get(i), containers.at(i), false);
        validation.hostPorts(containers);
        for (int i = 0; i < spec.initContainers().size(); i++) validation.container(spec.initContainers().get(i), path.field("initContainers").at(i), true);
    }

    private void container(Container container, Path path, boolean init) {
        String name = none(container.name()) ? "" : container.name();
        if (name.isEmpty()) problems.required(path.field("name"));
        else Checks.label(name, path.field("name"), problems);
        if (none(container.image())) problems.required(path.field("image"));
        else if (!container.image().equals(container.image().strip())) problems.invalid(path.field("image"), container.image(), "must not have leading or trailing whitespace");
        ports(container.ports(), path.field("ports"));
        for (int i = 0; i < container.envFrom().size(); i++) envFrom(container.envFrom().get(i), path.field("envFrom").at(i));
        for (int i = 0; i < container.env().size(); i++) env(container.env().get(i), path.field("env").at(i));
        mounts(container.volumeMounts(), path.field("volumeMounts"));
        Checks.oneOf(container.imagePullPolicy(), PULL, path.field("imagePullPolicy"), problems);
        ResourceValidation.check(container.resources(), path.field("resources"), problems);
        if (!name.isEmpty() && !names.add(name)) problems.duplicate(path.field("name"), name);
        Checks.oneOf(container.restartPolicy(), RESTART, path.field("restartPolicy"), problems);
        ProbeValidation.check(container, path, init && !container.isSidecar(), problems);
    }

    private void ports(List<ContainerPort> ports, Path path) {
        TreeSet<String> seen = new TreeSet<>();
        for (int i = 0; i < ports.size(); i++) {
            ContainerPort port = ports.get(i);
            Path at = path.at(i);
            if (!none(port.name())) {
                List<String> wrong = Names.portName(port.name());
                wrong.forEach(text -> problems.invalid(at.field("name"), port.name(), text));
                if (wrong.isEmpty() && !seen.add(port.name())) problems.duplicate(at.field("name"), port.name());
            }
            if (port.containerPort() == 0) problems.required(at.field("containerPort"));
            else Checks.port(port.containerPort(), at.field("containerPort"), problems);
            if (port.hostPort() != 0) Checks.port(port.hostPort(), at.field("hostPort"), problems);
            if (spec.hostNetwork() && port.hostPort() != 0 && port.hostPort() != port.containerPort()) {
                problems.invalid(at.field("hostPort"), port.hostPort(), "must match `containerPort` when `hostNetwork` is true");
            }
            if (none(port.protocol())) problems.required(at.field("protocol"));
            else Checks.oneOf(port.protocol(), PROTOCOLS, at.field("protocol"), problems);
        }
    }

    /** No two containers may want the same port of the host. */
    private void hostPorts(Path path) {
        TreeSet<String> taken = new TreeSet<>();
        for (int c = 0; c < spec.containers().size(); c++) {
            List<ContainerPort> ports = spec.containers().get(c).ports();
            for (int i = 0; i < ports.size(); i++) {
                ContainerPort port = ports.get(i);
                String key = port.protocol() + "/" + (none(port.hostIP()) ? "" : port.hostIP()) + "/" + port.hostPort();
                if (port.hostPort() != 0 && !taken.add(key)) problems.duplicate(path.at(c).field("ports").at(i).field("hostPort"), key);
            }
        }
    }

    private void env(EnvVar env, Path path) {
        if (none(env.name())) problems.required(path.field("name"));
        else if (!env.name().chars().allMatch(c -> c >= 32 && c <= 126 && c != '=')) {
            problems.invalid(path.field("name"), env.name(), "a valid environment variable name must consist only of printable ASCII characters other than '='");
        }
        if (env.valueFrom() == null) return;
        EnvVarSource source = env.valueFrom();
        long sources = Stream.of(source.fieldRef(), source.resourceFieldRef(), source.configMapKeyRef(), source.secretKeyRef()).filter(s -> s != null).count()
                + source.kept().fields().size();
        Path at = path.field("valueFrom");
        if (sources == 0) problems.invalid(at, "", "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`");
        else if (!none(env.value())) problems.invalid(at, "", "may not be specified when `value` is not empty");
        else if (sources > 1) problems.invalid(at, "", "may not have more than one field specified at a time");
        if (source.fieldRef() != null) field(source.fieldRef().fieldPath(), at.field("fieldRef").field("fieldPath"));
        if (source.resourceFieldRef() != null) resource(source.resourceFieldRef().resource(), at.field("resourceFieldRef").field("resource"), problems);
        if (source.configMapKeyRef() != null) keyOf(source.configMapKeyRef().name(), source.configMapKeyRef().key(), at.field("configMapKeyRef"));
        if (source.secretKeyRef() != null) keyOf(source.secretKeyRef().name(), source.secretKeyRef().key(), at.field("secretKeyRef"));
    }

    /** What of a container's resources a variable or a file holds. */
    static void resource(@Nullable String resource, Path path, Problems problems) {
        if (none(resource)) problems.required(path);
        else if (!RESOURCES.contains(resource) && !resource.matches("(limits|requests)\\.hugepages-.*")) problems.unsupported(path, resource, RESOURCES);
    }

    private void keyOf(@Nullable String name, @Nullable String key, Path path) {
        Checks.subdomain(name == null ? "" : name, path.field("name"), problems);
        if (none(key)) problems.required(path.field("key"));
        else Names.configKey(key).forEach(text -> problems.invalid(path.field("key"), key, text));
    }

    private void envFrom(EnvFromSource source, Path path) {
        if (source.configMapRef() != null && source.secretRef() != null) problems.invalid(path, "", "may not have more than one field specified at a time");
        else if (source.configMapRef() != null) named(source.configMapRef().name(), path.field("configMapRef").field("name"));
        else if (source.secretRef() != null) named(source.secretRef().name(), path.field("secretRef").field("name"));
        else problems.invalid(path, "", "must specify one of: `configMapRef` or `secretRef`");
    }

    private void named(@Nullable String name, Path path) {
        if (none(name)) problems.required(path);
        else Checks.subdomain(name, path, problems);
    }

    private void field(String fieldPath, Path path) {
        if (none(fieldPath)) problems.required(path);
        else if (!FIELDS.contains(fieldPath) && !fieldPath.matches("metadata\\.(labels|annotations)\\['.+']")) {
            List<String> supported = new ArrayList<>(FIELDS);
            supported.removeAll(List.of("metadata.annotations", "metadata.labels"));
            problems.unsupported(path, fieldPath, supported);
        }
    }

    private void mounts(List<VolumeMount> mounts, Path path) {
        TreeSet<String> paths = new TreeSet<>();
        for (int i = 0; i < mounts.size(); i++) {
            VolumeMount mount = mounts.get(i);
            Path at = path.at(i);
            if (none(mount.name())) problems.required(at.field("name"));
            else if (spec.volumes().stream().map(Volume::name).noneMatch(mount.name()::equals)) problems.notFound(at.field("name"), mount.name());
            if (none(mount.mountPath())) problems.required(at.field("mountPath"));
            else if (!paths.add(mount.mountPath())) problems.invalid(at.field("mountPath"), mount.mountPath(), "must be unique");
            if (none(mount.subPath())) continue;
            if (mount.subPath().startsWith("/")) problems.invalid(at.field("subPath"), mount.subPath(), "must be a relative path");
            if (List.of(mount.subPath().split("/")).contains("..")) problems.invalid(at.field("subPath"), mount.subPath(), "must not contain '..'");
        }
    }
}
