package io.kubarium.app;

import io.kubarium.chaos.Deed;
import io.kubarium.chaos.Shrinking;
import io.kubarium.chaos.Trial;
import io.kubarium.chaos.Weather;
import java.io.PrintStream;
import java.util.List;

/** {@code kubarium chaos}: makes trouble by chance in the samples and says what did not hold. */
final class ChaosCommand implements Subcommand {
    private static final int TRIES = 200;

    @Override
    public Syntax syntax() {
        return new Syntax("chaos", "Make trouble by chance, mend it, and check that everything holds and comes back", List.of(),
            List.of(Option.of("--seeds", "N", "how many seeds to try, 50 if not given"),
                Option.of("--from", "SEED", "the first seed, 1 if not given"),
                Option.of("--sample", "NAME", "the sample to make it in; if not given each seed draws one"),
                Option.of("--show", "SEED", "type nothing but this seed's script, and what it broke")));
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        List<String> samples = arguments.value("--sample").map(ChaosCommand::sample).orElse(Weather.SAMPLES);
        Long shown = arguments.value("--show", "a whole number", Long::parseLong).orElse(null);
        if (shown != null) return show(Trial.of(Weather.of(shown, samples)), out);
        long from = arguments.value("--from", "a whole number", Long::parseLong).orElse(1L);
        long seeds = arguments.value("--seeds", "a whole number", Long::parseLong).orElse(50L);
        long failed = 0;
        long deeds = 0;
        for (long seed = from; seed < from + seeds; seed++) {
            Trial.Outcome outcome = Trial.of(Weather.of(seed, samples));
            deeds += outcome.deeds().size();
            if (outcome.holds()) continue;
            failed++;
            report(outcome, arguments.value("--sample").map(name -> " --sample=" + name).orElse(""), out);
        }
        out.println(seeds + " seeds, " + deeds + " deeds: " + (failed == 0 ? "everything held and came back" : failed + " broke something"));
        return failed == 0 ? 0 : 1;
    }

    private static List<String> sample(String name) {
        if (!Weather.SAMPLES.contains(name)) throw new BadInput("there is no sample \"" + name + "\" to make trouble in" + DidYouMean.hint(name, Weather.SAMPLES) + "\nThere are: " + String.join(", ", Weather.SAMPLES));
        return List.of(name);
    }

    private static int show(Trial.Outcome outcome, PrintStream out) {
        out.println("# " + outcome.weather().sample() + " with " + outcome.weather().more() + " workers more");
        outcome.deeds().forEach(out::println);
        outcome.broken().forEach(broken -> out.println("# " + broken));
        return outcome.holds() ? 0 : 1;
    }

    /** One line that says how to see it again, then the shortest script that still breaks the same thing. */
    private static void report(Trial.Outcome outcome, String sample, PrintStream out) {
        Weather weather = outcome.weather();
        out.println("seed " + weather.seed() + " (" + weather.sample() + "): " + outcome.broken().getFirst() + "  # kubarium chaos --show=" + weather.seed() + sample);
        List<Deed> shortest = Shrinking.shortest(outcome.deeds(), fewer -> !Trial.again(weather, fewer).holds(), TRIES);
        shortest.forEach(deed -> out.println("    " + deed));
        Trial.again(weather, shortest).broken().stream().limit(5).forEach(broken -> out.println("    # " + broken));
        out.flush();
    }
}
