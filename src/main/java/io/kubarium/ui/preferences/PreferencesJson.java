package io.kubarium.ui.preferences;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import io.kubarium.pacing.Pacer;
import io.kubarium.ui.Panel;
import io.kubarium.ui.Recent;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.WindowState.Sizes;
import io.kubarium.ui.preferences.Preferences.Size;
import io.kubarium.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Preferences as text. Whatever of a text cannot be understood is as it is at the first start, and the rest counts. */
final class PreferencesJson {
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private PreferencesJson() {
    }

    static String write(Preferences all) {
        WindowState window = all.window();
        JsonObject json = new JsonObject();
        json.addProperty("theme", window.theme().word());
        json.addProperty("pace", all.pace().name());
        json.addProperty("panel", window.panel().map(Panel::word).orElse(""));
        json.addProperty("console", window.console());
        json.addProperty("quiet", window.quiet());
        json.addProperty("timelineFolded", window.timelineFolded());
        json.addProperty("inspectorFolded", window.inspectorFolded());
        json.add("panels", GSON.toJsonTree(window.sizes()));
        json.add("window", GSON.toJsonTree(all.size()));
        json.add("recent", GSON.toJsonTree(all.recent()));
        json.addProperty("folder", all.folder());
        json.add("lessons", GSON.toJsonTree(all.lessons()));
        return GSON.toJson(json) + "\n";
    }

    static Preferences read(String text) {
        JsonObject json = object(text);
        WindowState first = Preferences.FIRST.window();
        Theme theme = field(json, "theme", first.theme(), value -> Theme.of(value.getAsString()).orElseThrow());
        WindowState window = new WindowState(theme, field(json, "panel", first.panel(), value -> Panel.of(value.getAsString())), flag(json, "console", false), flag(json, "quiet", true),
                flag(json, "timelineFolded", false), flag(json, "inspectorFolded", false), field(json, "panels", Sizes.STANDARD, PreferencesJson::sizes));
        return new Preferences(window, field(json, "pace", Preferences.FIRST.pace(), value -> Pacer.Mode.valueOf(value.getAsString())), field(json, "window", Size.STANDARD, PreferencesJson::size),
                field(json, "recent", List.of(), PreferencesJson::recent), field(json, "folder", "", JsonElement::getAsString), field(json, "lessons", new TreeMap<>(), PreferencesJson::lessons));
    }

    private static JsonObject object(String text) {
        try {
            JsonObject read = GSON.fromJson(text, JsonObject.class);
            return read == null ? new JsonObject() : read;
        } catch (JsonParseException | ClassCastException e) {
            return new JsonObject();
        }
    }

    private static <T> T field(JsonObject json, String name, T otherwise, Function<JsonElement, T> reader) {
        if (!json.has(name)) return otherwise;
        try {
            return reader.apply(json.get(name));
        } catch (RuntimeException e) { // Gson and the enums each have their own for what they cannot read
            return otherwise;
        }
    }

    private static boolean flag(JsonObject json, String name, boolean otherwise) {
        return field(json, name, otherwise, JsonElement::getAsBoolean);
    }

    private static double length(JsonObject json, String name) {
        double length = json.get(name).getAsDouble();
        if (!(length >= 0 && length < 100_000)) throw new IllegalArgumentException(name);
        return length;
    }

    private static Sizes sizes(JsonElement value) {
        JsonObject json = value.getAsJsonObject();
        return new Sizes(length(json, "side"), length(json, "inspector"), length(json, "console"));
    }

    private static Size size(JsonElement value) {
        JsonObject json = value.getAsJsonObject();
        return new Size(length(json, "width"), length(json, "height"), json.get("maximized").getAsBoolean());
    }

    private static List<Recent> recent(JsonElement value) {
        JsonArray array = value.getAsJsonArray();
        List<Recent> recent = new ArrayList<>();
        for (JsonElement each : array) {
            JsonObject json = each.getAsJsonObject();
            recent.add(new Recent(Recent.Kind.valueOf(json.get("kind").getAsString()), json.get("what").getAsString(), json.get("title").getAsString()));
        }
        return recent;
    }

    private static SortedMap<String, Double> lessons(JsonElement value) {
        SortedMap<String, Double> lessons = new TreeMap<>();
        value.getAsJsonObject().asMap().forEach((id, share) -> lessons.put(id, Math.max(0, Math.min(1, share.getAsDouble()))));
        return lessons;
    }
}
