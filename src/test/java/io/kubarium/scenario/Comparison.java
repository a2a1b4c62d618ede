package io.kubarium.scenario;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scores a replay against a recording, by the same rules as the reference's {@code compare.py}; shares from 0 to 1. */
record Comparison(double printed, double events, double pods, double objects) {
    private static final Pattern HEAD = Pattern.compile("\\[\\+[\\d.]+s] (\\$ |# )(.*)");
    private static final Pattern ASKED = Pattern.compile("\\$\\([^)]*\\)|pod/\\S+");

    /** A command and what it printed. */
    record Block(String command, List<String> lines) {}

    static Comparison of(String wantPrinted, String wantTrace, String gotPrinted, String gotTrace, boolean keepNodes) {
        List<JsonObject> want = rows(wantTrace);
        Set<String> watched = new HashSet<>();
        for (JsonObject row : want) watched.add(place(row));
        List<JsonObject> got = rows(gotTrace).stream().filter(row -> watched.contains(place(row))).toList();
        return new Comparison(printedShare(blocks(wantPrinted), blocks(gotPrinted), keepNodes),
                overlap(eventCounts(want, keepNodes), eventCounts(got, keepNodes)), overlap(podCounts(want), podCounts(got)),
                overlap(objectCounts(want, keepNodes), objectCounts(got, keepNodes)));
    }

    double mean() {
        return (printed + events + pods + objects) / 4;
    }

    /** The figures as {@code compare.py} prints them. */
    String figures() {
        return String.format(Locale.ROOT, "mean %.1f%%  printed %.1f%%  events %.1f%%  pods %.1f%%  objects %.1f%%", mean() * 100, printed * 100, events * 100, pods * 100, objects * 100);
    }

    private static String place(JsonObject row) {
        String name = text(row, "name");
        int slash = name.lastIndexOf('/');
        return text(row, "kind") + " " + (slash < 0 ? "" : name.substring(0, slash));
    }

    private static List<JsonObject> rows(String trace) {
        List<JsonObject> rows = new ArrayList<>();
        for (String line : trace.split("\n")) if (!line.isBlank()) rows.add(JsonParser.parseString(line).getAsJsonObject());
        return rows;
    }

    /** The commands of a recorded session, in order. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        Block current = null;
        for (String line : text.lines().toList()) {
            Matcher head = HEAD.matcher(line);
            if (head.lookingAt()) {
                current = head.group(1).equals("$ ") ? new Block(head.group(2), new ArrayList<>()) : null;
                if (current != null) blocks.add(current);
            } else if (current != null) {
                current.lines().add(line);
            }
        }
        return blocks;
    }

    /** What a command printed, without what chance decides. */
    static List<String> normal(String command, List<String> raw, boolean keepNodes) {
        List<String> lines = new ArrayList<>();
        for (String line : raw) {
            if (line.matches("\\(exit \\d+\\)")) continue;
            String masked = Masks.ages(Masks.mask(line, keepNodes));
            String indent = masked.substring(0, masked.length() - masked.stripLeading().length());
            lines.add(indent + masked.strip().replaceAll("\\s{2,}", "  "));
        }
        while (!lines.isEmpty() && lines.getLast().isBlank()) lines.removeLast();
        boolean table = Pattern.compile("\\bget\\b").matcher(command).find() && !Pattern.compile("-o ?(yaml|json)\\b").matcher(command).find();
        return table ? sortedParts(lines) : lines;
    }

    private static List<String> sortedParts(List<String> lines) {
        List<String> parts = new ArrayList<>();
        List<String> part = new ArrayList<>();
        lines.add("");
        for (String line : lines) {
            if (!line.isBlank()) {
                part.add(line);
            } else if (!part.isEmpty()) {
                parts.add(part.getFirst());
                parts.addAll(part.subList(1, part.size()).stream().sorted().toList());
                parts.add("");
                part = new ArrayList<>();
            }
        }
        return parts.isEmpty() ? parts : parts.subList(0, parts.size() - 1);
    }

    private static double printedShare(List<Block> want, List<Block> got, boolean keepNodes) {
        double sum = 0;
        int at = 0;
        for (Block block : want) {
            String asked = asked(block.command());
            int match = -1;
            for (int k = at; k < got.size() && match < 0; k++) if (asked(got.get(k).command()).equals(asked)) match = k;
            if (match < 0) continue;
            at = match + 1;
            List<String> expected = normal(block.command(), block.lines(), keepNodes);
            List<String> actual = normal(block.command(), got.get(match).lines(), keepNodes);
            sum += expected.equals(actual) ? 1 : SequenceRatio.of(expected, actual);
        }
        return sum / want.size();
    }

    /** The commands whose outputs are equal line by line. */
    static List<String> equalOutputs(String wantPrinted, String gotPrinted, boolean keepNodes) {
        List<String> equal = new ArrayList<>();
        List<Block> got = blocks(gotPrinted);
        int at = 0;
        for (Block block : blocks(wantPrinted)) {
            int match = -1;
            for (int k = at; k < got.size() && match < 0; k++) if (asked(got.get(k).command()).equals(asked(block.command()))) match = k;
            if (match < 0) continue;
            at = match + 1;
            if (normal(block.command(), block.lines(), keepNodes).equals(normal(block.command(), got.get(match).lines(), keepNodes))) equal.add(block.command());
        }
        return equal;
    }

