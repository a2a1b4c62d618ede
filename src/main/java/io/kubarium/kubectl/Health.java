package io.kubarium.kubectl;

import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.List;

/** What the API server says of itself and of its neighbours: {@code get --raw /readyz} and {@code get componentstatuses} (API-222, CTL-67, CTL-247). */
final class Health {
    /** The names of the kind that is stored nowhere. */
    static final List<String> COMPONENTS = List.of("componentstatuses", "componentstatus", "cs");

    private static final long ETCD_CHECK = 2 * Timing.SECOND;
    private static final List<String> HOOKS = List.of("start-apiserver-admission-initializer", "generic-apiserver-start-informers",
            "priority-and-fairness-config-consumer", "priority-and-fairness-filter", "storage-object-count-tracker-hook", "start-apiextensions-informers",
            "start-apiextensions-controllers", "crd-informer-synced", "start-system-namespaces-controller", "peer-endpoint-reconciler-controller",
            "start-cluster-authentication-info-controller", "start-kube-apiserver-identity-lease-controller",
            "start-kube-apiserver-identity-lease-garbage-collector", "storage-readiness", "start-legacy-token-tracking-controller",
            "start-service-ip-repair-controllers", "rbac/bootstrap-roles", "scheduling/bootstrap-system-priority-classes",
            "priority-and-fairness-config-producer", "bootstrap-controller", "start-kubernetes-service-cidr-controller", "start-kube-aggregator-informers",
            "apiservice-status-local-available-controller", "apiservice-status-remote-available-controller", "apiservice-registration-controller",
            "apiservice-wait-for-first-sync", "apiservice-discovery-controller", "kube-apiserver-autoregistration", "", "apiservice-openapi-controller",
            "apiservice-openapiv3-controller");

    private Health() {}

    /** {@code get --raw PATH}, of which the health checks are possible here. */
    static void raw(Call call, String path) {
        String check = path.replaceFirst("\\?verbose(=true)?$", "");
        if (!List.of("/readyz", "/livez", "/healthz").contains(check)) throw Failure.error("--raw is not possible here, except /healthz, /livez and /readyz");
        call.client().reach();
        boolean stored = call.client().cluster().isStored();
        // Each check that asks etcd waits for it.
        long wait = stored ? 0 : check.equals("/readyz") ? 2 * ETCD_CHECK : ETCD_CHECK;
        call.after(call.round() + wait, () -> tell(call, check.substring(1), stored, !path.equals(check)));
    }

    private static void tell(Call call, String check, boolean stored, boolean verbose) {
        if (stored && !verbose) {
            call.print("ok");
            return;
        }
        List<String> lines = lines(check, stored);
        lines.add(check + " check " + (stored ? "passed" : "failed"));
        if (stored) call.print(String.join("\n", lines) + "\n");
        else throw Failure.plain("Error from server (InternalError): an error on the server (\"" + String.join("\\n", lines) + "\") has prevented the request from succeeding");
    }

    private static List<String> lines(String check, boolean stored) {
        boolean ready = check.equals("readyz");
        List<String> lines = new ArrayList<>(List.of("[+]ping ok", "[+]log ok"));
        if (check.equals("livez")) lines.add("[+]loopback-serving-certificate ok");
        String etcd = stored ? " ok" : " failed: reason withheld";
        lines.add((stored ? "[+]" : "[-]") + "etcd" + etcd);
        if (ready) {
            lines.add((stored ? "[+]" : "[-]") + "etcd-readiness" + etcd);
            lines.add("[+]informer-sync ok");
        }
        for (String hook : HOOKS) lines.add(hook.isEmpty() ? "[+]autoregister-completion ok" : "[+]poststarthook/" + hook + " ok");
        if (ready) lines.add("[+]shutdown ok");
        return lines;
    }

    /** {@code get componentstatuses}: the only command that names a culprit (CTL-248). */
    static void components(Call call) {
        if (call.flags().has("output") && !call.flags().get("output").equals("wide")) throw Failure.error("componentstatuses are shown as a table only");
        call.client().reach();
        Cluster cluster = call.client().cluster();
        String text = "NAME\tSTATUS\tMESSAGE\tERROR\n" + row("scheduler", cluster.isRunning("kube-scheduler"), "10259/healthz")
                + row("controller-manager", cluster.isRunning("kube-controller-manager"), "10257/healthz") + row("etcd-0", cluster.isStored(), "2379/health");
        call.print(TabWriter.table(text));
        call.warn("Warning: v1 ComponentStatus is deprecated in v1.19+");
    }

    private static String row(String name, boolean healthy, String at) {
        String port = at.substring(0, at.indexOf('/'));
        String message = "Get \"https://127.0.0.1:" + at + "\": dial tcp 127.0.0.1:" + port + ": connect: connection refused";
        return name + "\t" + (healthy ? "Healthy\tok" : "Unhealthy\t" + message) + "\t\n";
    }
}
