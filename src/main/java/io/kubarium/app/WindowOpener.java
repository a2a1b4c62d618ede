package io.kubarium.app;

import io.kubarium.api.Node;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.reading.CastReader;
import io.kubarium.diagram.reading.Surroundings;
import io.kubarium.lesson.Lesson;
import io.kubarium.lesson.LessonReader;
import io.kubarium.lesson.Start;
import io.kubarium.manifest.ManifestException;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.ui.TransportModel.Sample;
import io.kubarium.ui.lesson.LessonModel;
import io.kubarium.ui.session.StoryTeller;
import io.kubarium.ui.session.KubectlTerminal;
import io.kubarium.ui.session.Opened;
import io.kubarium.ui.session.SentRequests;
import io.kubarium.ui.session.Opener;
import io.kubarium.ui.timeline.Clockface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Opens scenarios for the window and for pictures: samples settled and undrawn before that, everything else at its time 0. */
final class WindowOpener implements Opener {
    private static final String QUIET_SAMPLE = "first-start";
    private static final String WHO = "you";
    /** Files that stand for the folder in which they lie. */
    private static final List<String> OF_FOLDER = List.of("cluster.json", "scenario.json", "script.txt", LessonReader.FILE);

    @Override
    public Opened file(Path path) throws CannotOpen {
        if (Files.notExists(path)) throw new CannotOpen(path + " is not there any more.");
        return open(read(whole(path)), false, false);
    }

    private static Path whole(Path path) {
        return OF_FOLDER.contains(path.getFileName().toString()) && path.getParent() != null ? path.getParent() : path;
    }

    @Override
    public Optional<Lesson> lessonIn(Path path) throws CannotOpen {
        Path folder = whole(path);
        return Files.exists(folder.resolve(LessonReader.FILE)) ? Optional.of(read(LessonReader::read, folder)) : Optional.empty();
    }

    @Override
    public Opened sample(String id) throws CannotOpen {
        return source(id);
    }

    /** What a person named on the command line. */
    Opened source(String name) throws CannotOpen {
        Optional<Lesson> lesson = taught(name);
        if (lesson.isPresent()) return start(lesson.get(), lesson.get().start());
        Source source = Source.named(name);
        boolean sample = source.kind() == Source.Kind.SAMPLE;
        return open(read(source.path()), sample, sample && name.equals(QUIET_SAMPLE));
    }

    /** The lesson that a name means, packed or in a folder of the person; nothing if it means something else. */
    Optional<Lesson> taught(String name) throws CannotOpen {
        Source source = Source.named(name);
        return lessonIn(source.path());
    }

    @Override
    public Lesson lesson(String id) throws CannotOpen {
        return read(LessonReader::read, Source.named(id).path());
    }

    @Override
    public Opened start(Lesson lesson, String name) throws CannotOpen {
        try {
            Opened start = open(Start.of(lesson, name), true, false);
            return start.titled(lesson.title());
        } catch (ManifestException e) {
            throw new CannotOpen(e.getMessage());
        }
    }

    @Override
    public List<Sample> samples() {
        return Source.samples().stream().map(name -> new Sample(name, words(name))).toList();
    }

    @Override
    public List<LessonModel.Offered> lessons() {
        return new LessonShelf(Source.lessons(), this::lesson).offered();
    }

    private static Scenario read(Path path) throws CannotOpen {
        return read(ScenarioReader::read, path);
    }

    private static <T> T read(Function<Path, T> reader, Path path) throws CannotOpen {
        try {
            return reader.apply(path);
        } catch (ManifestException e) {
            throw new CannotOpen(e.getMessage());
        }
    }

    private static Opened open(Scenario scenario, boolean settled, boolean quiet) throws CannotOpen {
        Cluster cluster = cluster(scenario, settled);
        Clockface clock = new Clockface(cluster.now());
        long firstTold = settled ? cluster.journal().size() : 0;
        CastReader cast = new CastReader(surroundings(scenario.spec()));
        return new Opened(title(scenario), quiet, cluster, clock, firstTold, new StoryTeller(cluster.journal(), clock, firstTold), moment -> cast.read(moment, List.of()),
                new KubectlTerminal(io.kubarium.kubectl.Files.in(scenario.folder()), scenario.script()), new SentRequests(cluster), places(scenario));
    }

    private static Cluster cluster(Scenario scenario, boolean settled) throws CannotOpen {
        try {
            return settled ? Opening.settled(scenario, WHO) : Opening.atStart(scenario, WHO);
        } catch (ManifestException e) {
            throw new CannotOpen(e.getMessage());
        }
    }

    private static Surroundings surroundings(ClusterSpec spec) {
        return new Surroundings(spec.masters().getFirst(), spec.clients().stream().map(c -> new Surroundings.Caller(c.name(), c.requestsPerSecond(), c.url())).toList(),
                spec.externals().stream().map(e -> new Surroundings.Outside(e.name(), e.host(), e.usedBy())).toList());
    }

    private static SortedMap<String, Point> places(Scenario scenario) {
        SortedMap<String, Point> places = new TreeMap<>();
        scenario.places().forEach((id, place) -> places.put(id, new Point(place.x(), place.y())));
        return places;
    }

    private static String title(Scenario scenario) {
        long workers = scenario.spec().objects().stream().filter(Node.class::isInstance).count();
        return words(scenario.name()) + " · " + workers + (workers == 1 ? " worker" : " workers");
    }

    /** {@code web-shop} as people write it: Web shop. */
    private static String words(String name) {
        String words = name.replace('-', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