    private static String asked(String command) {
        return Masks.mask(ASKED.matcher(command).replaceAll("<asked>"), false);
    }

    private static double overlap(Map<String, Integer> want, Map<String, Integer> got) {
        int both = 0;
        for (Map.Entry<String, Integer> entry : want.entrySet()) both += Math.min(entry.getValue(), got.getOrDefault(entry.getKey(), 0));
        int total = want.values().stream().mapToInt(n -> n).sum() + got.values().stream().mapToInt(n -> n).sum();
        return total == 0 ? 1 : 2.0 * both / total;
    }

    private static Map<String, Integer> eventCounts(List<JsonObject> trace, boolean keepNodes) {
        Map<String, JsonObject> last = new TreeMap<>();
        for (JsonObject row : trace) if (text(row, "kind").equals("Event")) last.put(text(row, "name"), row);
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonObject row : last.values()) {
            JsonObject about = row.getAsJsonObject("involvedObject");
            String message = row.has("message") ? text(row, "message") : "";
            String line = python(about.get("kind")) + "/" + python(about.get("name")) + " " + python(row.get("type")) + " " + text(row, "reason") + ": " + Masks.ages(message);
            counts.merge(Masks.mask(line, keepNodes), 1, Integer::sum);
        }
        return counts;
    }

    private static Map<String, Integer> podCounts(List<JsonObject> trace) {
        Map<String, String> last = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonObject row : trace) {
            if (!text(row, "kind").equals("Pod") || text(row, "verb").equals("INITIAL")) continue;
            String state = podState(row);
            String key = text(row, "name") + " " + python(row.get("uid"));
            if (!state.equals(last.get(key))) counts.merge(Masks.mask(text(row, "name"), false) + ": " + state, 1, Integer::sum);
            last.put(key, state);
        }
        return counts;
    }

    private static String podState(JsonObject row) {
        if (text(row, "verb").equals("DELETED")) return "gone";
        String phase = python(row.get("phase"));
        boolean ended = phase.equals("Succeeded") || phase.equals("Failed");
        String ready = "-";
        if (row.has("conditions")) {
            for (JsonElement c : row.getAsJsonArray("conditions")) {
                if (ready.equals("-") && text(c.getAsJsonObject(), "type").equals("Ready")) ready = text(c.getAsJsonObject(), "status");
            }
        }
        TreeSet<String> waits = new TreeSet<>();
        if (row.has("containers")) {
            for (JsonElement c : row.getAsJsonArray("containers")) {
                JsonObject state = c.getAsJsonObject().getAsJsonObject("state");
                if (state == null || state.isEmpty()) continue;
                Map.Entry<String, JsonElement> first = state.entrySet().iterator().next();
                JsonElement reason = first.getValue().getAsJsonObject().get("reason");
                waits.add(reason == null || reason.getAsString().isEmpty() ? first.getKey() : reason.getAsString());
            }
        }
        String deleting = row.has("deletionTimestamp") ? " deleting" + python(row.get("deletionGracePeriodSeconds")) : "";
        return phase + (filled(row, "nodeName") ? "@node" : "") + (filled(row, "podIP") && !ended ? "+ip" : "") + " ready=" + ready + " " + String.join(",", waits) + deleting;
    }

    private static Map<String, Integer> objectCounts(List<JsonObject> trace, boolean keepNodes) {
        Map<String, JsonObject> last = new TreeMap<>();
        for (JsonObject row : trace) {
            String kind = text(row, "kind");
            if (!Set.of("Event", "Pod", "Lease").contains(kind)) last.put(kind + "\t" + text(row, "name") + "\t" + python(row.get("uid")), row);
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonObject row : last.values()) {
            List<String> lines = new ArrayList<>();
            for (Map.Entry<String, JsonElement> field : row.entrySet()) {
                if (!Set.of("t", "rv", "uid", "kind", "name").contains(field.getKey())) flat(field.getValue(), "." + field.getKey(), lines);
            }
            for (String line : lines) counts.merge(Masks.mask(text(row, "kind") + " " + text(row, "name") + " " + line, keepNodes), 1, Integer::sum);
        }
        return counts;
    }

    private static void flat(JsonElement value, String path, List<String> lines) {
        if (value.isJsonObject()) value.getAsJsonObject().entrySet().forEach(e -> flat(e.getValue(), path + "." + e.getKey(), lines));
        else if (value.isJsonArray()) value.getAsJsonArray().forEach(e -> flat(e, path + "[]", lines));
        else lines.add(path + "=" + python(value));
    }

    private static boolean filled(JsonObject row, String name) {
        return row.has(name) && !row.get(name).getAsString().isEmpty();
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    /** A value as Python prints it. */
    private static String python(JsonElement value) {
        if (value == null || value.isJsonNull()) return "None";
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()) return value.getAsBoolean() ? "True" : "False";
        return value.getAsString();
    }
}
