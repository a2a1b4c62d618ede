package io.kubarium.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronScheduleTest {
    private static final Instant FROM = Instant.parse("2026-11-24T15:18:15Z"); // a Tuesday

    private static List<String> next(String schedule, String zone, int count) {
        List<String> found = new ArrayList<>();
        Instant time = FROM;
        for (int i = 0; i < count; i++) {
            time = CronSchedule.parse(schedule, zone).next(time);
            found.add(time.toString());
        }
        return found;
    }

    private static String refusal(String schedule) {
        return assertThrows(IllegalArgumentException.class, () -> CronSchedule.parse(schedule, null)).getMessage();
    }

    @Test
    void fields_are_numbers_ranges_steps_lists_and_names() { // WRK-151
        assertEquals(List.of("2026-11-24T15:19:00Z", "2026-11-24T15:20:00Z"), next("* * * * *", null, 2));
        assertEquals(List.of("2026-11-24T15:20:00Z", "2026-11-24T15:40:00Z", "2026-11-24T16:00:00Z"), next("*/20 * * * ?", null, 3));
        assertEquals(List.of("2026-11-24T15:35:00Z", "2026-11-24T15:55:00Z", "2026-11-24T16:15:00Z"), next("15/20 * * * *", null, 3));
        assertEquals(List.of("2026-11-25T06:30:00Z", "2026-11-25T10:30:00Z"), next("30 6-12/4 * * MON-FRI", null, 2));
        assertEquals(List.of("2027-01-01T00:00:00Z", "2027-07-01T00:00:00Z"), next("0 0 1 jan,JUL *", null, 2));
    }

    @Test
    void two_day_fields_mean_either() { // WRK-151
        assertEquals(List.of("2026-11-27T00:00:00Z", "2026-12-01T00:00:00Z", "2026-12-04T00:00:00Z"), next("0 0 1 * 5", null, 3));
        assertEquals(List.of("2026-12-01T00:00:00Z", "2027-01-01T00:00:00Z"), next("0 0 1 * *", null, 2));
    }

    @Test
    void words_and_periods_stand_for_schedules() { // WRK-151
        assertEquals(List.of("2026-11-24T16:00:00Z"), next("@hourly", null, 1));
        assertEquals(List.of("2026-11-25T00:00:00Z"), next("@midnight", null, 1));
        assertEquals(List.of("2026-11-29T00:00:00Z"), next("@weekly", null, 1));
        assertEquals(List.of("2027-01-01T00:00:00Z"), next("@annually", null, 1));
        assertEquals(List.of("2026-11-24T16:48:15Z", "2026-11-24T18:18:15Z"), next("@every 1h30m", null, 2));
    }

    @Test
    void a_zone_has_its_own_midnight_and_skips_hours_that_it_has_not() { // WRK-152
        assertEquals(List.of("2026-11-24T23:05:00Z"), next("5 0 * * *", "Europe/Berlin", 1));
        assertEquals("2027-03-29T00:30:00Z", CronSchedule.parse("30 2 * * *", "Europe/Berlin").next(Instant.parse("2027-03-27T12:00:00Z")).toString(), "2:30 does not exist on 28 March");
        assertEquals("unknown time zone Mars/Base", assertThrows(IllegalArgumentException.class, () -> CronSchedule.zone("Mars/Base")).getMessage());
    }

    @Test
    void a_day_that_never_comes_is_never_due() {
        assertNull(CronSchedule.parse("59 23 31 2 *", null).next(FROM));
    }

    @Test
    void mistakes_are_named_in_the_parsers_words() { // API-122, CTL-243
        assertEquals("expected exactly 5 fields, found 2: [every minute]", refusal("every minute"));
        assertEquals("end of range (61) above maximum (59): 61", refusal("61 * * * *"));
        assertEquals("beginning of range (0) below minimum (1): 0", refusal("* * 0 * *"));
        assertEquals("beginning of range (5) beyond end of range (3): 5-3", refusal("5-3 * * * *"));
        assertEquals("step of range should be a positive number: */0", refusal("*/0 * * * *"));
        assertEquals("too many hyphens: 1-2-3", refusal("1-2-3 * * * *"));
        assertEquals("too many slashes: 1/2/3", refusal("1/2/3 * * * *"));
        assertEquals("failed to parse int from x: strconv.Atoi: parsing \"x\": invalid syntax", refusal("x * * * *"));
        assertEquals("unrecognized descriptor: @often", refusal("@often"));
        assertEquals("failed to parse duration @every soon: time: invalid duration \"soon\"", refusal("@every soon"));
    }
}
