package io.kubarium.cluster.controller;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which pods a Service selects, and which Services a pod's change concerns: the same for both endpoint controllers. */
final class ServicePods {
    private static final Comparator<Pod> BY_AGE = Comparator.comparing((Pod pod) -> pod.metadata().creationTimestamp()).thenComparing(Pod::name);

    private ServicePods() {}

    /** Whether a controller writes this Service's endpoints at all (NET-20, NET-32, NET-33). */
    static boolean isSelecting(Service service) {
        return !"ExternalName".equals(service.spec().type()) && !service.spec().selector().isEmpty();
    }

    /** The pods of a Service, oldest first. */
    static List<Pod> of(Service service, Snapshot cache) {
        return cache.list(Pod.class, service.namespace()).stream().filter(pod -> selects(service, pod.metadata().labels())).sorted(BY_AGE).toList();
    }

    private static boolean selects(Service service, Map<String, String> labels) {
        return isSelecting(service) && labels.entrySet().containsAll(service.spec().selector().entrySet());
    }

    /** A pod with an address that has not ended (NET-40). */
    static boolean hasAddress(Pod pod) {
        return !pod.isTerminal() && pod.status().podIP() != null && !pod.status().podIP().isEmpty();
    }

    /** The Services to look at because of a pod's change (NET-38). */
    static List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        Pod before = (Pod) change.before();
        Pod after = (Pod) change.after();
        if (before != null && after != null && !matters(before, after)) return List.of();
        TreeSet<ObjectRef> found = new TreeSet<>();
        for (Service service : seen.list(Service.class, change.object().namespace())) {
            if (before != null && selects(service, before.metadata().labels()) || after != null && selects(service, after.metadata().labels())) found.add(service.ref());
        }
        return new ArrayList<>(found);
    }

    private static boolean matters(Pod before, Pod after) {
        // Any change of a terminating pod counts, that of its end among them.
        return before.isTerminating() || after.isTerminating() || before.ready() != after.ready()
                || !Objects.equals(before.status().podIP(), after.status().podIP()) || !before.status().podIPs().equals(after.status().podIPs())
                || !before.metadata().labels().equals(after.metadata().labels())
                || !Objects.equals(before.spec().hostname(), after.spec().hostname()) || !Objects.equals(before.spec().subdomain(), after.spec().subdomain());
    }

    /** The number a Service's port has in this pod, or null if the pod names no such port (NET-23, NET-24). */
    static @Nullable Integer port(Pod pod, ServicePort port) {
        if (port.targetPort() == null) return port.port();
        if (port.targetPort().isInt()) return port.targetPort().number();
        List<Container> containers = new ArrayList<>(pod.spec().containers());
        pod.spec().initContainers().stream().filter(container -> "Always".equals(container.restartPolicy())).forEach(containers::add);
        for (Container container : containers) {
            for (ContainerPort named : container.ports()) {
                if (port.targetPort().text().equals(named.name()) && Objects.equals(port.protocol(), named.protocol())) return named.containerPort();
            }
        }
        return null;
    }

    /** The name a pod has under this Service, or null (NET-42). */
    static @Nullable String hostname(Pod pod, Service service) {
        String hostname = pod.spec().hostname();
        return hostname != null && !hostname.isEmpty() && service.name().equals(pod.spec().subdomain()) ? hostname : null;
    }
}
