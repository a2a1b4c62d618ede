package io.kubarium.scenario;

import io.kubarium.api.Tree;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.manifest.SourceDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code scenario.json}. Every mistake is told with its place; unknown fields are mistakes. */
final class SettingsReader {
    private static final List<String> FIELDS = List.of("seed", "timing", "start", "masters", "clients", "externals", "loadBalancers", "places");
    private static final Pattern URL = Pattern.compile("http://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[1-9]\\d{0,4})?([/?].*)?");
    private static final int MOST_REQUESTS = 10_000;

    private final FieldReader in;
    private final Tree.Obj root;

    private SettingsReader(SourceDocument source) {
        in = new FieldReader(source);
        root = in.object("", source.tree(), FIELDS);
    }

    static Settings read(SourceDocument source) {
        SettingsReader reader = new SettingsReader(source);
        Settings settings = reader.settings();
        reader.in.finish();
        return settings;
    }

    private Settings settings() {
        Settings standard = Settings.standard();
        long seed = in.number(root, "seed", standard.seed());
        Timing timing = timing(root.get("timing"));
        Instant start = root.has("start") ? in.value("start", root.get("start"), "a time such as 2026-11-24T15:18:15Z", Instant::parse) : null;
        List<String> masters = new ArrayList<>();
        in.each(root, "", "masters", (path, item) -> masters.add(in.text(path, item, "a name")));
        List<ClusterSpec.ExternalSpec> externals = new ArrayList<>();
        in.each(root, "", "externals", (path, item) -> externals.add(external(path, item)));
        TreeMap<String, String> balancers = new TreeMap<>();
        in.fields(root, "loadBalancers", (path, field) -> balancers.put(field.getKey(), in.text(path, field.getValue(), "an address such as \"203.0.113.80\"")));
        TreeMap<String, Scenario.Place> places = new TreeMap<>();
        in.fields(root, "places", (path, field) -> places.put(field.getKey(), place(path, field.getValue())));
        return new Settings(seed, timing, start, masters.isEmpty() ? standard.masters() : masters, clients(), externals, balancers, places);
    }

    private Timing timing(@Nullable Tree value) {
        if (value == null) return Timing.classroom();
        if (value instanceof Tree.Str name) return profile("timing", name.value());
        if (!(value instanceof Tree.Obj object)) {
            in.wrong("timing", "\"class\", \"recorded\" or an object of durations is expected");
            return Timing.classroom();
        }
        Timing base = object.has("profile") ? profile("timing.profile", in.text("timing.profile", object.get("profile"), "\"class\" or \"recorded\"")) : Timing.classroom();
        TreeMap<String, Timing.Range> ranges = new TreeMap<>();
        object.without("profile").fields().forEach((name, bounds) -> {
            String path = "timing." + name;
            if (!base.ranges().containsKey(name)) in.wrong(path, "unknown duration; there are " + String.join(", ", base.ranges().keySet()));
            else range(path, bounds, ranges, name);
        });
        return base.with(ranges);
    }

    private Timing profile(String path, String name) {
        if (name.equals("recorded")) return Timing.recorded();
        if (!name.equals("class") && !name.isEmpty()) in.wrong(path, "\"class\" or \"recorded\" is expected");
        return Timing.classroom();
    }

    private void range(String path, Tree value, TreeMap<String, Timing.Range> ranges, String name) {
        List<Tree> bounds = value instanceof Tree.Arr arr && arr.items().size() == 2 ? arr.items() : List.of(value, value);
        String expected = "a duration such as \"250ms\" (or a list of two)";
        Long min = in.value(path, bounds.get(0), expected, Durations::parse);
        Long max = min == null ? null : in.value(path, bounds.get(1), expected, Durations::parse);
        if (max == null) return;
        if (min > max) in.wrong(path, "the first duration is the shorter one");
        else ranges.put(name, new Timing.Range(min, max));
    }

    private List<ClusterSpec.ClientSpec> clients() {
        List<ClusterSpec.ClientSpec> clients = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>();
        in.each(root, "", "clients", (path, item) -> {
            if (!(item instanceof Tree.Obj)) {
                in.wrong(path, "an object is expected");
                return;
            }
            ClusterSpec.ClientSpec client = client(path, item);
            if (!client.name().isEmpty() && !names.add(client.name())) in.wrong(path + ".name", "there is another client \"" + client.name() + "\"");
            clients.add(client);
        });
        return clients;
    }

    private ClusterSpec.ClientSpec client(String path, Tree value) {
        Tree.Obj object = in.object(path, value, List.of("name", "requestsPerSecond", "url", "from"));
        String name = in.text(path + ".name", object.get("name"), "a name");
        String url = in.text(path + ".url", object.get("url"), "a URL such as \"http://my-app.com/\"");
        if (!url.isEmpty() && !isUrl(url)) in.wrong(path + ".url", "a URL such as \"http://my-app.com/\" or \"http://web:8080/cart\" is expected");
        double rate = object.get("requestsPerSecond") instanceof Tree.Num number ? Double.parseDouble(number.text()) : 0;
        if (!(rate > 0 && rate <= MOST_REQUESTS)) in.wrong(path + ".requestsPerSecond", "a number above 0, at most " + MOST_REQUESTS + ", is expected");
        String from = object.has("from") ? in.text(path + ".from", object.get("from"), "\"outside\" or a node's name") : "outside";
        return new ClusterSpec.ClientSpec(name, rate, url, from);
    }

    private static boolean isUrl(String text) {
        if (!URL.matcher(text).matches()) return false;
        int port = text.indexOf(':', "http://".length());
        return port < 0 || Integer.parseInt(text.substring(port + 1).replaceFirst("\\D.*", "")) <= 65535;
    }

    private ClusterSpec.ExternalSpec external(String path, Tree value) {
        Tree.Obj object = in.object(path, value, List.of("name", "host", "usedBy"));
        String name = in.text(path + ".name", object.get("name"), "a name");
        String host = in.text(path + ".host", object.get("host"), "a host name");
        List<String> users = new ArrayList<>();
        in.each(object, path, "usedBy", (place, user) -> users.add(in.text(place, user, "a workload's name")));
        return new ClusterSpec.ExternalSpec(name, host, users);
    }

    private Scenario.Place place(String path, Tree value) {
        if (value instanceof Tree.Arr arr && arr.items().size() == 2 && arr.items().get(0) instanceof Tree.Num x && arr.items().get(1) instanceof Tree.Num y) {
            return new Scenario.Place(Double.parseDouble(x.text()), Double.parseDouble(y.text()));
        }
        in.wrong(path, "two numbers [x, y] are expected");
        return new Scenario.Place(0, 0);
    }
}
