package io.kubarium.kubectl.describe;

import io.kubarium.api.CSINode;
import io.kubarium.api.ConfigMap;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.Endpoints;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressClass;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LimitRange;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.OtherObject;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.Secret;
import io.kubarium.api.Service;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import java.util.List;

/** The description of any object. */
public final class Describers {
    private Describers() {}

    /** What {@code describe} prints of an object, a line break at the end. */
    public static String describe(KubeObject object, Surroundings around) {
        Page page = new Page();
        write(object, around, page);
        return page.aligned();
    }

    private static void write(KubeObject object, Surroundings around, Page page) {
        switch (object) {
            case Pod pod -> new PodDescriber().describe(pod, around, page);
            case Deployment deployment -> new DeploymentDescriber().describe(deployment, around, page);
            case ReplicaSet set -> WorkloadDescribers.replicaSet(set, around, page);
            case StatefulSet set -> WorkloadDescribers.statefulSet(set, around, page);
            case DaemonSet set -> WorkloadDescribers.daemonSet(set, around, page);
            case Job job -> BatchDescribers.job(job, around, page);
            case CronJob cron -> BatchDescribers.cronJob(cron, around, page);
            case HorizontalPodAutoscaler scaler -> new AutoscalerDescriber().describe(scaler, around, page);
            case Service service -> NetworkDescribers.service(service, around, page);
            case EndpointSlice slice -> NetworkDescribers.slice(slice, around, page);
            case Endpoints endpoints -> NetworkDescribers.endpoints(endpoints, around, page);
            case Ingress ingress -> new IngressDescriber().describe(ingress, around, page);
            case IngressClass type -> NetworkDescribers.ingressClass(type, around, page);
            case Node node -> new NodeDescriber().describe(node, around, page);
            case ConfigMap map -> ConfigDescribers.configMap(map, around, page);
            case Secret secret -> ConfigDescribers.secret(secret, page);
            case ServiceAccount account -> ConfigDescribers.serviceAccount(account, around, page);
            case Namespace namespace -> ConfigDescribers.namespace(namespace, around, page);
            case PriorityClass type -> ConfigDescribers.priorityClass(type, around, page);
            case StorageClass type -> ConfigDescribers.storageClass(type, around, page);
            case PersistentVolumeClaim claim -> StorageDescribers.claim(claim, around, page);
            case CSINode node -> StorageDescribers.node(node, around, page);
            case PersistentVolume volume -> StorageDescribers.volume(volume, around, page);
            case PodDisruptionBudget budget -> PolicyDescribers.budget(budget, around, page);
            case ResourceQuota quota -> PolicyDescribers.quota(quota, page);
            case LimitRange range -> PolicyDescribers.limitRange(range, page);
            case OtherObject policy when policy.kind().equals("NetworkPolicy") -> NetworkPolicyDescriber.describe(policy, page);
            case OtherObject role when List.of("Role", "ClusterRole").contains(role.kind()) -> PolicyRuleDescribers.role(role, page);
            case OtherObject binding when List.of("RoleBinding", "ClusterRoleBinding").contains(binding.kind()) -> PolicyRuleDescribers.binding(binding, page);
            default -> new OtherDescriber().describe(object, around, page);
        }
    }
}
