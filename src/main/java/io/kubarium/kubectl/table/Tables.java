package io.kubarium.kubectl.table;

import io.kubarium.api.KindInfo;
import java.util.Map;
import java.util.TreeMap;

/** The table of every kind that has one of its own. */
public final class Tables {
    private static final Map<String, Table<?>> BY_KIND = new TreeMap<>();

    static {
        put(PodColumns.table(), "pods");
        put(WorkloadColumns.deployments(), "deployments.apps");
        put(WorkloadColumns.replicaSets(), "replicasets.apps");
        put(WorkloadColumns.statefulSets(), "statefulsets.apps");
        put(WorkloadColumns.daemonSets(), "daemonsets.apps");
        put(WorkloadColumns.revisions(), "controllerrevisions.apps");
        put(NetworkColumns.services(), "services");
        put(NetworkColumns.endpoints(), "endpoints");
        put(NetworkColumns.slices(), "endpointslices.discovery.k8s.io");
        put(NetworkColumns.ingresses(), "ingresses.networking.k8s.io");
        put(NetworkColumns.ingressClasses(), "ingressclasses.networking.k8s.io");
        put(NodeColumns.nodes(), "nodes");
        put(NodeColumns.leases(), "leases.coordination.k8s.io");
        put(NodeColumns.namespaces(), "namespaces");
        put(ConfigColumns.configMaps(), "configmaps");
        put(ConfigColumns.secrets(), "secrets");
        put(ConfigColumns.serviceAccounts(), "serviceaccounts");
        put(ConfigColumns.volumes(), "persistentvolumes");
        put(ConfigColumns.claims(), "persistentvolumeclaims");
        put(ConfigColumns.storageClasses(), "storageclasses.storage.k8s.io");
        put(StorageColumns.drivers(), "csidrivers.storage.k8s.io");
        put(StorageColumns.nodes(), "csinodes.storage.k8s.io");
        put(StorageColumns.attachments(), "volumeattachments.storage.k8s.io");
        put(ConfigColumns.priorityClasses(), "priorityclasses.scheduling.k8s.io");
        put(EventColumns.table(), "events");
        put(PolicyColumns.budgets(), "poddisruptionbudgets.policy");
        put(PolicyColumns.quotas(), "resourcequotas");
        put(OtherColumns.policies(), "networkpolicies.networking.k8s.io");
        put(OtherColumns.replicationControllers(), "replicationcontrollers");
        put(OtherColumns.bindings(), "rolebindings.rbac.authorization.k8s.io");
        put(OtherColumns.bindings(), "clusterrolebindings.rbac.authorization.k8s.io");
        put(OtherColumns.field("HANDLER", "handler"), "runtimeclasses.node.k8s.io");
        put(OtherColumns.field("DRIVERNAME", "driverName"), "volumeattributesclasses.storage.k8s.io");
        put(OtherColumns.webhooks(), "mutatingwebhookconfigurations.admissionregistration.k8s.io");
        put(OtherColumns.webhooks(), "validatingwebhookconfigurations.admissionregistration.k8s.io");
        put(OtherColumns.cidrs(), "servicecidrs.networking.k8s.io");
        put(BatchColumns.jobs(), "jobs.batch");
        put(BatchColumns.cronJobs(), "cronjobs.batch");
        put(AutoscalerColumns.autoscalers(), "horizontalpodautoscalers.autoscaling");
    }

    private Tables() {}

    private static void put(Table<?> table, String kind) {
        BY_KIND.put(kind, table);
    }

    /** The table of a kind; kinds without a printer have a name and a creation time. */
    public static Table<?> of(KindInfo kind) {
        Table<?> table = BY_KIND.get(kind.key());
        return table == null ? OtherColumns.generic() : table;
    }
}
