package io.kubarium.cluster.controller;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimVolumeSource;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StatefulSetSpec;
import io.kubarium.api.Volume;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Makes the pods and claims of a StatefulSet: the same names for the same ordinals, for ever (WRK-72, WRK-73). */
final class StatefulPods {
    private static final String NAME = "statefulset.kubernetes.io/pod-name";
    private static final String INDEX = "apps.kubernetes.io/pod-index";

    private StatefulPods() {}

    /** The ordinal in a pod's name, −1 if it is none of the set's. */
    static int ordinal(StatefulSet set, Pod pod) {
        String prefix = set.name() + "-";
        if (!pod.name().startsWith(prefix)) return -1;
        String number = pod.name().substring(prefix.length());
        return number.matches("[0-9]{1,9}") ? Integer.parseInt(number) : -1;
    }

    static int start(StatefulSet set) {
        return set.spec().ordinals() == null ? 0 : set.spec().ordinals().start();
    }

    static boolean isParallel(StatefulSet set) {
        return "Parallel".equals(set.spec().podManagementPolicy());
    }

    /** The revision a pod was made of. */
    static String revision(Pod pod) {
        String revision = pod.metadata().label(Revisions.POD_LABEL);
        return revision == null ? "" : revision;
    }

    /** The claims of an ordinal that are not there, as writes. */
    static List<Result.Write> missingClaims(StatefulSet set, int ordinal, Snapshot cache) {
        List<Result.Write> writes = new ArrayList<>();
        for (PersistentVolumeClaim template : set.spec().volumeClaimTemplates()) {
            String name = claim(set, template, ordinal);
            if (cache.get(PersistentVolumeClaim.class, set.namespace(), name) != null) continue;
            TreeMap<String, String> labels = new TreeMap<>(template.metadata().labels());
            labels.putAll(set.spec().selector().matchLabels());
            ObjectMeta meta = template.metadata().withName(name).withNamespace(set.namespace()).withLabels(labels);
            String about = "Claim " + name + " Pod " + set.name() + "-" + ordinal + " in StatefulSet " + set.name();
            writes.add(new Result.Write(new Request.Create(new PersistentVolumeClaim(meta, template.spec(), null)),
                    List.of(EventNote.normal(set, "SuccessfulCreate", "Create " + about + " success")), EventNote.warning(set, "FailedCreate", "Create " + about + " failed error: ")));
        }
        return writes;
    }

    /** Whether a claim of the ordinal is being deleted, or will be with a pod that is gone: then the pod has to wait (WRK-94). */
    static boolean hasStaleClaim(StatefulSet set, int ordinal, Snapshot cache) {
        return claims(set, ordinal, cache).stream().anyMatch(claim -> claim.metadata().isTerminating()
                || claim.metadata().ownerReferences().stream().anyMatch(owner -> owner.kind().equals("Pod") && !isThere(owner, set, cache)));
    }

    private static boolean isThere(OwnerReference owner, StatefulSet set, Snapshot cache) {
        Pod pod = cache.get(Pod.class, set.namespace(), owner.name());
        return pod != null && pod.uid().equals(owner.uid());
    }

    /** The claims of an ordinal that are there. */
    static List<PersistentVolumeClaim> claims(StatefulSet set, int ordinal, Snapshot cache) {
        return set.spec().volumeClaimTemplates().stream().map(template -> cache.get(PersistentVolumeClaim.class, set.namespace(), claim(set, template, ordinal)))
                .filter(Objects::nonNull).toList();
    }

    private static String claim(StatefulSet set, PersistentVolumeClaim template, int ordinal) {
        return template.name() + "-" + set.name() + "-" + ordinal;
    }

    /** WRK-74. */
    static Result.Write create(StatefulSet set, int ordinal, ControllerRevision revision) {
        String name = set.name() + "-" + ordinal;
        Pod pod = PodTemplates.named(Revisions.template(revision), set, name, set.name() + "-");
        pod = pod.withMetadata(pod.metadata().withLabel(Revisions.POD_LABEL, revision.name()).withLabel(NAME, name).withLabel(INDEX, Integer.toString(ordinal)));
        pod = pod.withSpec(spec(set, pod.spec(), name, ordinal));
        String about = "Create Pod " + name + " in StatefulSet " + set.name();
        return new Result.Write(new Request.Create(pod), List.of(EventNote.normal(set, "SuccessfulCreate", about + " successful")),
                EventNote.warning(set, "FailedCreate", about + " failed error: "));
    }

    private static PodSpec spec(StatefulSet set, PodSpec template, String name, int ordinal) {
        List<Volume> volumes = new ArrayList<>();
        for (PersistentVolumeClaim claim : set.spec().volumeClaimTemplates()) {
            volumes.add(new Volume(claim.name(), null, null, null, null, new PersistentVolumeClaimVolumeSource(claim(set, claim, ordinal), false), null, null, null, null, null));
        }
        for (Volume volume : template.volumes()) {
            if (volumes.stream().noneMatch(own -> own.name().equals(volume.name()))) volumes.add(volume);
        }
        return template.withVolumes(volumes).withHostname(name).withSubdomain(set.spec().serviceName());
    }

    static Result.Write delete(StatefulSet set, Pod pod) {
        String about = "Delete Pod " + pod.name() + " in StatefulSet " + set.name();
        return new Result.Write(new Request.Delete(pod.ref(), Request.DeleteOptions.DEFAULT), List.of(EventNote.normal(set, "SuccessfulDelete", about + " successful")),
                EventNote.warning(set, "FailedDelete", about + " failed error: "));
    }

    static int partition(StatefulSetSpec spec) {
        boolean given = spec.updateStrategy().rollingUpdate() != null && spec.updateStrategy().rollingUpdate().partition() != null;
        return given ? spec.updateStrategy().rollingUpdate().partition() : 0;
    }
}
