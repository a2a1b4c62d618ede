package io.kubarium.story;

import java.util.ArrayList;
import java.util.List;

/**
 * What opens or closes a phase: a fact, {@code all} of it, {@code quiet} or {@code burst}.
 *
 * @param kind how it is counted
 * @param fact the fact's name; empty for {@code quiet}
 * @param role the role its object must have; empty for any
 * @param after the number of a phase that must have begun before; negative: that must not have begun; 0 for none
 * @param to if not empty: the number the object must have been scaled to
 */
record Term(Kind kind, String fact, String role, String to, int after) {
    /** Whether a person has to do it: nothing else brings it about. */
    boolean isDeed() {
        return Fact.isDeed(fact);
    }

    /** How a fact counts. */
    enum Kind {
        /** Its first occurrence. */
        ONCE,
        /** Its occurrence for every object of the role. */
        ALL,
        /** The last of several that follow each other closely. */
        BURST,
        /** Two seconds without a moment of the story. */
        QUIET
    }

    /** Several terms: all of them are needed, or one of them is enough. */
    record Condition(boolean any, List<Term> terms) {
        Condition {
            terms = List.copyOf(terms);
        }

        boolean has(Kind kind) {
            return terms.stream().anyMatch(t -> t.kind() == kind);
        }
    }

    /** {@code fact}, {@code all fact\{role\}}, {@code quiet}, {@code burst fact}, {@code after 6 fact}, {@code fact\{role\}=0}. */
    static Term parse(String text) {
        String rest = text.strip().replace("`", "");
        if (rest.equals("quiet")) return new Term(Kind.QUIET, "", "", "", 0);
        int after = 0;
        if (rest.startsWith("after ") || rest.startsWith("before ")) {
            String[] parts = rest.split(" ", 3);
            after = Integer.parseInt(parts[1]) * (parts[0].equals("after") ? 1 : -1);
            rest = parts[2];
        }
        Kind kind = Kind.ONCE;
        if (rest.startsWith("all ")) kind = Kind.ALL;
        if (rest.startsWith("burst ")) kind = Kind.BURST;
        if (kind != Kind.ONCE) rest = rest.substring(rest.indexOf(' ') + 1);
        String to = "";
        int equals = rest.indexOf('=');
        if (equals > 0) {
            to = rest.substring(equals + 1);
            rest = rest.substring(0, equals);
        }
        int brace = rest.indexOf('{');
        if (brace < 0) return new Term(kind, rest, "", to, after);
        return new Term(kind, rest.substring(0, brace), rest.substring(brace + 1, rest.length() - 1), to, after);
    }

    /** Terms joined by {@code and} or {@code or}. */
    static Condition condition(String text) {
        boolean any = text.contains(" or ");
        List<Term> terms = new ArrayList<>();
        for (String part : text.split(any ? " or " : " and ")) terms.add(parse(part));
        return new Condition(any, terms);
    }
}
