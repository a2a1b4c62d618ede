package io.kubarium.app.bench;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** The toolkit without a display, for what must be measured on its thread. */
final class FxThread {
    private FxThread() {}

    /** Does the work on the toolkit's thread, which is started if need be, and waits for it. */
    static <T> T call(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Platform.startup(task);
        } catch (IllegalStateException alreadyStarted) {
            Platform.runLater(task);
        }
        Platform.setImplicitExit(false);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
