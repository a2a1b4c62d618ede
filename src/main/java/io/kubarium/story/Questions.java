package io.kubarium.story;

import io.kubarium.api.ContainerStateWaiting;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which questions a thing raises as it is now, and their answers (STORIES, section 5). */
final class Questions {
    private final Chronicle chronicle;
    private final Scene scene;
    private final Chains chains;
    private final WhyNots nots;
    private final List<Narration.Countdown> countdowns;

    Questions(Chronicle chronicle, Scene scene, long time, List<Narration.Countdown> countdowns) {
        this.chronicle = chronicle;
        this.scene = scene;
        this.chains = new Chains(chronicle, scene);
        this.nots = new WhyNots(scene, time);
        this.countdowns = countdowns;
    }

    /** The answers for a thing, the one about its present state first; none if nothing is known of it. */
    List<Why> about(ObjectRef ref) {
        List<Why> answers = new ArrayList<>();
        KubeObject object = scene.store().get(ref);
        switch (object) {
            case Pod pod -> pod(pod, answers);
            case Node node -> node(node, answers);
            case Service service -> service(service, answers);
            case Deployment deployment -> workload(deployment, answers);
            case ReplicaSet set -> workload(set, answers);
            case StatefulSet set -> workload(set, answers);
            case DaemonSet set -> workload(set, answers);
            case null -> gone(ref, answers);
            default -> {
                if (first(ref) != null) add(answers, ref, "Why is it there?", "It was handed in.", first(ref));
            }
        }
        return answers;
    }

    private void add(List<Why> answers, ObjectRef ref, String question, String answer, @Nullable Happening newest) {
        if (newest == null && !answers.isEmpty()) return;
        List<Narration.Countdown> next = answers.isEmpty() ? countdowns.stream().filter(c -> ref.equals(c.entry().about())).toList() : List.of();
        answers.add(new Why(question, answer, chains.behind(newest), next, answers.isEmpty() ? nots.of(ref) : java.util.Optional.empty()));
    }

    private String times(ObjectRef ref) {
        long ends = chronicle.about(ref).stream().filter(h -> h.is("ctr.exit")).count();
        return ends <= 1 ? "once" : ends + " times";
    }

    private @Nullable Happening first(ObjectRef ref) {
        List<Happening> all = chronicle.about(ref);
        return all.isEmpty() ? null : all.getFirst();
    }

    private void gone(ObjectRef ref, List<Why> answers) {
        Happening last = chronicle.last(ref, "pod.gone", "node.gone", "svc.gone");
        if (last == null) return;
        String answer = ref.kindKey().equals("pods") ? "Its containers stopped and its record was removed; its address stays with nobody." : "Its record was removed.";
        add(answers, ref, "Why is it gone?", answer, last);
        if (ref.kindKey().equals("pods")) add(answers, ref, "Who asked it to go?", "It was given a date by which it had to be gone.", chronicle.last(ref, "pod.deleting", "cmd.force"));
    }

    private void pod(Pod pod, List<Why> answers) {
        ObjectRef ref = pod.ref();
        String node = pod.spec().nodeName();
        ContainerStateWaiting waiting = ContainerFacts.waiting(pod);
        String reason = waiting == null || waiting.reason() == null ? "" : waiting.reason();
        if (pod.isTerminating()) {
            boolean silent = node != null && nots.silent(node);
            add(answers, ref, "Why is it Terminating?", silent ? node + " cannot confirm that it stopped." : "It must be gone in time; " + node + " still has to confirm.",
                    chronicle.last(ref, "pod.deleting"));
        } else if (node == null) {
            Happening unplaced = chronicle.last(ref, "pod.unplaced");
            add(answers, ref, "Why is it Pending?", unplaced == null ? "The scheduler has not looked at it yet." : "No node fits: " + unplaced.word("msg"),
                    unplaced == null ? chronicle.last(ref, "pod.created") : unplaced);
        } else if (reason.contains("Image")) {
            add(answers, ref, "Why " + reason + "?", pod.spec().containers().getFirst().image() + " is not there; the kubelet tries again after a pause.",
                    chronicle.last(ref, "pod.pullwait", "pod.pullfail", "pod.taken"));
        } else if (reason.equals("CrashLoopBackOff") || chronicle.last(ref, "ctr.wait") != null && !pod.ready()) {
            add(answers, ref, "Why does it wait?", "It ended " + times(ref) + "; the kubelet pauses before each try.", chronicle.last(ref, "ctr.wait", "ctr.exit"));
        } else if (!"Running".equals(pod.status().phase())) {
            add(answers, ref, "Why does it not run yet?", node + " is preparing it: network, volumes, image.", chronicle.last(ref, "pod.pulling", "pod.network", "pod.taken", "pod.bound"));
        } else if (!pod.ready()) {
            Happening doubted = chronicle.last(ref, "pod.doubted", "pod.unready");
            boolean silent = doubted != null && doubted.is("pod.doubted");
            add(answers, ref, "Why is it not ready?", silent ? "Nobody hears " + node + "; its pods count as not ready." : "Its readiness check has not passed.",
                    doubted == null ? chronicle.last(ref, "pod.running") : doubted);
        }
        exists(pod, answers);
        if (node != null) add(answers, ref, "Why on " + node + "?", node + " scored best of those that fit.", chronicle.last(ref, "pod.bound"));
        Happening restart = chronicle.last(ref, "ctr.restart");
        if (restart != null) add(answers, ref, "Why the restarts?", "Same pod, new container, " + ContainerFacts.restarts(pod) + " times.", restart);
    }

