package io.kubarium.story;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.MachineState;
import java.util.BitSet;
import java.util.List;

/** Judges whether what opens or closes a phase of a story has come true (G3, G4), and whether it can come at all. */
record Judge(Roles roles, Deeds deeds, Scene scene) {
    /** Whether a happening makes a term of a phase true. */
    boolean holds(Term term, Happening happening, PhaseRun phase) {
        if (term.kind() == Term.Kind.QUIET || term.kind() == Term.Kind.BURST) return false;
        if (term.kind() == Term.Kind.ALL) return Implied.by(happening.fact().id(), term.fact()) && all(term, phase);
        if (!Implied.by(happening.fact().id(), term.fact())) return false;
        if (!term.role().isEmpty() && (happening.about() == null || !roles.of(term.role()).contains(happening.about()))) return false;
        if (term.to().isEmpty()) return true;
        if (term.to().equals("up")) return Integer.parseInt(happening.word("b")) > Integer.parseInt(happening.word("a"));
        return term.to().equals(happening.word("b"));
    }

    private boolean all(Term term, PhaseRun phase) {
        if (term.fact().equals("proxy.done")) {
            for (Node node : scene.store().list(Node.class)) {
                boolean runs = node.ready() && scene.machine(node.name()) == MachineState.RUNNING && scene.runs("kube-proxy/" + node.name());
                if (runs && !deeds.routed(node.name(), phase.openedAt())) return false;
            }
            return true;
        }
        String role = term.role().isEmpty() ? Implied.role(term.fact()) : term.role();
        if (role.equals("new") && roles.isShort(scene.store())) return false;
        for (ObjectRef member : roles.of(role)) {
            if (scene.store().get(member) == null && !term.fact().equals("pod.gone")) continue;
            if (!deeds.has(term.fact(), member)) return false;
        }
        return !roles.of(role).isEmpty();
    }

    /** The terms of a condition that cannot come: without a Service no list changes. */
    BitSet idle(Term.Condition condition) {
        BitSet idle = new BitSet();
        List<Term> terms = condition.terms();
        for (int i = 0; i < terms.size(); i++) if (lacks(terms.get(i))) idle.set(i);
        return idle;
    }

    private boolean lacks(Term term) {
        String need = term.fact().startsWith("slice.") || term.fact().equals("proxy.done") ? "svc" : "";
        return !need.isEmpty() && roles.of(need).isEmpty();
    }

    /** Whether nothing that opens this phase can come by itself: what it needs is not there, or only a person can do it. */
    boolean unexpected(Plot.Phase phase) {
        return phase.maybe() || phase.opens().terms().stream().allMatch(term -> lacks(term) || term.isDeed());
    }

    /** Whether all objects whose turn a term waits for have gone: then it cannot come any more (G5). */
    boolean missed(Term term) {
        if (!term.fact().startsWith("pod.") || term.fact().equals("pod.gone") || term.fact().equals("pod.created")) return false;
        var members = roles.of(term.role().isEmpty() ? Implied.role(term.fact()) : term.role());
        return !members.isEmpty() && members.stream().allMatch(member -> scene.store().get(member) == null);
    }
}
