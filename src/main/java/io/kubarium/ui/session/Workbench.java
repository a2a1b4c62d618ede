package io.kubarium.ui.session;

import io.kubarium.api.Pod;
import io.kubarium.cluster.Cluster;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.lesson.Lesson;
import io.kubarium.lesson.LessonRun;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.ActMenu;
import io.kubarium.ui.FrameModel;
import io.kubarium.ui.FrameModel.Toast;
import io.kubarium.ui.Intents;
import io.kubarium.ui.MainWindow;
import io.kubarium.ui.Panel;
import io.kubarium.ui.PathChooser;
import io.kubarium.ui.Recent;
import io.kubarium.ui.Speed;
import io.kubarium.ui.TransportModel;
import io.kubarium.ui.TransportModel.Sample;
import io.kubarium.ui.action.Acts;
import io.kubarium.ui.action.Offer;
import io.kubarium.ui.action.Subjects;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.lesson.LessonModel;
import io.kubarium.ui.lesson.Tutor;
import io.kubarium.ui.objects.ObjectsModel;
import io.kubarium.ui.preferences.Preferences;
import io.kubarium.ui.stage.Drop;
import io.kubarium.ui.stage.StageActions;
import io.kubarium.ui.stage.StageView;
import io.kubarium.ui.story.StoryModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A cluster under a window: shows it frame by frame and carries out what a person wants. Lives on the JavaFX thread. */
public final class Workbench implements Intents, StageActions {
    private static final long LONGEST_FRAME = 100_000_000L;
    private static final long TOAST_NANOS = 5_000_000_000L;

    private final Opener opener;
    private final DiagramLayout layout;
    private final StageView stage;
    private final MainWindow window;
    private final ActMenu menu = new ActMenu(offer -> submit(offer.command()));
    private final List<Sample> samples;
    private final List<LessonModel.Offered> lessons;
    private final PathChooser chooser;
    private Preferences preferences;
    private Optional<Tutor> tutor = Optional.empty();
    private Opened opened;
    private final LogTail logs = new LogTail();
    private Session session;
    private Frames frames;
    private Pacing pacing;
    private StageLook look;
    private Optional<Toast> toast = Optional.empty();
    private long toastSince;
    private long wall;

    /** A workbench with something opened on it. */
    public Workbench(Opener opener, DiagramLayout layout, Opened first, Preferences preferences, PathChooser chooser) {
        this.opener = opener;
        this.preferences = preferences;
        this.chooser = chooser;
        this.layout = layout;
        this.samples = opener.samples();
        this.lessons = opener.lessons();
        this.stage = new StageView(preferences.window().theme().palette(), this);
        this.window = new MainWindow(stage, this, preferences.window());
        window.onTheme(theme -> stage.setPalette(theme.palette()));
        window.onFit(stage::fit);
        put(first);
    }

    /** The window's content. */
    public MainWindow window() {
        return window;
    }

    /** What is to be remembered of it. */
    public Preferences preferences() {
        return preferences.with(window.state(), pacing.mode());
    }

    /** The stage in it. */
    public StageView stage() {
        return stage;
    }

    /** What is shown. */
    public Frames frames() {
        return frames;
    }

    /** Shows the next frame, at a time of the wall clock. */
    public void frame(long wallNow) {
        long passed = wall == 0 ? 0 : Math.min(LONGEST_FRAME, wallNow - wall);
        wall = wallNow;
        if (session == null) session = new Session(opened.cluster(), pacing::stopsAt, companion());
        if (session.failure() != null && !toast.map(Toast::failed).orElse(false)) say("The simulation stopped by a fault of Kubarium: " + session.failure(), true);
        if (lock().isEmpty()) frames.to(pacing.advance(passed, session));
        tutor.ifPresent(lesson -> lesson.run().advance(frames.moment().time()));
        look.passed(wallNow);
        if (toast.isPresent() && !toast.get().failed() && wallNow - toastSince > TOAST_NANOS) toast = Optional.empty();
        show();
    }

