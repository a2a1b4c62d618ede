package io.kubarium.api;

import java.util.ArrayList;
import java.util.List;

/** The table of kinds, one a line: kind, plural, short names, flags (n namespaced, s status subresource, g generation, a category all). */
final class KindTable {
    private final List<KindInfo> rows = new ArrayList<>();
    private String group;
    private String version;

    private KindTable() {
    }

    static List<KindInfo> rows() {
        KindTable table = new KindTable();
        table.core();
        table.extensions();
        table.apps();
        table.others();
        table.last();
        return List.copyOf(table.rows);
    }

    private void core() {
        in("", "v1");
        add("ConfigMap", "configmaps", "cm", "n", ConfigMap.class);
        add("Endpoints", "endpoints", "ep", "n", Endpoints.class);
        add("Event", "events", "ev", "n", Event.class);
        add("LimitRange", "limitranges", "limits", "n", LimitRange.class);
        add("Namespace", "namespaces", "ns", "s", Namespace.class);
        add("Node", "nodes", "no", "s", Node.class);
        add("PersistentVolumeClaim", "persistentvolumeclaims", "pvc", "ns", PersistentVolumeClaim.class);
        add("PersistentVolume", "persistentvolumes", "pv", "s", PersistentVolume.class);
        add("Pod", "pods", "po", "nsga", Pod.class);
        other("PodTemplate", "podtemplates", "", "ng");
        other("ReplicationController", "replicationcontrollers", "rc", "nsga");
        add("ResourceQuota", "resourcequotas", "quota", "ns", ResourceQuota.class);
        add("Secret", "secrets", "", "n", Secret.class);
        add("ServiceAccount", "serviceaccounts", "sa", "n", ServiceAccount.class);
        add("Service", "services", "svc", "nsa", Service.class);
    }

    private void extensions() {
        in("admissionregistration.k8s.io", "v1");
        other("MutatingAdmissionPolicy", "mutatingadmissionpolicies", "", "g");
        other("MutatingAdmissionPolicyBinding", "mutatingadmissionpolicybindings", "", "g");
        other("MutatingWebhookConfiguration", "mutatingwebhookconfigurations", "", "g");
        other("ValidatingAdmissionPolicy", "validatingadmissionpolicies", "", "sg");
        other("ValidatingAdmissionPolicyBinding", "validatingadmissionpolicybindings", "", "g");
        other("ValidatingWebhookConfiguration", "validatingwebhookconfigurations", "", "g");
        in("apiextensions.k8s.io", "v1");
        other("CustomResourceDefinition", "customresourcedefinitions", "crd,crds", "sg");
        in("apiregistration.k8s.io", "v1");
        other("APIService", "apiservices", "", "s");
    }

    private void apps() {
        in("apps", "v1");
        add("ControllerRevision", "controllerrevisions", "", "n", ControllerRevision.class);
        add("DaemonSet", "daemonsets", "ds", "nsga", DaemonSet.class);
        add("Deployment", "deployments", "deploy", "nsga", Deployment.class);
        add("ReplicaSet", "replicasets", "rs", "nsga", ReplicaSet.class);
        add("StatefulSet", "statefulsets", "sts", "nsga", StatefulSet.class);
        in("autoscaling", "v2");
        add("HorizontalPodAutoscaler", "horizontalpodautoscalers", "hpa", "nsa", HorizontalPodAutoscaler.class);
        in("batch", "v1");
        add("CronJob", "cronjobs", "cj", "nsga", CronJob.class);
        add("Job", "jobs", "", "nsga", Job.class);
    }

    private void others() {
        in("certificates.k8s.io", "v1");
        other("CertificateSigningRequest", "certificatesigningrequests", "csr", "s");
        in("coordination.k8s.io", "v1");
        add("Lease", "leases", "", "n", Lease.class);
        in("discovery.k8s.io", "v1");
        add("EndpointSlice", "endpointslices", "", "ng", EndpointSlice.class);
        in("flowcontrol.apiserver.k8s.io", "v1");
        other("FlowSchema", "flowschemas", "", "sg");
        other("PriorityLevelConfiguration", "prioritylevelconfigurations", "", "sg");
        in("networking.k8s.io", "v1");
        add("IngressClass", "ingressclasses", "", "g", IngressClass.class);
        add("Ingress", "ingresses", "ing", "nsg", Ingress.class);
        other("IPAddress", "ipaddresses", "ip", "g");
        other("NetworkPolicy", "networkpolicies", "netpol", "ng");
        other("ServiceCIDR", "servicecidrs", "", "sg");
        in("node.k8s.io", "v1");
        other("RuntimeClass", "runtimeclasses", "", "");
        in("policy", "v1");
        add("PodDisruptionBudget", "poddisruptionbudgets", "pdb", "nsg", PodDisruptionBudget.class);
        in("rbac.authorization.k8s.io", "v1");
        other("ClusterRoleBinding", "clusterrolebindings", "", "");
        other("ClusterRole", "clusterroles", "", "");
        other("RoleBinding", "rolebindings", "", "n");
        other("Role", "roles", "", "n");
    }

    private void last() {
        in("resource.k8s.io", "v1");
        other("DeviceClass", "deviceclasses", "", "g");
        other("ResourceClaim", "resourceclaims", "", "ns");
        other("ResourceClaimTemplate", "resourceclaimtemplates", "", "n");
        other("ResourceSlice", "resourceslices", "", "g");
        in("scheduling.k8s.io", "v1");
        add("PriorityClass", "priorityclasses", "pc", "g", PriorityClass.class);
        in("storage.k8s.io", "v1");
        add("CSIDriver", "csidrivers", "", "g", CSIDriver.class);
        add("CSINode", "csinodes", "", "", CSINode.class);
        other("CSIStorageCapacity", "csistoragecapacities", "", "n");
        add("StorageClass", "storageclasses", "sc", "", StorageClass.class);
        add("VolumeAttachment", "volumeattachments", "", "s", VolumeAttachment.class);
        other("VolumeAttributesClass", "volumeattributesclasses", "vac", "");
    }

    private void in(String group, String version) {
        this.group = group;
        this.version = version;
    }

    private void other(String kind, String plural, String shortNames, String flags) {
        add(kind, plural, shortNames, flags, OtherObject.class);
    }

    private void add(String kind, String plural, String shortNames, String flags, Class<? extends KubeObject> type) {
        rows.add(new KindInfo(group, version, kind, plural, kind.toLowerCase(java.util.Locale.ROOT),
            shortNames.isEmpty() ? List.of() : List.of(shortNames.split(",")), flags.contains("n"), type,
            flags.contains("a") ? List.of("all") : List.of(), flags.contains("s"), flags.contains("g")));
    }
}
