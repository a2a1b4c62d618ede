package io.kubarium.story;

import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What did not happen, in four short lines (STORIES, section 6). */
final class WhyNots {
    private static final String NOBODY = "Nobody is working on this.";

    private final Chronicle chronicle;
    private final Scene scene;
    private final long time;

    WhyNots(Chronicle chronicle, Scene scene, long time) {
        this.chronicle = chronicle;
        this.scene = scene;
        this.time = time;
    }

    /** What a thing lacks now, if it lacks anything. */
    Optional<Why.Not> of(ObjectRef ref) {
        KubeObject object = scene.store().get(ref);
        return Optional.ofNullable(switch (object) {
            case Node node -> node(node);
            case Service service -> service(service);
            case Deployment deployment -> deployment(deployment);
            case StatefulSet set -> statefulSet(set);
            case PersistentVolumeClaim claim -> claim(claim);
            case PersistentVolume volume -> volume(volume);
            case null, default -> null;
        });
    }

    private Why.@Nullable Not node(Node node) {
        if (!new Nodes(scene).silent(node.name())) return null;
        // NOD-240: 50 s since the last heartbeat seen.
        if (node.ready()) return new Why.Not("Why is the silent node still Ready?", "50 s without a heartbeat", "the controllers for the clock", left(node.ref(), "T-silence", "never while controllers are stopped"), List.of("wait"));
        return new Why.Not("Why is the node not removed by itself?", "anyone whose job it is: there is no cloud here", "nobody", NOBODY, List.of("kubectl delete node " + node.name(), "bring it back"));
    }

    /** NET-20, NET-40, NET-41: why nobody stands behind a Service. */
    private Why.@Nullable Not service(Service service) {
        if (service.spec().selector().isEmpty()) return null;
        List<Pod> matching = scene.store().list(Pod.class, service.namespace()).stream().filter(pod -> selected(service, pod) && !pod.isTerminal()).toList();
        if (matching.stream().anyMatch(pod -> pod.ready() && !pod.isTerminating())) return null;
        String labels = String.join(",", service.spec().selector().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList());
        if (matching.isEmpty()) {
            return new Why.Not("Why has it no endpoints?", "a pod with labels " + labels + ": there is none", "callers for the list, the list for a pod", NOBODY, List.of("match selector and labels", "start such a pod"));
        }
        String first = Things.shortName(matching.getFirst().name());
        return new Why.Not("Why has it no endpoints?", "a ready pod: " + matching.size() + (matching.size() == 1 ? " matches and is" : " match and are") + " not ready", "callers for the list, the list for " + first,
                "as soon as one is ready", List.of("see why " + first + " is not ready"));
    }

    private static boolean selected(Service service, Pod pod) {
        return service.spec().selector().entrySet().stream().allMatch(e -> e.getValue().equals(pod.metadata().label(e.getKey())));
    }

    /** A Deployment waits for its new pods, and each of those for something of its own (WRK-36, WRK-40, WRK-65). */
    private Why.@Nullable Not deployment(Deployment d) {
        if (WorkloadFacts.complete(d)) return null;
        String have = "available pods: " + d.status().availableReplicas() + " of " + Rollouts.wanted(d);
        String until = left(d.ref(), "T-progress", "as long as they need") + "; nothing is undone by itself";
        if (!scene.runs("kube-controller-manager")) return new Why.Not("Why is it not complete?", have, d.name() + " for the controllers, which do not run", NOBODY, List.of("start the controller manager"));
        String refused = refused(d);
        if (refused != null) return new Why.Not("Why is it not complete?", have + ": " + refused, d.name() + " for its ReplicaSet, that for its next try", left(d.ref(), "T-retry", "its next try"), List.of("correct what is refused"));
        Pod waiting = waiting(d);
        if (waiting == null) return new Why.Not("Why is it not complete?", have, d.name() + " for its new pods", until, List.of("wait"));
        PodNow.Now now = new PodNow(chronicle, scene, time).of(waiting);
        String pod = Things.shortName(waiting.name());
        return new Why.Not("Why is it not complete?", have + ". " + pod + ": " + now.answer(), d.name() + " for " + pod + (now.not() == null ? "" : ", " + now.not().waits()), until,
                Stream.concat(now.not() == null ? Stream.of("fix the template") : now.not().ends().stream(), Stream.of("kubectl rollout undo deployment/" + d.name())).toList());
    }

