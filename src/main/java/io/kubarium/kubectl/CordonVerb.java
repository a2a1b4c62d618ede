package io.kubarium.kubectl;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.request.Answer;
import java.util.ArrayList;
import java.util.List;

/** {@code kubectl cordon} and {@code uncordon} (CTL-134). */
final class CordonVerb implements Verb {
    private final boolean cordon;

    CordonVerb(boolean cordon) {
        this.cordon = cordon;
    }

    @Override
    public List<String> flags() {
        return List.of("selector|l=", "dry-run?unchanged");
    }

    @Override
    public void run(Call call) {
        String verb = cordon ? "cordon" : "uncordon";
        if (call.flags().args().isEmpty() && !call.flags().has("selector")) {
            throw Failure.error("USAGE: " + verb + " NODE [flags]\nSee 'kubectl " + verb + " -h' for help and examples");
        }
        Writes writes = new Writes(call);
        for (Node node : nodes(call)) call.next(() -> set(call, writes, node, cordon));
    }

    /** The nodes that the arguments name, with or without {@code node/}, or the query finds. */
    static List<Node> nodes(Call call) {
        List<Node> nodes = new ArrayList<>();
        if (call.flags().has("selector")) {
            for (KubeObject object : Query.of(call).list(call, Kinds.of(Node.class))) nodes.add((Node) object);
        }
        for (String arg : call.flags().args()) {
            String name = arg.substring(arg.indexOf('/') + 1);
            KubeObject node = call.client().find(Kinds.of(Node.class), "", name);
            if (node == null) call.fail("Error from server (NotFound): nodes \"" + name + "\" not found");
            else nodes.add((Node) node);
        }
        return nodes;
    }

    /** Cordons or uncordons a node; false if the server refused. */
    static boolean set(Call call, Writes writes, Node node, boolean cordon) {
        String word = cordon ? "cordoned" : "uncordoned";
        if (node.spec().unschedulable() == cordon) {
            call.line("node/" + node.name() + " already " + word);
            return true;
        }
        if (!Results.isClientDryRun(call)) {
            Answer answer = writes.change(node, node.withSpec(node.spec().withUnschedulable(cordon)));
            if (answer.refusal() != null) {
                call.fail(Refusals.text(answer.refusal(), ""));
                return false;
            }
        }
        call.line("node/" + node.name() + " " + word + Results.suffix(call));
        return true;
    }
}
