package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.removed;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.Event;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.6 about claims and volumes. */
final class StorageFacts {
    private static final String NODE = "volume.kubernetes.io/selected-node";
    private static final List<String> NO_VOLUME = List.of("FailedBinding", "ProvisioningFailed", "ExternalProvisioning", "Provisioning");

    static final List<ChangeFact<PersistentVolumeClaim>> CLAIMS = List.of(
            added(Fact.single("sts.claim", 2, "The StatefulSet controller made claim {claim} first."),
                    (b, a, c, s) -> c.writer().equals("statefulset-controller"), StorageFacts::claim),
            added(Fact.single("claim.created", 1, "Claim {claim} exists."), (b, a, c, s) -> !c.writer().equals("statefulset-controller"), StorageFacts::claim),
            updated(Fact.single("claim.node", 2, "{claim} is to be made for {node}."),
                    (b, a, c, s) -> a.metadata().annotation(NODE) != null && b.metadata().annotation(NODE) == null, StorageFacts::claim),
            updated(Fact.single("claim.bound", 1, "{claim} and {pv} belong together."), (b, a, c, s) -> becomes(b, a, "Bound"), StorageFacts::claim),
            updated(Fact.single("claim.lost", 1, "{claim} lost its volume."), (b, a, c, s) -> becomes(b, a, "Lost"), StorageFacts::claim),
            updated(Fact.single("claim.ending", 1, "{claim} is to go, once no pod names it."),
                    (b, a, c, s) -> a.metadata().isTerminating() && !b.metadata().isTerminating(), StorageFacts::claim),
            removed(Fact.single("claim.gone", 1, "{claim} is gone."), StorageFacts::claim));

    static final List<ChangeFact<PersistentVolume>> VOLUMES = List.of(
            added(Fact.single("pv.made", 1, "{pv} of {size} is there."), (b, a, c, s) -> true, StorageFacts::volume),
            updated(Fact.single("pv.free", 2, "{pv} is free."), (b, a, c, s) -> "Available".equals(a.status().phase()) && !"Available".equals(b.status().phase()), StorageFacts::volume),
            updated(Fact.single("pv.released", 1, "{pv} is free of its claim, not free to use."),
                    (b, a, c, s) -> "Released".equals(a.status().phase()) && !"Released".equals(b.status().phase()), StorageFacts::volume),
            removed(Fact.single("pv.gone", 1, "{pv} is gone with its data."), StorageFacts::volume));

    /** Some reasons have no state: what is said of a claim, a pod or a CronJob is the only trace. */
    static final List<ChangeFact<Event>> NOTES = List.of(
            added(Fact.single("claim.waits", 1, "{claim} waits: {msg}."), (b, a, c, s) -> says(a, NO_VOLUME), StorageFacts::note),
            added(Fact.single("claim.first", 1, "{claim} waits for its first pod. That is normal."),
                    (b, a, c, s) -> says(a, List.of("WaitForFirstConsumer", "WaitForPodScheduled")), StorageFacts::note),
            added(Fact.single("vol.held", 1, "Another node still holds a volume of {pod}: {msg}."),
                    (b, a, c, s) -> "FailedAttachVolume".equals(a.reason()) && a.message() != null && a.message().startsWith("Multi-Attach"), StorageFacts::note),
            added(Fact.single("cron.skipped", 1, "{cron} skipped a run: {msg}."), (b, a, c, s) -> "JobAlreadyActive".equals(a.reason()), StorageFacts::note));

    private StorageFacts() {}

    private static boolean becomes(PersistentVolumeClaim before, PersistentVolumeClaim after, String phase) {
        return phase.equals(after.status().phase()) && !phase.equals(before.status().phase());
    }

    private static boolean says(Event event, List<String> reasons) {
        return "PersistentVolumeClaim".equals(event.involvedObject().kind()) && reasons.contains(event.reason());
    }

    /** What an Event is about. */
    static ObjectRef about(Event event) {
        String kind = switch (event.involvedObject().kind()) {
            case "Pod" -> "pods";
            case "CronJob" -> "cronjobs.batch";
            default -> "persistentvolumeclaims";
        };
        return new ObjectRef(kind, event.involvedObject().namespace(), event.involvedObject().name());
    }

    private static SortedMap<String, String> note(@Nullable Event before, Event event, Entry.Change change, Scene scene) {
        String message = event.message();
        String role = switch (event.involvedObject().kind()) {
            case "Pod" -> "pod";
            case "CronJob" -> "cron";
            default -> "claim";
        };
        String name = event.involvedObject().name();
        return Wording.of(role, role.equals("pod") ? Things.shortName(name) : name, "msg", message == null ? null : message.endsWith(".") ? message.substring(0, message.length() - 1) : message, "reason", event.reason());
    }

    private static SortedMap<String, String> claim(@Nullable PersistentVolumeClaim before, PersistentVolumeClaim claim, Entry.Change change, Scene scene) {
        var requests = claim.spec().resources() == null ? null : claim.spec().resources().requests();
        return Wording.of("claim", claim.name(), "pv", claim.spec().volumeName(), "node", claim.metadata().annotation(NODE), "size", requests == null ? null : requests.get("storage"),
                "class", claim.spec().storageClassName());
    }

    private static SortedMap<String, String> volume(@Nullable PersistentVolume before, PersistentVolume volume, Entry.Change change, Scene scene) {
        return Wording.of("pv", volume.name(), "size", volume.spec().capacity() == null ? null : volume.spec().capacity().get("storage"));
    }
}
