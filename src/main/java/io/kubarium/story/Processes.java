package io.kubarium.story;

import io.kubarium.api.Lease;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be asked about a process: why it stands still, what stands still with it, and what it is for (STORIES S10 and S38 to S41). */
final class Processes {
    private final Chronicle chronicle;
    private final Scene scene;

    Processes(Chronicle chronicle, Scene scene) {
        this.chronicle = chronicle;
        this.scene = scene;
    }

    /** The answers for {@code kube-scheduler} or {@code kubelet/worker-1}. */
    List<Why> about(String process) {
        int slash = process.indexOf('/');
        String program = slash < 0 ? process : process.substring(0, slash);
        List<Why> answers = new ArrayList<>();
        if (slash >= 0 && scene.machine(process.substring(slash + 1)) != MachineState.RUNNING) answers.add(machine(process.substring(slash + 1)));
        else if (!scene.runs(process)) answers.add(stopped(process, program));
        else if (slash >= 0 && scene.isCutOff(process.substring(slash + 1))) answers.add(cutOff(process, program, process.substring(slash + 1)));
        else if (changed(process) != null) answers.add(why("Why does it run again?", "It was started; what waited meanwhile is caught up.", changed(process)));
        answers.add(why("What is it for?", purpose(program), null));
        if (scene.store().get(Lease.class, "kube-system", program) instanceof Lease lease) answers.add(leads(program, lease));
        return answers;
    }

    private Why stopped(String process, String program) {
        String start = "kubarium start process/" + program + (process.equals(program) ? "" : " --node " + process.substring(program.length() + 1));
        Why.Not not = new Why.Not("Why does it not come back?", "somebody who starts it", "all who need it for " + program, "Nobody starts it by itself here.", List.of(start));
        return new Why("Why is it stopped?", without(program), new Chains(chronicle, scene).behind(changed(process)), List.of(), Optional.of(not));
    }

    /** NOD-290: it runs, but no connection to the API server works. */
    private Why cutOff(String process, String program, String node) {
        Why.Not not = new Why.Not("What does not get through?", program.equals("kubelet") ? "its reports, and news of what it shall do" : "news of changed lists and objects", process + " for an answer of the API server",
                "No timer ends this.", List.of("kubarium heal node/" + node));
        return new Why("Why is it not heard?", "It runs, but the way between " + node + " and the control plane is cut.", new Chains(chronicle, scene).behind(chronicle.last(Things.node(node), "fault.cut")), List.of(), Optional.of(not));
    }

    /** NOD-305: who leads is written on a Lease of its name. */
    private Why leads(String program, Lease lease) {
        String holder = lease.spec().holderIdentity();
        String answer = holder == null || holder.isEmpty() ? "Nobody: its lease is free." : scene.runs(program) ? "It does: its lease says so, and it renews it every 2 s."
                : "Its lease still names it; another may take it 15 s after the last renewal.";
        return why("Who leads?", answer, chronicle.last(lease.ref(), "lead.won"));
    }

    private Why machine(String node) {
        boolean off = scene.machine(node) == MachineState.OFF;
        return why("Why does it stand still?", off ? node + " is switched off, and all that ran there with it." : node + " is frozen, and all that runs there with it.", chronicle.last(Things.node(node), "fault.freeze"));
    }

    /** What was last done to it, if it was told. */
    private @Nullable Happening changed(String process) {
        Entry.ProcessChange change = scene.changed(process);
        return change == null ? null : chronicle.at(change.seq());
    }

    private Why why(String question, String answer, @Nullable Happening newest) {
        return new Why(question, answer, new Chains(chronicle, scene).behind(newest), List.of(), Optional.empty());
    }

    private static String without(String program) {
        return switch (program) {
            case "kube-apiserver" -> "Nobody can read or write the cluster now; what runs, runs on.";
            case "etcd" -> "Nothing can be kept now, so the API server refuses; what runs, runs on.";
            case "kube-scheduler" -> "New pods wait without a node; those that have one go on.";
            case "kube-controller-manager" -> "Nobody counts, replaces or evicts now; what runs, runs on.";
            case "kubelet" -> "Its containers run on, but nobody starts, stops or reports any.";
            case "kube-proxy" -> "This node's routes stay as they were: it hears of no new endpoint.";
            case "containerd" -> "Running containers go on; none can be started or stopped here.";
            default -> "Somebody stopped it.";
        };
    }

    private static String purpose(String program) {
        return switch (program) {
            case "kube-apiserver" -> "Every read and write goes through it: it checks them, keeps them in etcd, and tells those who watch.";
            case "etcd" -> "It keeps every object of the cluster. Only the API server speaks with it.";
            case "kube-scheduler" -> "It gives each pod that has no node the one that fits best.";
            case "kube-controller-manager" -> "Its controllers compare what is wanted with what is there, and ask for what is missing.";
            case "kubelet" -> "It starts, checks and stops this node's containers, and tells the API server how they are.";
            case "kube-proxy" -> "It writes this node's routes from each Service to its endpoints.";
            case "containerd" -> "It fetches images and runs containers, as the kubelet tells it.";
            default -> "A process of this cluster.";
        };
    }
}