    /** Looks at the stage at a scale, 1 being 100 %, with its middle in the middle. */
    public void zoomTo(double scale) {
        stage.zoom(scale / stage.camera().scale(), stage.getWidth() / 2, stage.getHeight() / 2);
    }

    /** Ends the simulation. */
    public void close() {
        if (session != null) session.close();
    }

    /** Draws what is known now. */
    public void show() {
        Moment moment = frames.moment();
        boolean quiet = window.state().quiet();
        View view = look.view(stage.getWidth(), stage.getHeight(), quiet, stage.zoom(), frames.cast(), opened.teller(), moment).scrolled(stage.shelf());
        Diagram diagram = layout.lay(withRequests(frames.cast(), moment), view);
        if (stage.reveal(look.chosenCard(frames.cast()), diagram.shelf())) {
            view = view.scrolled(stage.shelf());
            diagram = layout.lay(withRequests(frames.cast(), moment), view);
        }
        look.shown(view, diagram);
        stage.setQuiet(quiet);
        stage.show(diagram);
        window.show(new FrameModel(transport(moment), frames.inspector(look.one()), frames.timeline(), withBadges(opened.teller().story(moment), diagram), window.state().panel().equals(Optional.of(Panel.OBJECTS)) ? frames.objects() : ObjectsModel.EMPTY,
                opened.terminal().model(), tutor.map(Tutor::model), offered(), toast));
    }

    /** A sentence that found no place on the stage stands in the story, under the number of its badge (STORIES C5). */
    private static StoryModel withBadges(StoryModel story, Diagram diagram) {
        List<StoryModel.Line> badges = diagram.callouts().stream().filter(callout -> !callout.isPlaced())
                .map(callout -> new StoryModel.Line(StoryModel.Kind.MOMENT, "now", callout.text(), "ink", callout.badge(), List.of(callout.target()))).toList();
        if (badges.isEmpty()) return story;
        List<StoryModel.Line> lines = new ArrayList<>(story.lines());
        lines.addAll(badges);
        return new StoryModel(lines);
    }

    /** The client requests on their way, slowed down as much as the eye needs at this speed. */
    private Cast withRequests(Cast cast, Moment moment) {
        return cast.with(opened.requests().at(cast, moment.time(), factor()));
    }

    private double factor() {
        return pacing.factor() == 0 ? pacing.speed() : pacing.factor();
    }

    private TransportModel transport(Moment moment) {
        boolean runs = !pacing.isPaused() && !pacing.isStopped() && lock().isEmpty();
        String next = pacing.isStopped() ? opened.teller().next(moment) : "";
        return new TransportModel(opened.title(), "T+ " + opened.clock().text(moment.time()), runs, lock(), pacing.speed(), Speed.text(factor()), pacing.word(), next, samples, preferences.recent());
    }

    private void put(Opened next) {
        if (session != null) session.close();
        opened = next;
        session = null;
        frames = new Frames(next, logs::of);
        pacing = new Pacing(next, pacing == null ? preferences.pace() : pacing.mode());
        look = StageLook.at(frames.cast(), next);
    }

    /** Does something to the cluster: on the simulation's thread if it has begun, else here. */
    private void doTo(Consumer<Cluster> work) {
        if (session != null) session.post(work);
        else work.accept(opened.cluster());
    }

    private Session.Companion companion() {
        Session.Companion scenario = opened.companion();
        return new Session.Companion() {
            @Override
            public void moved(Cluster cluster) {
                scenario.moved(cluster);
                logs.moved(cluster);
            }

            @Override
            public long wakeAt() {
                return scenario.wakeAt();
            }
        };
    }

    private void say(String text, boolean failed) {
        toast = Optional.of(new Toast(text, failed));
        toastSince = wall;
    }

    /** Why nothing may run or be done; "" if it may. */
    private String lock() {
        return tutor.map(Tutor::lock).orElse("");
    }

    private boolean isLocked() {
        if (lock().isEmpty()) return false;
        say("Answer the question in Learn first, or skip it.", false);
        window.change(s -> s.withPanel(Panel.LEARN));
        return true;
    }

    @Override
    public void submit(String line) {
        if (isLocked()) return;
        look.acted();
        pacing.leaveStop();
        say("$ " + line, false);
        doTo(cluster -> opened.terminal().submit(cluster, "you", line));
    }

