package io.kubarium.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Reads a story from its file: a title, {@code name: value} lines, and a table with the columns of STORIES section 4:
 * title (with ⟳ if it comes in rounds, ? if it may not come at all), opens → closes, lit; path, call-outs, countdown, caption.
 */
final class PlotReader {
    private static final int COLUMNS = 6;

    private final String file;
    private String id = "";
    private String title = "";
    private String turns = "";
    private boolean minor;
    private List<String> hears = List.of();
    private List<String> lasts = List.of();
    private int rests = 30;
    private String only = "";
    private boolean beside;
    private final List<Plot.Root> roots = new ArrayList<>();
    private final TreeMap<String, List<String>> roles = new TreeMap<>();
    private final List<Plot.Phase> phases = new ArrayList<>();

    private PlotReader(String file) {
        this.file = file;
    }

    /** The story in a text; {@code file} names it in errors. */
    static Plot read(String file, List<String> lines) {
        PlotReader reader = new PlotReader(file);
        for (int i = 0; i < lines.size(); i++) reader.line(lines.get(i).strip(), i + 1);
        if (reader.phases.isEmpty()) throw new IllegalArgumentException(file + ": a story needs a table of phases");
        return new Plot(reader.id, reader.title, reader.roots, reader.turns, reader.minor, Collections.unmodifiableSortedMap(reader.roles), reader.hears, reader.lasts, reader.rests, reader.only, reader.beside, reader.phases);
    }

    private void line(String line, int number) {
        if (line.startsWith("# ")) {
            int space = line.indexOf(' ', 2);
            id = line.substring(2, space);
            title = line.substring(space + 1);
        } else if (line.startsWith("root: ")) {
            for (String root : line.substring(6).split(",")) roots.add(root(root.strip()));
        } else if (line.equals("minor")) {
            minor = true;
        } else if (line.startsWith("turns: ")) {
            turns = line.substring(7).strip();
        } else if (line.startsWith("hears: ")) {
            hears = names(line.substring(7));
        } else if (line.startsWith("lasts: ")) {
            lasts = names(line.substring(7));
        } else if (line.startsWith("rests: ")) {
            rests = Integer.parseInt(line.substring(7).strip());
        } else if (line.startsWith("only: ")) {
            only = line.substring(6).strip();
        } else if (line.equals("beside")) {
            beside = true;
        } else if (line.startsWith("role: ")) {
            String[] parts = line.substring(6).split("=");
            roles.put(parts[0].strip(), List.of(parts[1].strip().split(" or ")));
        } else if (line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| title")) {
            phases.add(phase(line, number));
        }
    }

    private static Plot.Root root(String text) {
        List<String> words = Arrays.asList(text.split(" "));
        String kind = words.size() > 1 && Character.isUpperCase(words.get(1).charAt(0)) ? words.get(1) : "";
        List<String> conditions = new ArrayList<>();
        for (int i = kind.isEmpty() ? 1 : 2; i < words.size(); i++) {
            int more = words.get(i).equals("where") ? 2 : List.of("of", "holding", "without", "named").contains(words.get(i)) ? 1 : 0;
            conditions.add(String.join(" ", words.subList(i, i + more + 1)));
            i += more;
        }
        return new Plot.Root(words.getFirst(), kind, conditions);
    }

    private Plot.Phase phase(String line, int number) {
        String[] cells = line.substring(1, line.length() - 1).split(" \\| ", -1);
        if (cells.length != COLUMNS) throw new IllegalArgumentException(file + ":" + number + ": " + cells.length + " columns, " + COLUMNS + " expected");
        String head = cells[0].strip();
        int space = head.indexOf(' ');
        boolean maybe = head.endsWith(" ?");
        if (maybe) head = head.substring(0, head.length() - 1).strip();
        boolean rounds = head.endsWith("⟳");
        String name = head.substring(space + 1).replace("⟳", "").strip();
        String[] span = cells[1].split("→");
        String[] light = cells[2].split(";");
        return new Plot.Phase(Integer.parseInt(head.substring(0, space)), name, rounds, maybe, Term.condition(span[0].strip()), Term.condition(span[1].strip()),
                names(light[0]), paths(light.length > 1 ? light[1] : ""), says(cells[3], number), names(cells[4]), cells[5].strip());
    }

    private static List<String> names(String cell) {
        List<String> names = new ArrayList<>();
        for (String name : cell.split(",")) if (!name.isBlank() && !name.strip().equals("–")) names.add(name.strip().replace("{", "").replace("}", "").replace("`", ""));
        return names;
    }

    private static List<List<String>> paths(String cell) {
        List<List<String>> paths = new ArrayList<>();
        if (cell.strip().equals("–") || cell.isBlank()) return paths;
        for (String path : cell.split(" / ")) paths.add(Arrays.stream(path.split("→")).map(String::strip).map(s -> s.replace("{", "").replace("}", "")).toList());
        return paths;
    }

    private List<Plot.Say> says(String cell, int number) {
        List<Plot.Say> says = new ArrayList<>();
        if (cell.strip().equals("–")) return says;
        for (String part : cell.split("‖")) {
            String text = part.strip();
            int colon = text.indexOf(": [");
            int end = text.indexOf(']');
            if (colon < 0 || end < 0) throw new IllegalArgumentException(file + ":" + number + ": a call-out is written \"slot: [whom] text\", not \"" + text + "\"");
            String rest = text.substring(end + 1).strip();
            String fact = "";
            if (rest.startsWith("@")) {
                fact = rest.substring(1, rest.indexOf(' '));
                rest = rest.substring(rest.indexOf(' ') + 1).strip();
            }
            says.add(new Plot.Say(text.substring(0, colon), text.substring(colon + 3, end), fact, rest));
        }
        return says;
    }
}
