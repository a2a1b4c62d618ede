package io.kubarium.cluster.apiserver;

import io.kubarium.api.ConfigMapProjection;
import io.kubarium.api.Container;
import io.kubarium.api.DownwardAPIProjection;
import io.kubarium.api.DownwardAPIVolumeFile;
import io.kubarium.api.KeyToPath;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectFieldSelector;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.ProjectedVolumeSource;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.ServiceAccountTokenProjection;
import io.kubarium.api.Volume;
import io.kubarium.api.VolumeMount;
import io.kubarium.api.VolumeProjection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Gives a pod its ServiceAccount and mounts the account's token (API-174, API-175). */
final class Accounts {
    private static final String MOUNT = "/var/run/secrets/kubernetes.io/serviceaccount";
    /** The server waits so long for the account of a new namespace before it refuses (API-174). */
    private static final Duration PATIENCE = Duration.ofMillis(1900);

    private Accounts() {}

    static Pod admit(Exchange exchange, Pod pod) {
        if (pod.metadata().annotation("kubernetes.io/config.mirror") != null) return pod;
        PodSpec spec = pod.spec();
        String name = spec.serviceAccountName() == null || spec.serviceAccountName().isEmpty() ? "default" : spec.serviceAccountName();
        ServiceAccount account = exchange.store().get(ServiceAccount.class, pod.namespace(), name);
        if (account == null && !expected(exchange, pod.namespace(), name)) {
            throw Refused.forbidden("pods", Admission.nameOrPrefix(pod.metadata()), "error looking up service account " + pod.namespace() + "/" + name
                    + ": serviceaccount \"" + name + "\" not found");
        }
        PodSpec named = spec.withServiceAccountName(name).withServiceAccount(name);
        if (account != null && named.imagePullSecrets().isEmpty()) named = named.withImagePullSecrets(account.imagePullSecrets());
        return pod.withSpec(mounts(spec, account) ? mounted(exchange, named) : named);
    }

    /** A namespace that is just being made gets its account within the server's patience; a request here does not wait. */
    private static boolean expected(Exchange exchange, String namespace, String name) {
        Namespace home = exchange.store().get(Namespace.class, "", namespace);
        return name.equals("default") && home != null
                && Duration.between(home.metadata().creationTimestamp(), exchange.now()).compareTo(PATIENCE.plusSeconds(1)) < 0;
    }

    private static boolean mounts(PodSpec spec, @Nullable ServiceAccount account) {
        if (spec.automountServiceAccountToken() != null) return spec.automountServiceAccountToken();
        return account == null || account.automountServiceAccountToken() == null || account.automountServiceAccountToken();
    }

    private static PodSpec mounted(Exchange exchange, PodSpec spec) {
        List<Container> all = new ArrayList<>(spec.containers());
        all.addAll(spec.initContainers());
        if (all.stream().allMatch(Accounts::hasToken)) return spec;
        String name = Uids.name("kube-api-access-", exchange.storage().random());
        VolumeMount mount = new VolumeMount(name, true, null, MOUNT, null, null, null);
        List<Volume> volumes = new ArrayList<>(spec.volumes());
        volumes.add(token(name));
        UnaryOperator<Container> mountInto = container -> hasToken(container) ? container : container.withVolumeMounts(plus(container.volumeMounts(), mount));
        return spec.withVolumes(volumes).withContainers(spec.containers().stream().map(mountInto).toList())
                .withInitContainers(spec.initContainers().stream().map(mountInto).toList());
    }

    private static boolean hasToken(Container container) {
        return container.volumeMounts().stream().anyMatch(mount -> MOUNT.equals(mount.mountPath()));
    }

    private static List<VolumeMount> plus(List<VolumeMount> mounts, VolumeMount more) {
        List<VolumeMount> all = new ArrayList<>(mounts);
        all.add(more);
        return all;
    }

    private static Volume token(String name) {
        VolumeProjection token = new VolumeProjection(null, null, null, new ServiceAccountTokenProjection(null, 3607L, "token"), null);
        VolumeProjection authority = new VolumeProjection(null, null,
                new ConfigMapProjection("kube-root-ca.crt", List.of(new KeyToPath("ca.crt", "ca.crt", null)), null), null, null);
        VolumeProjection namespace = new VolumeProjection(null, new DownwardAPIProjection(List.of(
                new DownwardAPIVolumeFile("namespace", new ObjectFieldSelector("v1", "metadata.namespace"), null, null))), null, null, null);
        ProjectedVolumeSource sources = new ProjectedVolumeSource(List.of(token, authority, namespace), 420);
        return new Volume(name, null, null, null, null, null, sources, null, null, null, null);
    }
}