    @Override
    public void interrupt() {
        doTo(opened.terminal()::interrupt);
    }

    @Override
    public List<String> complete(String line, int caret) {
        return opened.terminal().complete(frames.moment().store(), line, caret);
    }

    @Override
    public void playPause() {
        if (isLocked()) return;
        pacing.playPause();
    }

    @Override
    public void step() {
        if (isLocked()) return;
        pacing.step();
    }

    @Override
    public void speed(double factor) {
        pacing.speed(factor);
    }

    @Override
    public void nextPace() {
        pacing.nextMode();
    }

    @Override
    public void scale(String ref, int replicas) {
        Subjects.of(frames.moment(), ref).ifPresent(subject -> submit(Acts.scale(subject, replicas)));
    }

    @Override
    public void select(String ref) {
        Set<String> next = new TreeSet<>(ref.isEmpty() ? Set.of() : Set.of(ref));
        stage.setSelected(next);
        selected(next);
    }

    @Override
    public void openSample(String id) {
        open(Recent.Kind.SAMPLE, id, () -> opener.sample(id));
    }

    @Override
    public void open(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        if (openPath(whole) && whole.getParent() != null) preferences = preferences.withFolder(whole.getParent().toString());
    }

    private boolean openPath(Path path) {
        try {
            Optional<Lesson> lesson = opener.lessonIn(path);
            if (lesson.isPresent()) return learn(Recent.Kind.PATH, path.toString(), lesson::get);
        } catch (Opener.CannotOpen e) {
            say(e.getMessage(), true);
            return false;
        }
        return open(Recent.Kind.PATH, path.toString(), () -> opener.file(path));
    }

    @Override
    public void choosePath(PathChooser.What what) {
        Optional<Path> from = preferences.folder().isEmpty() ? Optional.empty() : Optional.of(Path.of(preferences.folder()));
        chooser.choose(what, from).ifPresent(this::open);
    }

    @Override
    public void openRecent(Recent recent) {
        boolean done = switch (recent.kind()) {
            case PATH -> openPath(Path.of(recent.what()));
            case SAMPLE -> open(Recent.Kind.SAMPLE, recent.what(), () -> opener.sample(recent.what()));
            case LESSON -> learn(Recent.Kind.LESSON, recent.what(), () -> opener.lesson(recent.what()));
        };
        if (!done) preferences = preferences.without(recent);
    }

    @Override
    public void openLesson(String id) {
        learn(Recent.Kind.LESSON, id, () -> opener.lesson(id));
    }

    private boolean learn(Recent.Kind kind, String what, Opening<Lesson> reading) {
        try {
            Lesson lesson = reading.open();
            put(opener.start(lesson, lesson.start()));
            teach(lesson);
            preferences = preferences.opened(new Recent(kind, what, lesson.title()));
            return true;
        } catch (Opener.CannotOpen e) {
            say(e.getMessage(), true);
            return false;
        }
    }

    /** Begins a lesson with what is open as its start. */
    public void teach(Lesson lesson) {
        Tutor next = new Tutor(lesson, lessons.stream().filter(each -> each.id().equals(lesson.id())).map(LessonModel.Offered::note).findFirst().orElse(lesson.minutes() + " minutes"));
        next.run().opened(opened.cluster().journal(), opened.cluster().now());
        tutor = Optional.of(next);
        toast = Optional.empty();
        window.change(s -> s.withPanel(Panel.LEARN));
    }

    /** The lessons there are, with how much of each is done. */
    private List<LessonModel.Offered> offered() {
        return lessons.stream().map(lesson -> lesson.withDone(preferences.lessons().getOrDefault(lesson.id(), 0.0))).toList();
    }

    /** Opens the cluster that the lesson's present step begins with, if it is another one. */
    private void openWanted() throws Opener.CannotOpen {
        if (tutor.isEmpty() || tutor.get().run().wanted().isEmpty()) return;
        LessonRun run = tutor.get().run();
        put(opener.start(run.lesson(), run.wanted().get()));
        run.opened(opened.cluster().journal(), opened.cluster().now());
    }