    private void exists(Pod pod, List<Why> answers) {
        ObjectRef owner = Things.owner(pod);
        Happening created = chronicle.last(pod.ref(), "pod.created", "cmd.apply");
        add(answers, pod.ref(), "Why does it exist?", reason(owner), created);
    }

    private static String reason(@Nullable ObjectRef owner) {
        if (owner == null) return "It was made by hand; nobody will make it again.";
        return switch (owner.kindKey()) {
            case "daemonsets.apps" -> owner.name() + " gives each fitting node one.";
            case "statefulsets.apps" -> owner.name() + " had no pod of this name and made it.";
            default -> owner.name() + " was one short and made it.";
        };
    }

    private void node(Node node, List<Why> answers) {
        ObjectRef ref = node.ref();
        if (!node.ready()) {
            Happening silent = chronicle.last(ref, "node.unknown", "node.notready");
            boolean unknown = silent == null || silent.is("node.unknown");
            add(answers, ref, "Why is it not ready?", unknown ? "Its heartbeats stopped; 50 s are allowed." : "It says so itself: " + silent.word("msg"), silent);
        } else if (nots.silent(node.name())) {
            add(answers, ref, "Why is it still Ready?", "The cluster trusts its last heartbeat for 50 s.", chronicle.last(ref, "lease.missed", "fault.freeze"));
        }
        if (node.spec().unschedulable()) add(answers, ref, "Why SchedulingDisabled?", "It was closed for new pods.", chronicle.last(ref, "cmd.cordon", "cmd.drain"));
        if (answers.isEmpty()) add(answers, ref, "Why is it Ready?", "Its kubelet reports and renews its lease.", chronicle.last(ref, "node.ready", "node.added"));
    }

    private void service(Service service, List<Why> answers) {
        ObjectRef ref = service.ref();
        Happening list = chronicle.last(ref, "slice.out", "slice.in");
        if (list != null) {
            String answer = list.is("slice.in") ? "Labels match and the pod is ready." : "A pod is leaving or not ready.";
            add(answers, ref, "Why " + list.word("a") + " → " + list.word("b") + " endpoints?", answer, list);
        }
        add(answers, ref, "Why this address?", "Drawn when " + service.name() + " was made; kept until it is deleted.", chronicle.last(ref, "svc.created"));
    }

    private void workload(KubeObject workload, List<Why> answers) {
        ObjectRef ref = workload.ref();
        Happening late = chronicle.last(ref, "deploy.late");
        if (late != null) add(answers, ref, "Why no progress?", "No new pod became available in time; nothing is undone.", late);
        Happening step = chronicle.last(ref, "rs.scaled", "rs.reused");
        for (ObjectRef owned : scene.store().ownedBy(workload.metadata().uid())) {
            Happening other = chronicle.last(owned, "rs.scaled", "rs.created", "rs.reused");
            if (other != null && (step == null || other.time() > step.time())) step = other;
        }
        if (step != null) add(answers, ref, "Why this number of pods?", "The wish, or a rollout's next step, asked for it.", step);
        add(answers, ref, "Why does it exist?", "It was handed in; its controller keeps it true.", chronicle.last(ref, "deploy.created", "rs.created", "sts.created", "ds.created"));
    }
}
