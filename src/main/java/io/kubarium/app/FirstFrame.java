package io.kubarium.app;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;

/**
 * Says when a window's first frame is drawn, and that it may end. The toolkit tells when a frame begins and draws while the
 * next one is prepared: when the third begins, the first is surely drawn.
 */
final class FirstFrame extends AnimationTimer {
    private static final int SURELY_DRAWN = 3;

    private final PrintStream out;
    private final CountDownLatch done;
    private int frames;

    FirstFrame(PrintStream out, CountDownLatch done) {
        this.out = out;
        this.done = done;
    }

    @Override
    public void handle(long now) {
        if (++frames < SURELY_DRAWN) return;
        stop();
        out.println("first frame");
        out.flush();
        done.countDown();
    }
}
