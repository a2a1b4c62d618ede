package io.kubarium.cluster.controller;

import io.kubarium.api.HostPathVolumeSource;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.PersistentVolumeStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.PodClaims;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is done for a claim that no volume fits: a class found for it, a volume made by the built-in provisioner, or asked of a driver (STO-17, STO-26 to STO-39). */
final class Provisioning {
    /** The provisioner of test clusters, the only one that is built in. */
    static final String HOST_PATH = "kubernetes.io/host-path";
    static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";
    static final String FINALIZER = "kubernetes.io/pv-controller";
    private static final String PROVISIONER = "volume.kubernetes.io/storage-provisioner";
    private static final String PROVISIONER_BETA = "volume.beta.kubernetes.io/storage-provisioner";
    private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";
    private static final String DEFAULT = "storageclass.kubernetes.io/is-default-class";
    private static final String DEFAULT_BETA = "storageclass.beta.kubernetes.io/is-default-class";

    private Provisioning() {}

    static @Nullable StorageClass storageClass(PersistentVolumeClaim claim, Snapshot cache) {
        String name = claim.spec().storageClassName();
        return name == null || name.isEmpty() ? null : cache.get(StorageClass.class, "", name);
    }

    /** Whether the class lets a claim wait for its first pod (STO-40). */
    static boolean isDelayed(@Nullable StorageClass storage) {
        return storage != null && "WaitForFirstConsumer".equals(storage.volumeBindingMode());
    }

    static Plan plan(PersistentVolumeClaim claim, Controller.View view) {
        Plan plan = new Plan();
        String name = claim.spec().storageClassName();
        StorageClass standard = name == null ? defaultClass(view.cache()) : null;
        if (standard != null) return plan.write(new Request.Update(claim.withSpec(claim.spec().withStorageClassName(standard.name())))); // STO-39
        if (name == null || name.isEmpty()) return plan.event(EventNote.normal(claim, "FailedBinding", "no persistent volumes available for this claim and no storage class is set"));
        StorageClass storage = storageClass(claim, view.cache());
        if (isDelayed(storage) && claim.metadata().annotation(SELECTED_NODE) == null) return plan.event(waits(claim, view.cache()));
        if (storage == null) return plan.event(EventNote.warning(claim, "ProvisioningFailed", "storageclass.storage.k8s.io \"" + name + "\" not found"));
        if (storage.provisioner().equals(HOST_PATH)) return builtIn(claim, storage, view, plan);
        if (storage.provisioner().startsWith("kubernetes.io/")) {
            return plan.event(EventNote.warning(claim, "ProvisioningFailed", "no volume plugin matched name: " + storage.provisioner())); // STO-30
        }
        return external(claim, storage, plan);
    }

    /** STO-37. */
    private static @Nullable StorageClass defaultClass(Snapshot cache) {
        return cache.list(StorageClass.class).stream().filter(type -> "true".equals(type.metadata().annotation(DEFAULT)) || "true".equals(type.metadata().annotation(DEFAULT_BETA)))
                .min(Comparator.<StorageClass, Instant>comparing(type -> type.metadata().creationTimestamp()).reversed().thenComparing(StorageClass::name)).orElse(null);
    }

    /** STO-22. */
    private static EventNote waits(PersistentVolumeClaim claim, Snapshot cache) {
        String pods = cache.list(Pod.class, claim.namespace()).stream().filter(pod -> !pod.isScheduled() && !pod.isTerminal() && PodClaims.uses(pod, claim))
                .map(Pod::name).collect(Collectors.joining(","));
        return pods.isEmpty() ? EventNote.normal(claim, "WaitForFirstConsumer", "waiting for first consumer to be created before binding")
                : EventNote.normal(claim, "WaitForPodScheduled", "waiting for pod " + pods + " to be scheduled");
    }

    /** STO-26. */
    private static @Nullable PersistentVolumeClaim addressed(PersistentVolumeClaim claim, StorageClass storage) {
        if (storage.provisioner().equals(claim.metadata().annotation(PROVISIONER))) return null;
        return claim.withMetadata(claim.metadata().withAnnotation(PROVISIONER, storage.provisioner()).withAnnotation(PROVISIONER_BETA, storage.provisioner()));
    }

    /** STO-27. */
    private static Plan external(PersistentVolumeClaim claim, StorageClass storage, Plan plan) {
        EventNote note = EventNote.normal(claim, "ExternalProvisioning", "Waiting for a volume to be created either by the external provisioner '" + storage.provisioner()
                + "' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.");
        PersistentVolumeClaim addressed = addressed(claim, storage);
        return addressed == null ? plan.event(note) : plan.write(new Request.Update(addressed), note);
    }

    /** STO-29, STO-31: the volume is there at once. */
    private static Plan builtIn(PersistentVolumeClaim claim, StorageClass storage, Controller.View view, Plan plan) {
        PersistentVolumeClaim addressed = addressed(claim, storage);
        if (addressed != null) return plan.write(new Request.Update(addressed));
        PersistentVolume volume = made(claim, storage, view.random());
        if (view.cache().get(volume.ref()) != null) return plan;
        return plan.write(new Request.Create(volume), EventNote.normal(claim, "ProvisioningSucceeded", "Successfully provisioned volume " + volume.name() + " using " + HOST_PATH));
    }

    private static PersistentVolume made(PersistentVolumeClaim claim, StorageClass storage, RandomStream random) {
        String directory = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
        TreeMap<String, Quantity> size = new TreeMap<>();
        size.put("storage", VolumeMatch.size(claim));
        PersistentVolumeSpec spec = new PersistentVolumeSpec(size, new HostPathVolumeSource("/tmp/hostpath_pv/" + directory, ""), null, null, null, claim.spec().accessModes(),
                ObjectReference.to(claim), storage.reclaimPolicy(), storage.name(), storage.mountOptions(), claim.spec().volumeMode(), null, null, null);
        ObjectMeta meta = ObjectMeta.named(null, "pvc-" + claim.uid()).withAnnotation("kubernetes.io/createdby", "hostpath-dynamic-provisioner")
                .withAnnotation(VolumeBinder.BOUND_BY, "yes").withAnnotation(PROVISIONED_BY, HOST_PATH);
        return new PersistentVolume("Delete".equals(storage.reclaimPolicy()) ? meta.withFinalizers(List.of(FINALIZER)) : meta, spec, PersistentVolumeStatus.EMPTY);
    }
}
