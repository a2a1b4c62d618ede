package io.kubarium.lesson.goal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalParserTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void timesAreUnderstood() {
        assertEquals(new Goal.Within(10 * SECOND, new Goal.Mark("kill", 0)), GoalParser.parse("within 10s of kill: ready(-l app=mine) >= 2").when());
        assertEquals(new Goal.Within(90 * SECOND, new Goal.Mark("start", 0)), GoalParser.parse("within 1m30s: deploy/web deleted").when());
        assertEquals(new Goal.Hold(5 * SECOND, new Goal.Mark("kill", 0)), GoalParser.parse("hold 5s after kill: ready(-l app=mine) >= 2").when());
        assertEquals(new Goal.Hold(5 * SECOND, null), GoalParser.parse("hold 5s: node/worker-1 condition=Ready=Unknown").when());
        assertEquals(new Goal.Between(new Goal.Mark("kill", 0), new Goal.Mark("kill", 60 * SECOND), false),
                GoalParser.parse("between kill and kill+60s: traffic(till).failed == 0").when());
        assertEquals(new Goal.Between(new Goal.Mark("t0", 0), new Goal.Mark("now", 0), true), GoalParser.parse("traffic(till).ok > 100 between t0 and now").when());
        assertEquals(new Goal.Never(), GoalParser.parse("never endpoints(web) < 2").when());
    }

    @ParameterizedTest
    @ValueSource(strings = {"deploy/web {.spec.replicas}=3", "deploy/web {.spec.template.spec.containers[0].image} != \"nginx:1.27\"", "count(pods) == 0",
        "count(pod -l app=web,tier=front where {.spec.nodeName}=worker-1) <= 1", "same({.spec.clusterIP} of svc/web, start, now)",
        "changed({.items[*].metadata.name} of -l app=mine,tier=a, kill, now)", "seen(pod/web-1, Killing)", "used(kubectl delete pod)", "answered(P1)"})
    void questionsAreUnderstood(String text) {
        assertEquals(text, GoalParser.parse(text).text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0 | unknown question \"redy\"; did you mean ready? | redy(-l app=web) >= 2",
        "7 | a duration such as 10s is expected here | within ten seconds: ready(-l app=web) >= 2",
        "14 | unknown moment \"kil\"; did you mean kill? | within 10s of kil: ready(-l app=web) >= 2",
        "6 | unknown kind \"pood\"; did you mean pod? | count(pood) >= 2",
        "18 | \"two\" is no number | ready(-l app=web) ==  two",
        "17 | a comparison such as >= 2 is expected here | ready(-l app=web)",
        "20 | not understood from here on | deploy/web deleted  now",
        "6 | \"-l SELECTOR\" is expected here | ready(app=web) == 2"})
    void aMistakeIsToldWithItsPlace(int at, String message, String text) {
        GoalException told = assertThrows(GoalException.class, () -> GoalParser.parse(text));
        assertEquals(message, told.getMessage());
        assertEquals(at, told.at());
    }
}
