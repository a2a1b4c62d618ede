package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.removed;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.Node;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts about disks that are plugged into nodes and pulled from them (STORIES 2.6; STO-76 to STO-83). */
final class AttachFacts {
    static final List<ChangeFact<VolumeAttachment>> ALL = List.of(
            added(Fact.single("vol.attach", 2, "{pv} is to be plugged into {node}."), (b, a, c, s) -> true, AttachFacts::words),
            updated(Fact.single("vol.attached", 2, "{pv} is plugged into {node}."), (b, a, c, s) -> a.status().attached() && !b.status().attached(), AttachFacts::words),
            removed(Fact.single("vol.freed", 1, "{pv} was unplugged from {node}."), AttachFacts::words).when((b, a, c, s) -> b == null || hears(b, s)),
            removed(Fact.single("vol.forced", 1, "{pv} was pulled from {node} by force."), AttachFacts::words).when((b, a, c, s) -> b != null && !hears(b, s)));

    private AttachFacts() {}

    /** STO-80: only a node that is not ready is not asked to unmount first. */
    private static boolean hears(VolumeAttachment attachment, Scene scene) {
        Node node = scene.store().get(Node.class, "", attachment.spec().nodeName());
        return node != null && node.ready();
    }

    private static SortedMap<String, String> words(@Nullable VolumeAttachment before, VolumeAttachment attachment, Entry.Change change, Scene scene) {
        return Wording.of("pv", attachment.spec().source().persistentVolumeName(), "node", attachment.spec().nodeName());
    }
}