    @Override
    public void choose(String choice) {
        tutor.ifPresent(lesson -> lesson.choose(choice));
    }

    @Override
    public void press(String button) {
        if (tutor.isEmpty()) return;
        if (button.equals(Tutor.LEAVE)) tutor = Optional.empty();
        else if (button.equals(Tutor.SHOW_ME) && opened.terminal().model().busy()) say("A command is still at work; see the console.", false);
        else press(tutor.get(), button);
    }

    private void press(Tutor lesson, String button) {
        List<String> lines = lesson.press(button);
        preferences = preferences.learned(lesson.run().lesson().id(), lesson.run().progress());
        try {
            openWanted();
        } catch (Opener.CannotOpen e) {
            say(e.getMessage(), true);
        }
        if (lines.isEmpty()) return;
        look.acted();
        pacing.leaveStop();
        doTo(cluster -> opened.terminal().type(cluster, "lesson", lines));
    }

    private interface Opening<T> {
        T open() throws Opener.CannotOpen;
    }

    /** Opens something in place of what is open; if it cannot be opened, nothing changes but the message. */
    private boolean open(Recent.Kind kind, String what, Opening<Opened> opening) {
        try {
            Opened next = opening.open();
            put(next);
            tutor = Optional.empty();
            toast = Optional.empty();
            preferences = preferences.opened(new Recent(kind, what, next.title()));
            window.change(s -> next.quiet() ? s : s.loud());
            return true;
        } catch (Opener.CannotOpen e) {
            say(e.getMessage(), true);
            return false;
        }
    }

    @Override
    public void selected(Set<String> ids) {
        tutor.ifPresent(lesson -> ids.forEach(id -> ThingId.of(id).ifPresent(thing -> lesson.run().touch(thing.kind()))));
        look.select(ids);
        logs.want(ThingId.of(look.one()).flatMap(ThingId::ref).map(frames.moment().store()::get).map(object -> object instanceof Pod pod ? pod : null));
        doTo(logs::moved);
        if (toast.isPresent() && toast.get().failed()) toast = Optional.empty();
    }

    @Override
    public void healed(String id) {
        Subjects.of(frames.moment(), id).flatMap(subject -> Acts.byId("heal-link", subject)).ifPresent(offer -> submit(offer.command()));
    }

    @Override
    public void opened(String id) {
        if (id.startsWith("Heal/")) healed(id);
    }

    @Override
    public void hovered(String id) {
        look.hover(id);
    }

    @Override
    public void moved(String id, Point place) {
        look.move(id, place);
    }

    @Override
    public String dropWords(String pod, Drop drop) {
        return switch (drop) {
            case BACK -> "Let go: it stays on its node";
            case OTHER_NODE -> "A pod never moves to another node";
            case AWAY -> Subjects.of(frames.moment(), pod).flatMap(subject -> Acts.byKey("Delete", subject)).map(offer -> "Let go: " + offer.command()).orElse("It is ending already");
        };
    }

    @Override
    public void podPulledOut(String pod) {
        actByKey("Delete", pod);
    }

    @Override
    public void podDroppedOn(String pod, String node) {
        look.say(new View.Words(View.Words.ANSWER, pod, "A pod never moves: it stays on its node until it ends."), wall);
    }

    @Override
    public void menuRequested(String id, double screenX, double screenY) {
        List<Offer> offers = id.isEmpty() ? List.of(Acts.addNode(nodes())) : Subjects.of(frames.moment(), id).map(Acts::offers).orElse(List.of());
        menu.show(stage.getScene().getWindow(), offers, screenX, screenY);
    }

    @Override
    public void deleteRequested(Set<String> ids) {
        ids.forEach(id -> actByKey("Delete", id));
    }

    private void actByKey(String key, String id) {
        Subjects.of(frames.moment(), id).flatMap(subject -> Acts.byKey(key, subject)).ifPresent(offer -> submit(offer.command()));
    }

    private List<String> nodes() {
        return frames.moment().store().list("nodes").stream().map(node -> node.name()).toList();
    }
}
