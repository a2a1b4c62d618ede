package io.kubarium.kubectl.describe;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.LimitRange;
import io.kubarium.api.LocalObjectReference;
import io.kubarium.api.Namespace;
import io.kubarium.api.NamespaceCondition;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.Secret;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.StorageClass;
import io.kubarium.kubectl.table.Cells;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** {@code describe} of configuration, accounts, namespaces and classes. */
final class ConfigDescribers {
    private ConfigDescribers() {}

    // CTL-119
    static void configMap(ConfigMap map, Surroundings around, Page page) {
        page.head(map.metadata());
        page.line(0, "").line(0, "Data").line(0, "====");
        for (Map.Entry<String, String> entry : map.data().entrySet()) {
            page.line(0, entry.getKey() + ":").line(0, "----").line(0, entry.getValue()).line(0, "");
        }
        page.line(0, "").line(0, "BinaryData").line(0, "====");
        map.binaryData().forEach((key, value) -> page.line(0, key + ": " + bytes(value) + " bytes"));
        page.line(0, "");
        around.events(map, page);
    }

    // CTL-119
    static void secret(Secret secret, Page page) {
        page.head(secret.metadata());
        page.line(0, "").field("Type", secret.type()).line(0, "").line(0, "Data").line(0, "====");
        boolean showsToken = "kubernetes.io/service-account-token".equals(secret.type());
        secret.data().forEach((key, value) -> page.field(key, showsToken && key.equals("token") ? text(value) : bytes(value) + " bytes"));
    }

    // The record holds data as the API does, in base 64.
    private static int bytes(String base64) {
        return Base64.getDecoder().decode(base64).length;
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), java.nio.charset.StandardCharsets.UTF_8);
    }

    // CTL-125
    static void serviceAccount(ServiceAccount account, Surroundings around, Page page) {
        page.head(account.metadata());
        List<String> names = account.imagePullSecrets().stream().map(LocalObjectReference::name).toList();
        page.field("Image pull secrets", Cells.orNone(String.join("\n\t", names)));
        around.events(account, page);
    }

    // CTL-120
    static void namespace(Namespace namespace, Surroundings around, Page page) {
        page.field("Name", namespace.name()).labels("Labels", namespace.metadata().labels());
        page.annotations("Annotations", namespace.metadata().annotations()).field("Status", namespace.status().phase());
        if (!namespace.status().conditions().isEmpty()) {
            page.line(0, "Conditions:").line(1, "Type\tStatus\tLastTransitionTime\tReason\tMessage");
            page.line(1, "----\t------\t------------------\t------\t-------");
            for (NamespaceCondition c : namespace.status().conditions()) {
                page.line(1, c.type() + "\t" + c.status() + "\t" + Page.time(c.lastTransitionTime()) + "\t" + c.reason() + "\t" + c.message());
            }
        }
        PolicyDescribers.quotas(around.store().list(ResourceQuota.class, namespace.name()), page);
        PolicyDescribers.limits(around.store().list(LimitRange.class, namespace.name()), page);
    }

    // CTL-125
    static void priorityClass(PriorityClass type, Surroundings around, Page page) {
        page.field("Name", type.name()).field("Value", type.value()).field("GlobalDefault", type.globalDefault());
        page.field("PreemptionPolicy", Cells.or(type.preemptionPolicy(), "PreemptLowerPriority")).field("Description", type.description());
        page.annotations("Annotations", type.metadata().annotations());
        around.events(type, page);
    }

    // CTL-115
    static void storageClass(StorageClass type, Surroundings around, Page page) {
        boolean isDefault = "true".equals(type.metadata().annotation("storageclass.kubernetes.io/is-default-class"));
        page.field("Name", type.name()).field("IsDefaultClass", isDefault ? "Yes" : "No").annotations("Annotations", type.metadata().annotations());
        page.field("Provisioner", type.provisioner()).field("Parameters", Cells.labels(type.parameters()));
        page.field("AllowVolumeExpansion", type.allowVolumeExpansion() == null ? "<unset>" : type.allowVolumeExpansion() ? "True" : "False");
        page.field("MountOptions", Cells.orNone(String.join(",", type.mountOptions())));
        page.field("ReclaimPolicy", type.reclaimPolicy()).field("VolumeBindingMode", type.volumeBindingMode());
        StorageDescribers.topologies(type, page);
        around.events(type, page);
    }
}
