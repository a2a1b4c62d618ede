package io.kubarium.app;

import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.lesson.Lesson;
import io.kubarium.scenario.Durations;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.Panel;
import io.kubarium.ui.PathChooser;
import io.kubarium.ui.Snapshots;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.preferences.Preferences;
import io.kubarium.ui.session.Opened;
import io.kubarium.ui.session.Opener;
import io.kubarium.ui.session.Session;
import io.kubarium.ui.session.Workbench;
import io.kubarium.ui.theme.Theme;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;

/** {@code kubarium render}: draws the whole window at a simulated moment, without a display, the same bytes each time. */
final class RenderCommand implements Subcommand {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final Pattern NTH = Pattern.compile("(.+)~(\\d+)");

    private record Size(int width, int height) {
        static Size parse(String text) {
            Matcher size = SIZE.matcher(text);
            if (!size.matches()) throw new IllegalArgumentException(text);
            return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        }
    }

    private record Line(long time, String command) {
        static Line parse(String text) {
            String[] part = text.strip().split("\\s+", 2);
            if (part.length < 2) throw new IllegalArgumentException(text);
            return new Line(Durations.parse(part[0]), part[1]);
        }
    }

    @Override
    public Syntax syntax() {
        return new Syntax("render", "Draw the window at a simulated moment into a PNG file",
                List.of(Operand.must("SCENARIO", "a folder, a manifest file, or a sample's name")),
                List.of(Option.of("--at", "TIME", "the moment, such as 95s; it counts from where the scenario opens").must(),
                        Option.of("--size", "WxH", "size of the window, 1600x1000 if not given"),
                        Option.oneOf("--theme", "colours, light if not given", "light", "dark", "contrast"),
                        Option.of("--do", "'TIME COMMAND'", "a command typed at that time").repeated(),
                        Option.of("--select", "KIND/NAME", "what is selected; KIND/PREFIX~N is the N-th by creation, then name"),
                        Option.oneOf("--panel", "which panel is open; kubectl is the console's drawer", "learn", "objects", "story", "kubectl").repeated(),
                        Option.of("--lesson", "ID", "a lesson at its first step in the Learn panel"),
                        Option.of("--zoom", "N", "1 is 100 %; without it everything is made to fit"),
                        Option.of("--out", "FILE", "the picture to write").must()));
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        long at = arguments.value("--at", "a time such as 95s", Durations::parse).orElseThrow();
        Size size = arguments.value("--size", "a size such as 1600x1000", Size::parse).orElse(new Size(1600, 1000));
        Theme theme = Theme.of(arguments.value("--theme").orElse("light")).orElseThrow();
        Optional<Double> zoom = arguments.value("--zoom", "a number such as 1 or 0.5", Double::valueOf);
        List<Line> lines = new ArrayList<>();
        for (String line : arguments.values("--do")) lines.add(line(line));
        lines.sort(Comparator.comparingLong(Line::time));
        Path file = Path.of(arguments.value("--out").orElseThrow());
        WindowOpener opening = new WindowOpener();
        Opened opened = opened(opening, arguments.operand("SCENARIO").orElseThrow());
        long end = opened.clock().zero() + at;
        for (Line line : lines) type(opened, opened.clock().zero() + line.time(), line.command(), end);
        Session.advance(opened.cluster(), opened.companion(), end);
        Toolkit.headless();
        Toolkit.call(() -> {
            draw(opening, opened, arguments, theme, size, zoom, file);
            return null;
        });
        return 0;
    }

    private static Line line(String text) {
        try {
            return Line.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--do takes a time and a command such as '90s kubectl get pods', not \"" + text + "\"");
        }
    }

    private static Opened opened(WindowOpener opening, String name) {
        try {
            return opening.source(name);
        } catch (Opener.CannotOpen e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static Lesson lesson(WindowOpener opening, String id) {
        try {
            return opening.taught(id).orElseThrow(() -> new BadInput("there is no lesson \"" + id + "\"" + DidYouMean.hint(id, Source.lessons())));
        } catch (Opener.CannotOpen e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static void type(Opened opened, long time, String command, long end) {
        if (time > end) return;
        Session.advance(opened.cluster(), opened.companion(), time);
        opened.terminal().submit(opened.cluster(), "you", command);
    }

    private static void draw(WindowOpener opening, Opened opened, Arguments arguments, Theme theme, Size size, Optional<Double> zoom, Path file) throws Exception {
        WindowState state = state(opened, arguments.values("--panel"), theme);
        Workbench bench = new Workbench(opening, new DiagramLayout(FontAdvances.bundled()), opened, Preferences.of(state), PathChooser.NONE);
        try {
            Scene scene = new Scene(bench.window(), size.width(), size.height());
            theme.applyTo(scene);
            arguments.value("--lesson").map(id -> lesson(opening, id)).ifPresent(bench::teach);
            arguments.value("--select").ifPresent(select -> bench.select(selected(bench.frames().moment(), select)));
            bench.show();
            bench.window().layout();
            zoom.ifPresent(bench::zoomTo);
            bench.show();
            Snapshots.write(Snapshots.settled(scene), file);
        } finally {
            bench.close();
        }
    }

    private static WindowState state(Opened opened, List<String> panels, Theme theme) {
        WindowState state = opened.quiet() && panels.isEmpty() ? WindowState.quietStart(theme) : WindowState.open(theme);
        for (String word : panels) {
            Optional<Panel> panel = Panel.of(word);
            state = panel.isPresent() ? state.withPanel(panel.get()) : state.withConsole(true);
        }
        return state;
    }

    /** The id of {@code KIND/NAME} or of the N-th of {@code KIND/PREFIX~N}. */
    private static String selected(Moment moment, String select) {
        int slash = select.indexOf('/');
        KindInfo kind = slash < 0 ? null : Kinds.byWord(select.substring(0, slash));
        if (kind == null) throw new BadInput("--select takes KIND/NAME such as pod/db-0, not \"" + select + "\"");
        String name = select.substring(slash + 1);
        Matcher nth = NTH.matcher(name);
        boolean counted = nth.matches();
        String prefix = counted ? nth.group(1) : name;
        List<KubeObject> found = moment.store().list(kind.key()).stream().filter(o -> counted ? o.name().startsWith(prefix) : o.name().equals(name))
                .sorted(Comparator.comparing((KubeObject o) -> o.metadata().creationTimestamp()).thenComparing(KubeObject::name)).toList();
        int number = counted ? Integer.parseInt(nth.group(2)) : 1;
        if (number < 1 || number > found.size()) throw new BadInput("--select: there is no " + select + " at that moment");
        return ThingId.of(found.get(number - 1));
    }
}
