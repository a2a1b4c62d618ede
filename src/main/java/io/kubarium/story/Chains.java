package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks from a fact back to what it came from, a link a fact; entries that are no fact are passed over (W1). */
final class Chains {
    private static final int LONGEST = 7;

    private final Chronicle chronicle;
    private final Scene scene;

    Chains(Chronicle chronicle, Scene scene) {
        this.chronicle = chronicle;
        this.scene = scene;
    }

    /** The chain behind a fact, newest first, at most seven links; the root is always among them. */
    List<Why.Link> behind(@Nullable Happening newest) {
        List<Why.Link> chain = new ArrayList<>();
        if (newest == null) return chain;
        add(newest, chain);
        Happening last = newest;
        long at = newest.entry().cause();
        while (at != Entry.NONE) {
            Entry entry = scene.journal().get(at);
            Happening happening = chronicle.at(at);
            Happening own = happening != null && !happening.fact().isDeed() && isAnothers(happening, last) ? before(last) : null;
            if (own != null) {
                happening = own;
                entry = own.entry();
            }
            if (entry instanceof Entry.Act act) {
                Why.Link deed = deed(act, last);
                boolean told = !chain.isEmpty() && chain.getLast().entry() == deed.entry() && chain.getLast().what().equals(deed.what());
                if (!told) chain.add(deed);
            } else if (happening != null) {
                add(happening, chain);
                last = happening;
            } else if (entry instanceof Entry.TimerEnded ended && ended.fired()) {
                Why.Link timer = timer(ended);
                // Tries that repeat with longer and longer pauses are one link.
                boolean again = !chain.isEmpty() && chain.getLast().who().equals(timer.who()) && chain.getLast().what().replaceAll("\\d", "").equals(timer.what().replaceAll("\\d", ""));
                if (!again) chain.add(timer);
            }
            at = entry.cause();
        }
        if (chain.size() <= LONGEST) return chain;
        List<Why.Link> shorter = new ArrayList<>(chain.subList(0, LONGEST - 1));
        shorter.add(chain.getLast());
        return shorter;
    }

    /** What a kubelet does for a pod comes of that pod, though it may have had to wait for another's turn. */
    private static boolean isAnothers(Happening happening, Happening last) {
        boolean pods = happening.about() != null && last.about() != null && happening.about().kindKey().equals("pods") && last.about().kindKey().equals("pods");
        return pods && !happening.about().equals(last.about()) && !last.is("pod.created");
    }

    /** The fact about the same object that came before this one; null without one. */
    private @Nullable Happening before(Happening last) {
        Happening before = null;
        for (Happening happening : chronicle.about(last.about())) if (happening.entry().seq() < last.entry().seq() && !happening.fact().isDeed()) before = happening;
        return before;
    }

    /** What a person did to the object that was spoken of last, else the command as it was typed. */
    private Why.Link deed(Entry.Act act, Happening last) {
        for (Happening happening : last.about() == null ? List.<Happening>of() : chronicle.about(last.about())) {
            if (happening.fact().isDeed() && happening.entry().seq() == act.seq()) return link(happening);
        }
        Happening first = chronicle.at(act.seq());
        boolean kindred = first != null && (first.about() == null || last.about() == null || !first.is("cmd.apply"));
        return kindred ? link(first) : new Why.Link(act.time(), Wordbook.who(act.who()), act.line(), act.seq(), act.line(), List.of());
    }

    private Why.Link link(Happening happening) {
        String what = Words.fill(happening.fact().sentence(), p -> happening.word(p).isEmpty() ? "…" : happening.word(p));
        return new Why.Link(happening.time(), who(happening), what == null ? happening.fact().id() : what, happening.entry().seq(), typed(happening), things(happening));
    }

    private void add(Happening happening, List<Why.Link> chain) {
        if (!chain.isEmpty() && chain.getLast().entry() == happening.entry().seq()) return;
        chain.add(link(happening));
        if (happening.is("pod.created") && !happening.word("wanted").isEmpty()) {
            String counted = happening.word("owner") + " counted " + happening.word("n") + " of " + happening.word("wanted") + ".";
            chain.add(new Why.Link(happening.time(), who(happening), counted, happening.entry().seq(), "", List.of()));
        }
    }

    private static String who(Happening happening) {
        return switch (happening.entry()) {
            case Entry.Change change -> Wordbook.who(change.writer());
            case Entry.Act act -> Wordbook.who(act.who());
            case Entry.Local local -> Wordbook.who(local.process());
            case Entry.TimerSet set -> Wordbook.who(set.owner());
            default -> happening.word("you").isEmpty() ? "" : happening.word("you");
        };
    }

    private String typed(Happening happening) {
        if (happening.entry() instanceof Entry.Act act) return act.line();
        Entry.Act act = scene.act(happening.entry());
        boolean person = happening.fact().id().startsWith("fault.") || happening.fact().id().startsWith("proc.") || happening.fact().id().startsWith("cmd.");
        return person && act != null ? act.line() : "";
    }

    private List<String> things(Happening happening) {
        return happening.about() == null ? List.of() : List.of(Voice.shown(happening.about(), scene.store()));
    }

    private Why.Link timer(Entry.TimerEnded ended) {
        Entry.TimerSet set = scene.journal().get(ended.cause()) instanceof Entry.TimerSet found ? found : null;
        String length = set == null ? "" : Clock.span(set.due() - set.time());
        String what = switch (set == null ? "" : set.purpose()) {
            case "T-silence" -> "No heartbeat within the time allowed.";
            case "T-patience" -> "It tolerated the taint for " + length + "; that was over.";
            case "T-grace" -> "Its grace of " + length + " was over.";
            case "T-crash", "T-pull", "T-config" -> "The pause of " + length + " was over.";
            case "T-probe" -> "The next check was due.";
            case "T-mount" -> "The next try to mount was due, the pauses growing.";
            case "T-claim" -> "Waiting claims are looked at every 15 s.";
            case "T-retry" -> "The pause before the next try was over.";
            case "T-orphan" -> "The wait for the node to reappear was over.";
            default -> "A wait of " + length + " was over.";
        };
        return new Why.Link(ended.time(), set == null ? "" : Wordbook.who(set.owner()), what, ended.seq(), "", List.of());
    }
}
