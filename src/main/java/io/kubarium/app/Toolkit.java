package io.kubarium.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Starts JavaFX when a command needs it, and does work on its thread. */
final class Toolkit {
    private Toolkit() {
    }

    /** Starts it without a display, drawing in software: the same picture on every run. */
    static void headless() {
        withoutDisplay();
        start();
    }

    /** From now on it starts without a display. */
    static void withoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    /** Starts it on the screen there is, while the caller goes on; {@link #started} waits for it. */
    static FutureTask<Void> starting() {
        FutureTask<Void> task = new FutureTask<>(Toolkit::start, null);
        Thread.ofPlatform().name("toolkit").daemon().start(task);
        return task;
    }

    /** Starts it on the screen there is. */
    static void start() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
    }

    /** Ends it, so that no frame is on its way when the process ends: the toolkit complains of one that nobody draws any more. */
    static void end() {
        Platform.exit();
    }

    /** Waits until it has started. */
    static void started(FutureTask<Void> starting) throws Exception {
        try {
            starting.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnsupportedOperationException noScreen)) throw e;
            throw new BadInput("no window can be opened here: " + noScreen.getMessage() + "\nThe other commands work without a display.");
        }
    }

    /** Does something on the JavaFX thread and waits for it; what it throws is thrown here. */
    static <T> T call(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            if (e.getCause() instanceof Error error) throw error;
            throw e;
        }
    }
}
