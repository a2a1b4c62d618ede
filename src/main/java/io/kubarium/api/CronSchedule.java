package io.kubarium.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRulesProvider;
import java.util.List;

/** When a CronJob's Jobs are due: five fields or a period, in a time zone (WRK-151, WRK-152). */
public final class CronSchedule {
    private static final int YEARS_TO_SEARCH = 5;

    private final CronField minute;
    private final CronField hour;
    private final CronField day;
    private final CronField month;
    private final CronField weekday;
    private final Duration every;
    private final ZoneId zone;

    private CronSchedule(List<CronField> fields, Duration every, ZoneId zone) {
        minute = fields.get(0);
        hour = fields.get(1);
        day = fields.get(2);
        month = fields.get(3);
        weekday = fields.get(4);
        this.every = every;
        this.zone = zone;
    }

    /**
     * Reads a schedule.
     *
     * @param zone an IANA name; null for the controller manager's own zone, UTC
     * @throws IllegalArgumentException with the parser's words
     */
    public static CronSchedule parse(String text, String zone) {
        ZoneId where = zone(zone);
        if (text.isEmpty()) throw new IllegalArgumentException("empty spec string");
        if (text.startsWith("@every ")) return new CronSchedule(CronField.all("* * * * *"), CronField.duration(text.substring(7), text), where);
        return new CronSchedule(CronField.all(text.startsWith("@") ? named(text) : text), null, where);
    }

    /** The zone of a name, UTC for none; only those of the IANA list count. */
    public static ZoneId zone(String name) {
        if (name == null || name.equals("UTC")) return ZoneId.of("UTC");
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) throw new IllegalArgumentException("unknown time zone " + name);
        return ZoneId.of(name);
    }

    private static String named(String text) {
        return switch (text) {
            case "@yearly", "@annually" -> "0 0 1 1 *";
            case "@monthly" -> "0 0 1 * *";
            case "@weekly" -> "0 0 * * 0";
            case "@daily", "@midnight" -> "0 0 * * *";
            case "@hourly" -> "0 * * * *";
            default -> throw new IllegalArgumentException("unrecognized descriptor: " + text);
        };
    }

    /** The first due time after this one; null if there is none within five years, as for 31 February. */
    public Instant next(Instant after) {
        if (every != null) return after.truncatedTo(ChronoUnit.SECONDS).plus(every);
        ZonedDateTime time = after.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        int lastYear = time.getYear() + YEARS_TO_SEARCH;
        while (time.getYear() <= lastYear) {
            if (!month.has(time.getMonthValue())) time = time.toLocalDate().withDayOfMonth(1).plusMonths(1).atStartOfDay(zone);
            else if (!dayMatches(time)) time = time.toLocalDate().plusDays(1).atStartOfDay(zone);
            else if (!hour.has(time.getHour())) time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            else if (!minute.has(time.getMinute())) time = time.plusMinutes(1);
            else return time.toInstant();
        }
        return null;
    }

    /** Both day fields restricted: either is enough. */
    private boolean dayMatches(ZonedDateTime time) {
        boolean byDate = day.has(time.getDayOfMonth());
        boolean byWeekday = weekday.has(time.getDayOfWeek().getValue() % 7);
        return day.isStar() || weekday.isStar() ? byDate && byWeekday : byDate || byWeekday;
    }
}
