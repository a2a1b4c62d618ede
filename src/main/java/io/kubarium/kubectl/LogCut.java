package io.kubarium.kubectl;

import io.kubarium.cluster.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Which part of a log is wanted: since when, how many lines, how many bytes. */
record LogCut(long since, long tail, long bytes) {
    static LogCut of(Call call) {
        Duration ago = call.flags().duration("since");
        if (ago != null && call.flags().has("since-time")) throw Failure.error("at most one of `sinceTime` or `sinceSeconds` may be specified");
        long now = call.client().cluster().now();
        long since = ago != null ? now - ago.toNanos() : call.flags().has("since-time") ? time(call) : 0;
        long bytes = call.flags().number("limit-bytes", 0);
        if (call.flags().has("limit-bytes") && bytes < 0) throw Failure.error("--limit-bytes must be greater than 0");
        long tail = call.flags().number("tail", call.flags().has("selector") ? 10 : -1);
        if (tail < -1) throw Failure.error("--tail must be greater than or equal to -1");
        return new LogCut(since, tail, bytes == 0 ? Long.MAX_VALUE : bytes);
    }

    private static long time(Call call) {
        String text = call.flags().get("since-time");
        try {
            return Duration.between(call.client().cluster().spec().start(), Instant.parse(text)).toNanos();
        } catch (DateTimeParseException wrong) {
            throw Failure.error("parsing time \"" + text + "\" as \"2006-01-02T15:04:05Z07:00\": cannot parse \"" + text + "\" as \"2006\"");
        }
    }

    List<LogLine> cut(List<LogLine> all) {
        List<LogLine> late = all.stream().filter(line -> line.time() >= since).toList();
        List<LogLine> last = tail < 0 ? late : late.subList((int) Math.max(0, late.size() - tail), late.size());
        List<LogLine> kept = new ArrayList<>();
        long left = bytes;
        for (LogLine line : last) {
            byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
            if (left <= 0) break;
            kept.add(text.length < left ? line : new LogLine(line.time(), new String(text, 0, (int) left, StandardCharsets.UTF_8)));
            left -= text.length + 1;
        }
        return kept;
    }
}
