package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scenarios of what no recording covers; what they must print follows from the rules that the first lines of their scripts
 * cite. Names that chance makes, and ages, are left out of account.
 */
class OwnScenariosTest {
    @ParameterizedTest
    @ValueSource(strings = {"preemption", "budget", "quota", "limit-range", "spread", "bypass", "crowd", "nodes"})
    void a_scenario_prints_what_the_rules_say(String name) throws Exception {
        Path folder = Path.of(OwnScenariosTest.class.getResource("/scenarios/" + name).toURI());
        String printed = Replay.play(ScenarioReader.read(folder).withTiming(Timings.named("recorded"))).kubectl();
        assertEquals(masked(Files.readString(folder.resolve("expected.txt"))), masked(printed));
    }

    private static String masked(String text) {
        return Masks.ages(Masks.mask(text, true)).replaceAll("(?m)^\\[\\+[\\d.]+s]", "[+]").replaceAll(" +", " ");
    }
}
