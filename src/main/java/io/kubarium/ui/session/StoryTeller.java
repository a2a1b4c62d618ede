package io.kubarium.ui.session;

import io.kubarium.api.journal.Entry;
import io.kubarium.diagram.View;
import io.kubarium.engine.Journal;
import io.kubarium.story.Lookback;
import io.kubarium.story.Narration;
import io.kubarium.story.Narrator;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.action.Subjects;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.inspector.InspectorModel.Cause;
import io.kubarium.ui.inspector.InspectorModel.Here;
import io.kubarium.ui.inspector.InspectorModel.Question;
import io.kubarium.ui.inspector.InspectorModel.Row;
import io.kubarium.ui.inspector.InspectorModel.Timer;
import io.kubarium.ui.inspector.InspectorModel.Why;
import io.kubarium.ui.story.StoryModel;
import io.kubarium.ui.story.StoryModel.Kind;
import io.kubarium.ui.story.StoryModel.Line;
import io.kubarium.ui.timeline.Clockface;
import io.kubarium.ui.timeline.DueWords;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells the stories of the narrator: one narration a moment, read by all panels. */
public final class StoryTeller implements Teller {
    private static final double COMING_SHARE = 0.12;
    private final Lookback lookback;
    private Narrator narrator;
    private final Clockface clock;
    private Narration narration;
    private Object told;
    private StoryModel story = StoryModel.EMPTY;

    /** Tells what comes after the entries that were there when the scenario opened. */
    public StoryTeller(Journal<Entry> journal, Clockface clock, long firstTold) {
        this.narrator = Narrator.from(journal, firstTold);
        this.lookback = new Lookback(narrator);
        this.clock = clock;
    }

    private Narration at(Moment moment) {
        if (narration != null && narration.time() == moment.time() && narrator.seen() >= moment.seen()) return narration;
        narrator = lookback.at(moment.time());
        narration = narrator.to(moment.time());
        return narration;
    }

    @Override
    public StoryModel story(Moment moment) {
        Narration now = at(moment);
        if (now.told() != told) {
            told = now.told();
            story = new StoryModel(now.lines().stream().map(this::line).toList());
        }
        return story;
    }

    private Line line(Narration.Line line) {
        Kind kind = Kind.valueOf(line.kind().name());
        String token = switch (kind) {
            case STORY -> "bad";
            case PHASE -> "accent";
            case MEANWHILE, MOMENT -> "muted";
        };
        return new Line(kind, clock.text(line.from()), line.text(), token, 0, line.refs());
    }

    @Override
    public String next(Moment moment) {
        return at(moment).closing().map(Narration.Closing::next).filter(title -> !title.isEmpty()).orElse("let it run");
    }

    @Override
    public List<Phase> phases(Moment moment) {
        Optional<Narration.Chapter> chapter = at(moment).focus();
        if (chapter.isEmpty()) return List.of();
        double now = clock.seconds(moment.time());
        double start = clock.seconds(chapter.get().from());
        double slice = Math.max(3, (now - start) * COMING_SHARE);
        double end = now + slice / 2;
        List<Phase> phases = new ArrayList<>();
        int number = 0;
        for (Narration.Phase phase : chapter.get().phases()) {
            if (phase.state() == Narration.State.SKIPPED) continue;
            number++;
            switch (phase.state()) {
                case PAST, CUT -> phases.add(new Phase(number, phase.title(), clock.seconds(phase.from()), clock.seconds(phase.to()), Phase.State.PAST));
                case PRESENT -> phases.add(new Phase(number, phase.title(), clock.seconds(phase.from()), end, Phase.State.PRESENT));
                default -> {
                    phases.add(new Phase(number, phase.title(), end, end + slice, Phase.State.COMING));
                    end += slice;
                }
            }
        }
        return phases;
    }

    @Override
    public Why why(Moment moment, String id) {
        List<Timer> timers = at(moment).countdowns().stream().filter(c -> c.target().equals(id)).map(c -> new Timer(words(c), c.left(), c.share())).toList();
        List<Question> questions = ThingId.of(id).map(thing -> whys(moment, thing).stream().flatMap(this::questions).toList()).orElse(List.of());
        return new Why(questions, Here.NONE, timers);
    }

    private List<io.kubarium.story.Why> whys(Moment moment, ThingId thing) {
        return thing.isProcess() ? narrator.process(Subjects.processName(moment, thing)) : thing.ref().map(narrator::why).orElse(List.of());
    }

    /** What did not happen comes first: it is what a person would ask. */
    private Stream<Question> questions(io.kubarium.story.Why why) {
        List<Cause> chain = new ArrayList<>();
        for (io.kubarium.story.Why.Link link : why.chain().reversed()) chain.add(cause(link));
        for (Narration.Countdown next : why.next()) chain.add(new Cause(words(next), next.label(), "in " + next.left(), "muted", true, next.target()));
        return Stream.concat(why.not().stream().map(StoryTeller::missing), Stream.of(new Question(why.question(), why.answer(), chain, List.of())));
    }

    private static Question missing(io.kubarium.story.Why.Not not) {
        return new Question(not.question(), "", List.of(), List.of(new Row("Missing", not.missing(), false, ""), new Row("Who waits", not.waits(), false, ""),
                new Row("Until when", not.until(), false, ""), new Row("What ends it", String.join(" · ", not.ends()), false, "")));
    }

    private Cause cause(io.kubarium.story.Why.Link link) {
        boolean person = !link.typed().isEmpty();
        String token = person ? "bad" : link.who().startsWith("kubelet") ? "accent" : link.who().contains("Endpoint") ? "svcline" : "hue1";
        return new Cause(link.who(), link.what(), clock.text(link.time()), token, false, link.things().isEmpty() ? "" : link.things().getFirst());
    }

    private static String words(Narration.Countdown countdown) {
        String word = DueWords.of(countdown.purpose());
        return word.isEmpty() ? countdown.label() : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public List<View.Words> words(Moment moment) {
        return at(moment).callOuts().stream().map(c -> new View.Words(c.slot(), c.target(), c.text())).toList();
    }

    @Override
    public Set<String> lit(Moment moment) {
        return new TreeSet<>(at(moment).lit());
    }
}
