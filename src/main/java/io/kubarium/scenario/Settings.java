package io.kubarium.scenario;

import io.kubarium.api.Tree;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Position;
import io.kubarium.manifest.Problem;
import io.kubarium.manifest.SourceDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code scenario.json}: what Kubernetes has no words for. Every mistake is told with its place; unknown fields are mistakes. */
record Settings(long seed, Timing timing, @Nullable Instant start, List<String> masters, List<ClusterSpec.ClientSpec> clients,
        List<ClusterSpec.ExternalSpec> externals, TreeMap<String, String> loadBalancers, TreeMap<String, Scenario.Place> places) {
    private static final List<String> FIELDS = List.of("seed", "timing", "start", "masters", "clients", "externals", "loadBalancers", "places");

    /** What holds without the file. */
    static Settings standard() {
        return new Settings(1, Timing.classroom(), null, List.of("master-1"), List.of(), List.of(), new TreeMap<>(), new TreeMap<>());
    }

    static Settings read(SourceDocument source) {
        Reader in = new Reader(source);
        Tree.Obj root = source.tree();
        in.known(root, "", FIELDS);
        Settings standard = standard();
        long seed = in.number(root, "seed", "seed", 1);
        Timing timing = in.timing(root.get("timing"));
        Instant start = root.has("start") ? in.value("start", root.get("start"), "a time such as 2026-11-24T15:18:15Z", Instant::parse) : null;
        List<String> masters = new ArrayList<>();
        in.each(root, "masters", (path, item) -> masters.add(in.value(path, item, "a name", text -> text)));
        List<ClusterSpec.ClientSpec> clients = new ArrayList<>();
        in.each(root, "clients", (path, item) -> clients.add(in.client(path, item)));
        List<ClusterSpec.ExternalSpec> externals = new ArrayList<>();
        in.each(root, "externals", (path, item) -> externals.add(in.external(path, item)));
        TreeMap<String, String> balancers = new TreeMap<>();
        root.obj("loadBalancers").fields().forEach((name, address) -> balancers.put(name, in.value("loadBalancers." + name, address, "an address", text -> text)));
        TreeMap<String, Scenario.Place> places = new TreeMap<>();
        root.obj("places").fields().forEach((id, place) -> places.put(id, in.place("places[" + id + "]", place)));
        in.finish();
        return new Settings(seed, timing, start, masters.isEmpty() ? standard.masters() : masters, clients, externals, balancers, places);
    }

    private interface Item {
        void take(String path, Tree value);
    }

    /** Reads fields and collects what is wrong. */
    private static final class Reader {
        private final SourceDocument source;
        private final List<Problem> problems = new ArrayList<>();

        Reader(SourceDocument source) {
            this.source = source;
        }

        void finish() {
            if (!problems.isEmpty()) throw new ManifestException(problems);
        }

        void wrong(String path, String message) {
            Position at = source.position(path);
            problems.add(new Problem(source.file(), at.line(), at.column(), path, message));
        }

        void known(Tree.Obj object, String path, List<String> names) {
            for (String name : object.fields().keySet()) {
                if (!names.contains(name)) wrong(path.isEmpty() ? name : path + "." + name, "unknown field; there are " + String.join(", ", names));
            }
        }

        void each(Tree.Obj object, String name, Item item) {
            Tree list = object.get(name);
            if (list == null) return;
            if (!(list instanceof Tree.Arr arr)) {
                wrong(name, "a list is expected");
                return;
            }
            for (int i = 0; i < arr.items().size(); i++) item.take(name + "[" + i + "]", arr.items().get(i));
        }

        <T> @Nullable T value(String path, @Nullable Tree value, String expected, Function<String, T> reader) {
            try {
                if (value instanceof Tree.Str text) return reader.apply(text.value());
            } catch (RuntimeException e) {
                // told below
            }
            wrong(path, expected + " is expected");
            return null;
        }

        long number(Tree.Obj object, String path, String name, long otherwise) {
            Tree value = object.get(name);
            if (value == null) return otherwise;
            if (value instanceof Tree.Num number && number.isLong()) return number.asLong();
            wrong(path, "a whole number is expected");
            return otherwise;
        }

        Timing timing(@Nullable Tree value) {
            if (value == null) return Timing.classroom();
            if (value instanceof Tree.Str name) return profile("timing", name.value());
            if (!(value instanceof Tree.Obj object)) {
                wrong("timing", "\"class\", \"recorded\" or an object of durations is expected");
                return Timing.classroom();
            }
            Timing base = profile("timing.profile", object.has("profile") ? String.valueOf(object.text("profile")) : "class");
            TreeMap<String, Timing.Range> ranges = new TreeMap<>();
            for (Map.Entry<String, Tree> field : object.fields().entrySet()) {
                String path = "timing." + field.getKey();
                if (field.getKey().equals("profile")) continue;
                if (!base.ranges().containsKey(field.getKey())) wrong(path, "unknown duration; there are " + String.join(", ", base.ranges().keySet()));
                else range(path, field.getValue(), ranges, field.getKey());
            }
            return base.with(ranges);
        }

        private void range(String path, Tree value, TreeMap<String, Timing.Range> ranges, String name) {
            List<Tree> bounds = value instanceof Tree.Arr arr && arr.items().size() == 2 ? arr.items() : List.of(value, value);
            String expected = "a duration such as \"250ms\", or two of them";
            Long min = value(path, bounds.get(0), expected, Durations::parse);
            Long max = min == null ? null : value(path, bounds.get(1), expected, Durations::parse);
            if (max == null) return;
            if (min > max) wrong(path, "the first duration is the shorter one");
            else ranges.put(name, new Timing.Range(min, max));
        }

        private Timing profile(String path, String name) {
            if (name.equals("recorded")) return Timing.recorded();
            if (!name.equals("class")) wrong(path, "\"class\" or \"recorded\" is expected");
            return Timing.classroom();
        }

        ClusterSpec.ClientSpec client(String path, Tree value) {
            Tree.Obj object = value instanceof Tree.Obj o ? o : Tree.Obj.EMPTY;
            known(object, path, List.of("name", "requestsPerSecond", "url", "from"));
            String name = value(path + ".name", object.get("name"), "a name", text -> text);
            String url = value(path + ".url", object.get("url"), "a URL such as \"http://my-app.com/\"", Reader::url);
            double rate = object.get("requestsPerSecond") instanceof Tree.Num number ? Double.parseDouble(number.text()) : -1;
            if (rate <= 0 || rate > 10_000) wrong(path + ".requestsPerSecond", "a number above 0, at most 10000, is expected");
            String from = object.has("from") ? value(path + ".from", object.get("from"), "\"outside\" or a node's name", text -> text) : "outside";
            return new ClusterSpec.ClientSpec(orEmpty(name), Math.max(rate, 1), orEmpty(url), orEmpty(from));
        }

        private static String url(String text) {
            if (!text.startsWith("http://") || text.length() < 8) throw new IllegalArgumentException("no URL");
            return text;
        }

        ClusterSpec.ExternalSpec external(String path, Tree value) {
            Tree.Obj object = value instanceof Tree.Obj o ? o : Tree.Obj.EMPTY;
            known(object, path, List.of("name", "host", "usedBy"));
            String name = value(path + ".name", object.get("name"), "a name", text -> text);
            String host = value(path + ".host", object.get("host"), "a host name", text -> text);
            List<String> users = new ArrayList<>();
            for (Tree user : object.items("usedBy")) {
                String workload = value(path + ".usedBy", user, "names of workloads", text -> text);
                if (workload != null) users.add(workload);
            }
            return new ClusterSpec.ExternalSpec(orEmpty(name), orEmpty(host), users);
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }

        Scenario.Place place(String path, Tree value) {
            if (value instanceof Tree.Arr arr && arr.items().size() == 2 && arr.items().get(0) instanceof Tree.Num x && arr.items().get(1) instanceof Tree.Num y) {
                return new Scenario.Place(Double.parseDouble(x.text()), Double.parseDouble(y.text()));
            }
            wrong(path, "two numbers [x, y] are expected");
            return new Scenario.Place(0, 0);
        }
    }
}
