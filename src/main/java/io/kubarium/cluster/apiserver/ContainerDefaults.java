package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.Container;
import io.kubarium.api.EnvVar;
import io.kubarium.api.HTTPGetAction;
import io.kubarium.api.Lifecycle;
import io.kubarium.api.LifecycleHandler;
import io.kubarium.api.ObjectFieldSelector;
import io.kubarium.api.Probe;
import io.kubarium.api.ResourceRequirements;
import org.jspecify.annotations.Nullable;

/** Defaults of a container and of its probes (API-85, API-88). */
final class ContainerDefaults {
    private ContainerDefaults() {}

    static Container of(Container container) {
        return container.withImagePullPolicy(or(container.imagePullPolicy(), pullPolicy(container.image())))
                .withTerminationMessagePath(or(container.terminationMessagePath(), "/dev/termination-log"))
                .withTerminationMessagePolicy(or(container.terminationMessagePolicy(), "File"))
                .withResources(or(container.resources(), ResourceRequirements.EMPTY))
                .withPorts(container.ports().stream().map(port -> port.withProtocol(or(port.protocol(), "TCP"))).toList())
                .withEnv(container.env().stream().map(ContainerDefaults::env).toList())
                .withLivenessProbe(probe(container.livenessProbe())).withReadinessProbe(probe(container.readinessProbe()))
                .withStartupProbe(probe(container.startupProbe())).withLifecycle(lifecycle(container.lifecycle()));
    }

    /** Always for the tag {@code latest} or none, unless the image is named by its digest. */
    private static String pullPolicy(@Nullable String image) {
        if (image == null || image.contains("@")) return image == null ? "Always" : "IfNotPresent";
        int colon = image.lastIndexOf(':');
        boolean tagged = colon > image.lastIndexOf('/');
        return !tagged || image.substring(colon + 1).equals("latest") ? "Always" : "IfNotPresent";
    }

    private static EnvVar env(EnvVar env) {
        if (env.valueFrom() == null || env.valueFrom().fieldRef() == null) return env;
        ObjectFieldSelector field = env.valueFrom().fieldRef();
        return env.withValueFrom(env.valueFrom().withFieldRef(new ObjectFieldSelector(or(field.apiVersion(), "v1"), field.fieldPath())));
    }

    private static @Nullable Probe probe(@Nullable Probe probe) {
        if (probe == null) return null;
        Probe full = probe.withTimeoutSeconds(positive(probe.timeoutSeconds(), 1)).withPeriodSeconds(positive(probe.periodSeconds(), 10))
                .withSuccessThreshold(positive(probe.successThreshold(), 1)).withFailureThreshold(positive(probe.failureThreshold(), 3))
                .withHttpGet(http(probe.httpGet()));
        return probe.grpc() == null ? full : full.withGrpc(probe.grpc().withService(or(probe.grpc().service(), "")));
    }

    private static int positive(int value, int otherwise) {
        return value == 0 ? otherwise : value;
    }

    private static @Nullable HTTPGetAction http(@Nullable HTTPGetAction get) {
        return get == null ? null : get.withPath(or(get.path(), "/")).withScheme(or(get.scheme(), "HTTP"));
    }

    private static @Nullable Lifecycle lifecycle(@Nullable Lifecycle lifecycle) {
        return lifecycle == null ? null : new Lifecycle(handler(lifecycle.postStart()), handler(lifecycle.preStop()), lifecycle.kept());
    }

    private static @Nullable LifecycleHandler handler(@Nullable LifecycleHandler handler) {
        return handler == null ? null : new LifecycleHandler(handler.exec(), http(handler.httpGet()), handler.tcpSocket(), handler.sleep());
    }
}
