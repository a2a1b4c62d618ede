package io.kubarium.story;

import java.util.List;
import java.util.SortedMap;

/**
 * A story as a resource tells it (STORIES, section 4).
 *
 * @param id such as {@code S2}
 * @param roots what starts it, the most specific wins (G11)
 * @param turns the fact that makes this story of another one, empty for none: {@code S7 pod.pullfail}
 * @param minor whether it gives way to any other story that the same command starts
 * @param hears facts of other stories that it takes note of: what a stopped process no longer does shows there
 * @param lasts the facts that let it end: until one comes it is not over, however quiet it is
 * @param rests how many seconds of silence end it
 * @param only the kind of controller whose pods it is about, empty for any
 * @param beside whether it is told beside another story that begins alike, without the focus
 * @param roles by name the facts whose objects play it, beside the roles every story has
 */
record Plot(String id, String title, List<Root> roots, String turns, boolean minor, SortedMap<String, List<String>> roles, List<String> hears, List<String> lasts, int rests, String only, boolean beside, List<Phase> phases) {
    Plot {
        hears = List.copyOf(hears);
        lasts = List.copyOf(lasts);
        roots = List.copyOf(roots);
        phases = List.copyOf(phases);
    }

    /** A root: a fact, the kind of its object, and further conditions such as {@code of ReplicaSet}, {@code up}. */
    record Root(String fact, String kind, List<String> conditions) {
        Root {
            conditions = List.copyOf(conditions);
        }

        int weight() {
            return (kind.isEmpty() ? 0 : 1) + conditions.size();
        }
    }

    /** One row: a stretch with one lesson. {@code maybe}: it is not announced, since it may well not come. */
    record Phase(int number, String title, boolean rounds, boolean maybe, Term.Condition opens, Term.Condition closes, List<String> lit, List<List<String>> paths,
            List<Say> says, List<String> countdowns, String caption) {
        Phase {
            lit = List.copyOf(lit);
            paths = List.copyOf(paths);
            says = List.copyOf(says);
            countdowns = List.copyOf(countdowns);
        }
    }

    /** A call-out: its slot, whom it stands at, the fact it waits for (empty: none), its text. */
    record Say(String slot, String anchor, String fact, String text) {}

    /** Whether it takes note of a fact of another story; {@code own}: if the fact is about a thing of this story; {@code here}: if it is about one on its node. */
    boolean hears(String fact, boolean own, boolean here) {
        return hears.contains(fact) || own && hears.contains("own " + fact) || here && hears.contains("here " + fact);
    }

    /** Whether it is the story for whatever has none of its own. */
    boolean isGeneric() {
        return id.equals("S0");
    }
}
