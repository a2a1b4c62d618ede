package io.kubarium.story;

import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ResourceQuota;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.Taint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which questions a thing raises as it is now, and their answers (STORIES, section 5). */
final class Questions {
    private final Chronicle chronicle;
    private final Scene scene;
    private final long time;
    private final Chains chains;
    private final WhyNots nots;
    private final RuleQuestions rules;
    private final List<Narration.Countdown> countdowns;

    Questions(Chronicle chronicle, Scene scene, long time, List<Narration.Countdown> countdowns) {
        this.chronicle = chronicle;
        this.scene = scene;
        this.time = time;
        this.chains = new Chains(chronicle, scene);
        this.nots = new WhyNots(chronicle, scene, time);
        this.countdowns = countdowns;
        this.rules = new RuleQuestions(chronicle, scene);
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
            case PersistentVolumeClaim claim -> claim(claim, answers);
            case PersistentVolume volume -> volume(volume, answers);
            case Job job -> job(job, answers);
            case HorizontalPodAutoscaler scaler -> scaler(scaler, answers);
            case PodDisruptionBudget budget -> answers.add(rules.why(rules.budget(budget), next(ref)));
            case ResourceQuota quota -> answers.add(rules.why(rules.quota(quota), next(ref)));
            case CronJob cron -> answers.add(rules.why(rules.cron(cron), next(ref)));
            case null -> gone(ref, answers);
            default -> {
                if (first(ref) != null) add(answers, ref, "Why is it there?", "It was handed in.", first(ref));
            }
        }
        return answers;
    }

    private List<Narration.Countdown> next(ObjectRef ref) {
        return countdowns.stream().filter(c -> ref.equals(c.entry().about())).toList();
    }

    private void add(List<Why> answers, ObjectRef ref, String question, String answer, @Nullable Happening newest) {
        if (newest == null && !answers.isEmpty()) return;
        List<Narration.Countdown> next = answers.isEmpty() ? next(ref) : List.of();
        answers.add(new Why(question, answer, chains.behind(newest), next, answers.isEmpty() ? nots.of(ref) : java.util.Optional.empty()));
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
        PodNow.Now now = new PodNow(chronicle, scene, time).of(pod);
        answers.add(new Why(now.question(), now.answer(), chains.behind(now.newest()), next(ref), Optional.ofNullable(now.not())));
        exists(pod, answers);
        String node = pod.spec().nodeName();
        if (node != null) add(answers, ref, "Why on " + node + "?", place(pod, node), chronicle.last(ref, "pod.bound"));
        Happening restart = chronicle.last(ref, "ctr.restart");
        if (restart != null) add(answers, ref, "Why the restarts?", "Same pod, new container, " + times(ContainerFacts.restarts(pod)) + ".", restart);
        if (pod.status().podIP() != null && node != null) add(answers, ref, "Why this address?", node + " gave the next free address of its range.", chronicle.last(ref, "pod.running"));
    }

    private static String times(int n) {
        return n == 1 ? "once" : n + " times";
    }

    private String place(Pod pod, String node) {
        Happening bound = chronicle.last(pod.ref(), "pod.bound");
        ObjectRef owner = Things.owner(pod);
        if (owner != null && owner.kindKey().equals("daemonsets.apps")) return "Its DaemonSet made it for this very node.";
        String n = bound == null ? "" : bound.word("n");
        return n.equals("1") ? node + " was the only one that fits." : node + " scored best of " + (n.isEmpty() ? "those" : n) + " that fit.";
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
        } else if (new Nodes(scene).silent(node.name())) {
            add(answers, ref, "Why is it still Ready?", "The cluster trusts its last heartbeat for 50 s.", chronicle.last(ref, "lease.missed", "fault.freeze"));
        }
        if (node.spec().unschedulable()) add(answers, ref, "Why SchedulingDisabled?", "It was closed for new pods.", chronicle.last(ref, "cmd.cordon", "cmd.drain"));
        if (answers.isEmpty()) add(answers, ref, "Why is it Ready?", "Its kubelet says so (" + said(node) + ") and renews its lease every 10 s.", chronicle.last(ref, "node.ready", "node.added"));
        for (Taint taint : node.spec().taints()) {
            boolean shut = taint.key().equals("node.kubernetes.io/unschedulable");
            if (!shut) add(answers, ref, "Why the taint " + taint.key() + "?", taint(taint), chronicle.last(ref, "cmd.taint", "node.evicts", "node.shut"));
        }
        Nodes nodes = new Nodes(scene);
        answers.add(new Why("How full is it?", nodes.pods(node.name()) + (nodes.pods(node.name()) == 1 ? " pod requests " : " pods request ") + nodes.requested(node) + ". Requests count, not use.", List.of(), List.of(), Optional.empty()));
    }

    private static String said(Node node) {
        NodeCondition ready = node.condition("Ready");
        return ready == null || ready.reason() == null ? "Ready" : ready.reason();
    }

    private static String taint(Taint taint) {
        return switch (taint.effect()) {
            case "NoExecute" -> "Pods that do not tolerate it are evicted.";
            case "PreferNoSchedule" -> "New pods that do not tolerate it go elsewhere if they can.";
            default -> "New pods need a toleration for it; running ones stay.";
        };
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

    private void claim(PersistentVolumeClaim claim, List<Why> answers) {
        ObjectRef ref = claim.ref();
        String phase = claim.status().phase();
        Happening said = chronicle.last(ref, "claim.first", "claim.waits");
        if ("Bound".equals(phase)) add(answers, ref, "Why " + claim.spec().volumeName() + "?", "It was the smallest volume that fits, or was made for it.", chronicle.last(ref, "claim.bound"));
        else if ("Lost".equals(phase)) add(answers, ref, "Why is it Lost?", "Its volume was removed.", chronicle.last(ref, "claim.lost"));
        else if (said != null && said.is("claim.first")) add(answers, ref, "Why is it Pending?", "Its class waits for the first pod. That is normal. Kubernetes: " + said.word("msg"), said);
        else add(answers, ref, "Why is it Pending?", said == null ? "Nobody has found or made a volume for it yet." : "No volume fits, and none is made. Kubernetes: " + said.word("msg"), said == null ? first(ref) : said);
        add(answers, ref, "Why does it exist?", "It was asked for, by a person or a StatefulSet.", chronicle.last(ref, "claim.created", "sts.claim"));
    }

    private void volume(PersistentVolume volume, List<Why> answers) {
        ObjectRef ref = volume.ref();
        String phase = volume.status().phase() == null ? "Available" : volume.status().phase();
        String answer = switch (phase) {
            case "Bound" -> "It belongs to claim " + (volume.spec().claimRef() == null ? "" : volume.spec().claimRef().name()) + ", used whole.";
            case "Released" -> "Its claim is gone; its data and old owner's name stay.";
            case "Failed" -> "It could not be cleared after its claim went.";
            default -> "It waits for a claim that it fits.";
        };
        add(answers, ref, "Why " + phase + "?", answer, chronicle.last(ref, "pv.released", "pv.free", "pv.made"));
    }

    /** WRK-130 to WRK-132: what a Job has counted, and why it is over. */
    private void job(Job job, List<Why> answers) {
        ObjectRef ref = job.ref();
        Happening end = chronicle.last(ref, "job.done", "job.failed");
        String counts = job.status().succeeded() + " done, " + job.status().failed() + " failed";
        if (end != null && end.is("job.failed")) add(answers, ref, "Why has it failed?", end.word("reason") + " after " + job.status().failed() + " failures; " + end.word("limit") + " retries were allowed.", end);
        else if (end != null) add(answers, ref, "Why is it Complete?", "It has the successes it asked for: " + counts + ".", end);
        else add(answers, ref, "Why is it not done?", counts + " of " + (job.spec().completions() == null ? 1 : job.spec().completions()) + "; ends are counted a second later.", chronicle.last(ref, "job.counted", "job.created", "cron.fired"));
        add(answers, ref, "Why does it exist?", job.metadata().controllerRef() == null ? "It was handed in." : job.metadata().controllerRef().name() + " starts one at each minute of its schedule.", chronicle.last(ref, "job.created", "cron.fired"));
    }

    /** WRK-174: the one division an autoscaler does. */
    private void scaler(HorizontalPodAutoscaler scaler, List<Why> answers) {
        ObjectRef ref = scaler.ref();
        Happening looked = chronicle.last(ref, "hpa.looked", "hpa.blind");
        if (looked == null) return;
        String sum = looked.word("use") + " % used ÷ " + looked.word("b") + " % wanted × " + scaler.status().currentReplicas() + " pods, rounded up, within its limits: " + scaler.status().desiredReplicas() + ".";
        String answer = looked.is("hpa.blind") ? "It has no number to judge by. Kubernetes: " + looked.word("msg") : sum;
        add(answers, ref, "Why " + scaler.status().desiredReplicas() + " pods?", answer, looked);
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
