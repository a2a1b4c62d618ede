package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Checks.none;

import io.kubarium.api.Container;
import io.kubarium.api.ExecAction;
import io.kubarium.api.HTTPGetAction;
import io.kubarium.api.LifecycleHandler;
import io.kubarium.api.Probe;
import io.kubarium.api.SleepAction;
import io.kubarium.api.TCPSocketAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Probes and hooks of a container (API-109). */
final class ProbeValidation {
    private static final String NOT_IN_INIT = "may not be set for init containers without restartPolicy=Always";
    private final Problems problems;

    private ProbeValidation(Problems problems) {
        this.problems = problems;
    }

    /** {@code init}: the container runs to its end before the others start. */
    static void check(Container container, Path path, boolean init, Problems problems) {
        ProbeValidation validation = new ProbeValidation(problems);
        if (init) {
            if (container.lifecycle() != null) problems.forbidden(path.field("lifecycle"), NOT_IN_INIT);
            if (container.livenessProbe() != null) problems.forbidden(path.field("livenessProbe"), NOT_IN_INIT);
            if (container.readinessProbe() != null) problems.forbidden(path.field("readinessProbe"), NOT_IN_INIT);
            if (container.startupProbe() != null) problems.forbidden(path.field("startupProbe"), NOT_IN_INIT);
            return;
        }
        if (container.lifecycle() != null) {
            validation.hook(container.lifecycle().postStart(), path.field("lifecycle").field("postStart"));
            validation.hook(container.lifecycle().preStop(), path.field("lifecycle").field("preStop"));
        }
        validation.probe(container.livenessProbe(), path.field("livenessProbe"), true);
        validation.probe(container.readinessProbe(), path.field("readinessProbe"), false);
        if (container.readinessProbe() != null && container.readinessProbe().terminationGracePeriodSeconds() != null) {
            problems.invalid(path.field("readinessProbe").field("terminationGracePeriodSeconds"), container.readinessProbe().terminationGracePeriodSeconds(),
                    "must not be set for readinessProbes");
        }
        validation.probe(container.startupProbe(), path.field("startupProbe"), true);
    }

    private void probe(@Nullable Probe probe, Path path, boolean kills) {
        if (probe == null) return;
        handlers(probe.exec(), probe.httpGet(), probe.tcpSocket(), null, probe.grpc() != null, path);
        if (probe.grpc() != null) Checks.port(probe.grpc().port(), path.field("grpc").field("port"), problems);
        Checks.notNegative(probe.initialDelaySeconds(), path.field("initialDelaySeconds"), problems);
        Checks.notNegative(probe.timeoutSeconds(), path.field("timeoutSeconds"), problems);
        Checks.notNegative(probe.periodSeconds(), path.field("periodSeconds"), problems);
        Checks.notNegative(probe.successThreshold(), path.field("successThreshold"), problems);
        Checks.notNegative(probe.failureThreshold(), path.field("failureThreshold"), problems);
        if (kills && probe.successThreshold() != 1) problems.invalid(path.field("successThreshold"), probe.successThreshold(), "must be 1");
    }

    private void hook(@Nullable LifecycleHandler hook, Path path) {
        if (hook != null) handlers(hook.exec(), hook.httpGet(), hook.tcpSocket(), hook.sleep(), false, path);
    }

    private void handlers(@Nullable ExecAction exec, @Nullable HTTPGetAction get, @Nullable TCPSocketAction socket, @Nullable SleepAction sleep, boolean grpc, Path path) {
        int handlers = 0;
        if (exec != null) {
            handlers++;
            if (exec.command().isEmpty()) problems.required(path.field("exec").field("command"));
        }
        if (get != null) {
            if (handlers++ > 0) problems.forbidden(path.field("httpGet"), "may not specify more than 1 handler type");
            else get(get, path.field("httpGet"));
        }
        if (socket != null) {
            if (handlers++ > 0) problems.forbidden(path.field("tcpSocket"), "may not specify more than 1 handler type");
            else Checks.port(socket.port(), path.field("tcpSocket").field("port"), problems);
        }
        if (grpc && handlers++ > 0) problems.forbidden(path.field("grpc"), "may not specify more than 1 handler type");
        if (sleep != null && handlers++ > 0) problems.forbidden(path.field("sleep"), "may not specify more than 1 handler type");
        if (handlers == 0) problems.required(path, "must specify a handler type");
    }

    private void get(HTTPGetAction get, Path path) {
        if (none(get.path())) problems.required(path.field("path"));
        Checks.port(get.port(), path.field("port"), problems);
        Checks.oneOf(get.scheme(), List.of("HTTP", "HTTPS"), path.field("scheme"), problems);
    }
}
