package io.kubarium.story;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a question about a thing (STORIES, sections 5 and 6): one sentence, then the chain behind it, newest first,
 * down to a person, a fault or a timer; what comes next; and, if something is missing, who waits for whom.
 *
 * @param question as a person would ask
 * @param answer at most twenty words
 * @param next the timers that run at the thing, the next due first
 */
public record Why(String question, String answer, List<Link> chain, List<Narration.Countdown> next, Optional<Not> not) {
    public Why {
        chain = List.copyOf(chain);
        next = List.copyOf(next);
    }

    /**
     * One link: when, who, what.
     *
     * @param entry number of its journal entry
     * @param typed the command, if it is a person's deed; else empty
     * @param things ids of the things it is about
     */
    public record Link(long time, String who, String what, long entry, String typed, List<String> things) {
        public Link {
            things = List.copyOf(things);
        }
    }

    /** What did not happen: what is missing, who waits for whom, until when, and what would end it. */
    public record Not(String question, String missing, String waits, String until, List<String> ends) {
        public Not {
            ends = List.copyOf(ends);
        }
    }
}
