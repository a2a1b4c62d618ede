package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** STORIES K1 and K5: every story keeps to the measures, and uses no word of the "not" column. */
class StoriesLintTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");
    private static final Pattern NOT_SAID = Pattern.compile(
            "\\b(desired state|reconcil\\w*|reschedul\\w*|heals?|migrat\\w*|moved to|deployed to|scheduled onto|is down|is dead|backend pool|simply|just(?! waking)|obviously|immediately|instantly|soon|successfully)\\b|!",
            Pattern.CASE_INSENSITIVE);
    private final List<Plot> plots = Plots.bundled().all();

    private List<String> found(java.util.function.BiConsumer<Plot, List<String>> check) {
        List<String> found = new ArrayList<>();
        plots.forEach(plot -> check.accept(plot, found));
        return found;
    }

    private static int words(String text) {
        return text.split(" ").length;
    }

    private static List<String> texts(Plot plot) {
        List<String> texts = new ArrayList<>();
        for (Plot.Phase phase : plot.phases()) {
            texts.add(phase.title());
            texts.add(phase.caption());
            phase.says().forEach(say -> texts.add(say.text()));
        }
        return texts;
    }

    @Test
    void titles_have_at_most_eight_words() {
        assertEquals(List.of(), found((plot, bad) -> plot.phases().stream().filter(p -> words(p.title()) > 8).forEach(p -> bad.add(plot.id() + " " + p.title()))));
    }

    @Test
    void call_outs_have_at_most_twelve_words_and_one_a_slot() {
        assertEquals(List.of(), found((plot, bad) -> plot.phases().forEach(p -> {
            p.says().stream().filter(s -> words(s.text()) > 12).forEach(s -> bad.add(plot.id() + " " + s.text()));
            Set<String> slots = new TreeSet<>();
            p.says().forEach(s -> slots.add(s.slot()));
            if (slots.size() != p.says().size() || !Set.of("who", "what", "still").containsAll(slots)) bad.add(plot.id() + " " + p.title() + " " + slots);
        })));
    }

    @Test
    void captions_are_one_sentence_of_at_most_thirty_words() {
        assertEquals(List.of(), found((plot, bad) -> plot.phases().stream()
                .filter(p -> words(p.caption()) > 30 || !p.caption().endsWith(".") || p.caption().indexOf(". ") >= 0).forEach(p -> bad.add(plot.id() + " " + p.caption()))));
    }

    @Test
    void every_fact_timer_and_placeholder_is_known() {
        Set<String> facts = new TreeSet<>(Facts.all().keySet());
        // Said in a table where a later cause of the same thing would come.
        facts.add("rs.ranked");
        assertEquals(List.of(), found((plot, bad) -> {
            plot.roots().stream().filter(r -> !facts.contains(r.fact())).forEach(r -> bad.add(plot.id() + " root " + r.fact()));
            for (Plot.Phase phase : plot.phases()) {
                List<Term> terms = new ArrayList<>(phase.opens().terms());
                terms.addAll(phase.closes().terms());
                terms.stream().filter(t -> !t.fact().isEmpty() && !facts.contains(t.fact())).forEach(t -> bad.add(plot.id() + " fact " + t.fact()));
                phase.says().stream().filter(s -> !s.fact().isEmpty() && !facts.contains(s.fact())).forEach(s -> bad.add(plot.id() + " fact " + s.fact()));
                phase.countdowns().stream().filter(c -> !Countdowns.names().contains(c)).forEach(c -> bad.add(plot.id() + " timer " + c));
            }
            for (String text : texts(plot)) {
                Matcher matcher = PLACEHOLDER.matcher(text);
                while (matcher.find()) {
                    String name = matcher.group(1);
                    if (!Words.ROLES.contains(name) && !Words.OTHERS.contains(name)) bad.add(plot.id() + " {" + name + "} in " + text);
                }
            }
        }));
    }

    @Test
    void no_word_of_the_not_column_is_used() {
        assertEquals(List.of(), found((plot, bad) -> texts(plot).stream().filter(t -> NOT_SAID.matcher(t).find()).forEach(t -> bad.add(plot.id() + " " + t))));
    }

    @Test
    void the_sentence_of_every_fact_is_filled_by_known_placeholders() {
        List<String> bad = new ArrayList<>();
        Facts.all().values().forEach(fact -> {
            Matcher matcher = PLACEHOLDER.matcher(fact.sentence() + fact.many());
            while (matcher.find()) if (!Words.ROLES.contains(matcher.group(1)) && !Words.OTHERS.contains(matcher.group(1))) bad.add(fact.id() + " {" + matcher.group(1) + "}");
        });
        assertEquals(List.of(), bad);
    }
}
