package io.kubarium.app;

import io.kubarium.lesson.Lesson;
import io.kubarium.ui.preferences.ConfigFolder;
import io.kubarium.ui.preferences.PreferencesFile;
import io.kubarium.ui.session.Opened;
import io.kubarium.ui.session.Opener;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/** {@code kubarium}: opens the window. */
final class WindowCommand implements Subcommand {
    private static final String FIRST = "first-start";
    private static final String FIRST_FRAME = "--first-frame";

    @Override
    public Syntax syntax() {
        return new Syntax("", "Open the window", List.of(Operand.may("WHAT", "a folder, a manifest file, a sample or a lesson; first-start if not given")),
                List.of(Option.flag(FIRST_FRAME, "open without a display, say when the first frame is drawn, and end")));
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        WindowOpener opening = new WindowOpener();
        boolean timed = arguments.has(FIRST_FRAME);
        if (timed) Toolkit.withoutDisplay();
        FutureTask<Void> toolkit = Toolkit.starting(); // in the meantime the scenario is read and settled
        String what = arguments.operand("WHAT").orElse(FIRST);
        Optional<Lesson> lesson = lesson(opening, what);
        Opened first = opened(opening, what);
        Optional<PreferencesFile> kept = timed ? Optional.empty() : Optional.of(new PreferencesFile(ConfigFolder.here()));
        CountDownLatch closed = new CountDownLatch(1);
        Toolkit.started(toolkit);
        Toolkit.call(() -> {
            new WindowShow(opening, first, lesson, kept, closed::countDown).show();
            if (timed) new FirstFrame(out, closed).start();
            return null;
        });
        closed.await();
        Toolkit.end();
        return 0;
    }

    private static Optional<Lesson> lesson(WindowOpener opening, String name) {
        try {
            return opening.taught(name);
        } catch (Opener.CannotOpen e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static Opened opened(WindowOpener opening, String name) {
        try {
            return opening.source(name);
        } catch (Opener.CannotOpen e) {
            throw new BadInput(e.getMessage());
        }
    }
}
