/**
 * The window: its frame, what it is told once per frame ({@link io.kubarium.ui.FrameModel}), what a person wants of it
 * ({@link io.kubarium.ui.Intents}), and what it remembers of itself ({@link io.kubarium.ui.WindowState}). The panels live in the packages
 * below, each with a model of its own. A panel compares the model it is given with the one it shows and folds what is new.
 * JavaFX lives here and in {@code app} only; everything here but {@link io.kubarium.ui.Session} runs on the JavaFX thread.
 * Start reading at {@link io.kubarium.ui.MainWindow}.
 */
package io.kubarium.ui;
