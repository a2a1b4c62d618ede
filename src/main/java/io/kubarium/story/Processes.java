package io.kubarium.story;

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
        else if (!scene.runs(process)) answers.add(why("Why is it stopped?", without(program), changed(process)));
        else if (changed(process) != null) answers.add(why("Why does it run again?", "It was started; what waited meanwhile is caught up.", changed(process)));
        answers.add(why("What is it for?", purpose(program), null));
        return answers;
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