    private @Nullable Pod waiting(Deployment d) {
        for (ReplicaSet set : scene.store().controlledBy(ReplicaSet.class, d).reversed()) {
            for (Pod pod : scene.store().controlledBy(Pod.class, set)) if (!pod.ready() && !pod.isTerminating() && !pod.isTerminal()) return pod;
        }
        return null;
    }

    private @Nullable String refused(Deployment d) {
        for (ReplicaSet set : scene.store().controlledBy(ReplicaSet.class, d)) if (WorkloadFacts.refusal(set) != null) return WorkloadFacts.refusal(set);
        return null;
    }

    private Why.@Nullable Not statefulSet(StatefulSet set) {
        for (Pod pod : scene.store().controlledBy(Pod.class, set)) {
            String node = pod.spec().nodeName();
            if (pod.isTerminating() && node != null && new Nodes(scene).silent(node)) {
                return new Why.Not("Why is " + pod.name() + " not replaced?", "the old record's end: two " + pod.name() + " must never run", set.name() + " for you or " + node, NOBODY + " No timer runs.",
                        List.of("bring " + node + " back", "delete the node", "remove the record: kubectl delete pod " + pod.name() + " --grace-period=0 --force"));
            }
            if (!pod.ready()) return new Why.Not("Why is the next pod not created?", pod.name() + " Running and Ready", set.name() + " for " + pod.name(), "as long as " + pod.name() + " needs", List.of("fix " + pod.name()));
        }
        return null;
    }

    /** STO-9, STO-17, STO-22, STO-58: a claim waits for a volume, for its first pod, or for its last one to go. */
    private Why.@Nullable Not claim(PersistentVolumeClaim claim) {
        if (claim.metadata().isTerminating()) {
            String user = user(claim);
            return new Why.Not("Why is the claim not deleted?", "the end of the last pod that names it" + (user.isEmpty() ? "" : ": " + user), "the API server for " + (user.isEmpty() ? "its finalizers" : user), "when that pod's record goes", List.of("delete the pod"));
        }
        if (!"Pending".equals(claim.status().phase())) return null;
        Happening said = chronicle.last(claim.ref(), "claim.first", "claim.waits");
        boolean first = said != null && said.is("claim.first");
        String message = said == null ? "nobody has looked yet" : said.word("msg");
        if (first) return new Why.Not("Why is my claim unbound?", "its first pod: " + message, "claim for a pod, then scheduler and driver", NOBODY, List.of("start a pod that uses it"));
        return new Why.Not("Why is my claim unbound?", "a volume that fits: " + message, "claim for a volume or its provisioner", left(claim.ref(), "T-claim", "looked at every 15 s"),
                List.of("make a volume that fits", "name a class that makes volumes"));
    }

    private String user(PersistentVolumeClaim claim) {
        for (Pod pod : scene.store().list(Pod.class, claim.namespace())) {
            boolean names = pod.spec().volumes().stream().anyMatch(v -> v.persistentVolumeClaim() != null && claim.name().equals(v.persistentVolumeClaim().claimName()));
            if (names) return Things.shortName(pod.name());
        }
        return "";
    }

    /** STO-52, STO-53: a released volume still names the claim that is gone. */
    private static Why.@Nullable Not volume(PersistentVolume volume) {
        if (!"Released".equals(volume.status().phase())) return null;
        return new Why.Not("Why is the Released volume not used again?", "a free claimRef: it still names the old claim", "nobody", NOBODY, List.of("remove claimRef; the data stays"));
    }

    private String left(ObjectRef about, String purpose, String otherwise) {
        for (Entry.TimerSet timer : scene.timers().values()) {
            if (timer.purpose().equals(purpose) && about.equals(timer.about())) return "in " + Clock.left(timer.due() - time);
        }
        return otherwise;
    }
}
