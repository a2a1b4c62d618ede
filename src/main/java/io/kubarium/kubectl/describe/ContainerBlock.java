package io.kubarium.kubectl.describe;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.ContainerState;
import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.EnvFromSource;
import io.kubarium.api.EnvVar;
import io.kubarium.api.EnvVarSource;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.VolumeMount;
import io.kubarium.kubectl.table.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The containers of a pod, or of a template when there are no statuses (CTL-92 … CTL-97). */
final class ContainerBlock {
    private final Page page;
    private final @Nullable Pod pod;
    private final String space;

    /** @param space {@code ""} for a pod; two blanks for a template, whose names stand one further to the right (CTL-91) */
    ContainerBlock(Page page, @Nullable Pod pod, String space) {
        this.page = page;
        this.pod = pod;
        this.space = space;
    }

    void write(String title, List<Container> containers, List<ContainerStatus> statuses) {
        page.line(0, space + title + ":" + (containers.isEmpty() ? " <none>" : ""));
        for (Container container : containers) {
            ContainerStatus status = statuses.stream().filter(s -> container.name().equals(s.name())).findFirst().orElse(null);
            basics(container, status);
            words("Command", container.command());
            words("Args", container.args());
            if (status != null) status(status);
            resources("Limits", container.resources().limits());
            resources("Requests", container.resources().requests());
            if (container.livenessProbe() != null) page.field(2, "Liveness", Probes.text(container.livenessProbe()));
            if (container.readinessProbe() != null) page.field(2, "Readiness", Probes.text(container.readinessProbe()));
            if (container.startupProbe() != null) page.field(2, "Startup", Probes.text(container.startupProbe()));
            environmentFrom(container);
            environment(container);
            mounts(container);
        }
    }

    private void basics(Container container, @Nullable ContainerStatus status) {
        page.line(1, (space.isEmpty() ? "" : " ") + container.name() + ":");
        if (status != null) page.field(2, "Container ID", status.containerID());
        page.field(2, "Image", container.image());
        if (status != null) page.field(2, "Image ID", status.imageID());
        ports("Port", container.ports(), ContainerPort::containerPort);
        ports("Host Port", container.ports(), ContainerPort::hostPort);
    }

    // CTL-93
    private void ports(String title, List<ContainerPort> ports, Function<ContainerPort, Integer> number) {
        List<String> parts = new ArrayList<>();
        for (ContainerPort port : ports) {
            parts.add(number.apply(port) + "/" + Cells.or(port.protocol(), "TCP") + (Cells.isEmpty(port.name()) ? "" : " (" + port.name() + ")"));
        }
        page.field(2, title + (parts.size() > 1 ? "s" : ""), Cells.orNone(String.join(", ", parts)));
    }

    private void words(String title, List<String> words) {
        if (words.isEmpty()) return;
        page.line(2, title + ":");
        for (String word : words) for (String line : word.split("\n", -1)) page.line(3, line);
    }

    private void status(ContainerStatus status) {
        state("State", status.state());
        if (status.lastState().terminated() != null) state("Last State", status.lastState());
        page.field(2, "Ready", status.ready() ? "True" : "False");
        page.field(2, "Restart Count", status.restartCount());
    }

    // CTL-94
    private void state(String title, ContainerState state) {
        if (state.running() != null) {
            page.field(2, title, "Running").field(3, "Started", Page.time(state.running().startedAt()));
        } else if (state.terminated() != null) {
            terminated(title, state.terminated());
        } else {
            page.field(2, title, "Waiting");
            if (state.waiting() != null && !Cells.isEmpty(state.waiting().reason())) page.field(3, "Reason", state.waiting().reason());
        }
    }

    private void terminated(String title, ContainerStateTerminated ended) {
        page.field(2, title, "Terminated");
        if (!Cells.isEmpty(ended.reason())) page.field(3, "Reason", ended.reason());
        if (!Cells.isEmpty(ended.message())) page.field(3, "Message", ended.message());
        page.field(3, "Exit Code", ended.exitCode());
        if (ended.signal() > 0) page.field(3, "Signal", ended.signal());
        page.field(3, "Started", Page.time(ended.startedAt())).field(3, "Finished", Page.time(ended.finishedAt()));
    }

    private void resources(String title, Map<String, Quantity> amounts) {
        if (amounts.isEmpty()) return;
        page.line(2, title + ":");
        amounts.forEach((name, amount) -> page.field(3, name, amount));
    }

    // CTL-96
    private void environmentFrom(Container container) {
        if (container.envFrom().isEmpty()) return;
        page.line(2, "Environment Variables from:");
        for (EnvFromSource source : container.envFrom()) {
            boolean isMap = source.configMapRef() != null;
            String name = isMap ? source.configMapRef().name() : source.secretRef().name();
            boolean optional = Boolean.TRUE.equals(isMap ? source.configMapRef().optional() : source.secretRef().optional());
            String prefix = Cells.isEmpty(source.prefix()) ? "" : " with prefix '" + source.prefix() + "'";
            page.line(3, name + "\t" + (isMap ? "ConfigMap" : "Secret") + prefix + "\tOptional: " + optional);
        }
    }

    private void environment(Container container) {
        page.line(2, "Environment:" + (container.env().isEmpty() ? "\t<none>" : ""));
        for (EnvVar variable : container.env()) {
            if (variable.valueFrom() != null) {
                page.field(3, variable.name(), reference(variable.valueFrom()));
                continue;
            }
            String[] lines = Cells.or(variable.value(), "").split("\n", -1);
            page.field(3, variable.name(), lines[0]);
            for (int i = 1; i < lines.length; i++) page.line(3, "\t" + lines[i]);
        }
    }

    private String reference(EnvVarSource source) {
        if (source.fieldRef() != null) {
            String path = source.fieldRef().fieldPath();
            return PodFields.value(pod, path) + " (" + Cells.or(source.fieldRef().apiVersion(), "v1") + ":" + path + ")";
        }
        if (source.resourceFieldRef() != null) return "node allocatable (" + source.resourceFieldRef().resource() + ")";
        if (source.secretKeyRef() != null) {
            return "<set to the key '" + source.secretKeyRef().key() + "' in secret '" + source.secretKeyRef().name() + "'>\tOptional: "
                    + Boolean.TRUE.equals(source.secretKeyRef().optional());
        }
        if (source.configMapKeyRef() == null) return "";
        return "<set to the key '" + source.configMapKeyRef().key() + "' of config map '" + source.configMapKeyRef().name() + "'>\tOptional: "
                + Boolean.TRUE.equals(source.configMapKeyRef().optional());
    }

    // CTL-97
    private void mounts(Container container) {
        page.line(2, "Mounts:" + (container.volumeMounts().isEmpty() ? "\t<none>" : ""));
        container.volumeMounts().stream().sorted(Comparator.comparing((VolumeMount mount) -> Cells.or(mount.mountPath(), ""))).forEach(mount -> page.line(3,
                Cells.or(mount.mountPath(), "") + " from " + Cells.or(mount.name(), "") + " (" + (mount.readOnly() ? "ro" : "rw")
                        + (Cells.isEmpty(mount.subPath()) ? "" : ",path=\"" + mount.subPath() + "\"") + ")"));
    }
}
