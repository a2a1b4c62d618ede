package io.kubarium.ui.inspector;

import io.kubarium.ui.inspector.InspectorModel.Cause;
import io.kubarium.ui.inspector.InspectorModel.Here;
import io.kubarium.ui.inspector.InspectorModel.Question;
import io.kubarium.ui.inspector.InspectorModel.Row;
import io.kubarium.ui.inspector.InspectorModel.Score;
import io.kubarium.ui.inspector.InspectorModel.Timer;
import io.kubarium.ui.inspector.InspectorModel.Why;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tab Why: the chain of causes down to what comes next, the scheduler's choice, the timers. */
final class WhyView extends VBox {
    private static final double NAME_WIDTH = 72;
    private final Consumer<String> select;
    private final VBox chain = new VBox(2);
    private final VBox here = new VBox();
    private final VBox timers = new VBox();
    private boolean allScores;
    private Why shown = Why.NONE;

    WhyView(Consumer<String> select) {
        this.select = select;
        getStyleClass().add("why");
        chain.setPadding(new Insets(16));
        getChildren().addAll(chain, here, timers);
    }

    /** Renews only the parts that differ: a button under the pointer must survive a running timer. */
    void show(Why why) {
        Why before = shown;
        shown = why;
        if (!why.questions().equals(before.questions())) renewQuestions();
        if (!why.here().equals(before.here())) renewHere();
        if (!why.timers().equals(before.timers())) timers.getChildren().setAll(why.timers().isEmpty() ? List.of() : List.of(section(timers())));
    }

    private void renewQuestions() {
        chain.getChildren().clear();
        for (Question question : shown.questions()) add(question);
        if (shown.questions().isEmpty()) chain.getChildren().add(new Labelled("Nothing has happened to it yet.", "t-body", "c-muted").label());
    }

    private void add(Question question) {
        Label asked = new Labelled(question.question(), "t-service").wrapped();
        VBox.setMargin(asked, new Insets(chain.getChildren().isEmpty() ? 0 : 14, 0, 2, 0));
        chain.getChildren().add(asked);
        if (!question.answer().isEmpty()) {
            Label answer = new Labelled(question.answer(), "t-body").wrapped();
            VBox.setMargin(answer, new Insets(0, 0, 6, 0));
            chain.getChildren().add(answer);
        }
        for (Row row : question.missing()) {
            Label line = new Labelled(row.name() + ": " + row.value(), "t-body", "c-muted").wrapped();
            VBox.setMargin(line, new Insets(0, 0, 3, 0));
            chain.getChildren().add(line);
        }
        for (int i = 0; i < question.chain().size(); i++) chain.getChildren().add(cause(question.chain().get(i), i + 1 < question.chain().size()));
    }

    private void renewHere() {
        here.getChildren().setAll(shown.here().question().isEmpty() ? List.of() : List.of(section(here(shown.here()))));
    }

    private static Node section(Node content) {
        Region rule = new Region();
        rule.getStyleClass().add("rule");
        return new VBox(rule, content);
    }

    private Node cause(Cause cause, boolean more) {
        Region dot = new Region();
        dot.getStyleClass().add("why-dot");
        if (cause.coming()) dot.getStyleClass().add("coming");
        else dot.setStyle("-fx-background-color: -kb-" + cause.token() + ";");
        Region line = new Region();
        line.getStyleClass().add("why-line");
        line.setVisible(more);
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox mark = new VBox(2, dot, line);
        mark.setAlignment(Pos.TOP_CENTER);
        mark.setPadding(new Insets(4, 0, 0, 0));
        Label who = new Labelled(cause.who(), "t-pod", cause.coming() ? "c-muted" : "c-ink").label();
        HBox.setHgrow(who, Priority.ALWAYS);
        who.setMaxWidth(Double.MAX_VALUE);
        Label when = new Labelled(cause.when(), "t-ip", "c-muted").label();
        when.setMinWidth(Region.USE_PREF_SIZE);
        Label what = new Labelled(cause.what(), "t-body", "c-muted").wrapped();
        VBox text = new VBox(2, new HBox(8, who, when), what);
        text.setPadding(new Insets(1, 0, 6, 0));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, mark, text);
        if (!cause.ref().isEmpty()) {
            row.setOnMouseClicked(e -> select.accept(cause.ref()));
            row.getStyleClass().add("clickable");
        }
        return row;
    }

    private Node here(Here here) {
        VBox box = new VBox(9, new Labelled(here.question(), "t-service").label());
        box.setPadding(new Insets(16));
        for (Score score : here.scores()) box.getChildren().add(score.refused().isEmpty() ? scored(score) : refused(score));
        if (!here.because().isEmpty()) box.getChildren().add(new Labelled(here.because(), "t-body", "c-muted").wrapped());
        if (!here.all().isEmpty()) {
            Button more = new Button(allScores ? "Fewer" : "All scores");
            more.getStyleClass().add("link");
            more.setOnAction(e -> {
                allScores = !allScores;
                renewHere();
            });
            box.getChildren().add(more);
            if (allScores) for (String line : here.all()) box.getChildren().add(new Labelled(line, "t-ip", "c-muted").wrapped());
        }
        return box;
    }

    private static Node scored(Score score) {
        Label name = new Labelled(score.node(), "t-body").label();
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        Label value = new Labelled(score.value(), "t-ip", "c-muted").label();
        value.setMinWidth(28);
        value.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(8, name, bar(score.share(), score.chosen() ? "best" : "other"), value);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node refused(Score score) {
        Label name = new Labelled(score.node(), "t-body", "c-muted").label();
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        HBox row = new HBox(8, name, new Labelled(score.refused(), "t-note", "c-bad").wrapped());
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node timers() {
        VBox box = new VBox(6, new Labelled("Timers", "t-service").label());
        box.setPadding(new Insets(16));
        for (Timer timer : shown.timers()) {
            Label what = new Labelled(timer.what(), "t-body").label();
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            Node bar = bar(timer.share(), "timer");
            box.getChildren().addAll(new HBox(8, what, new Labelled(timer.left(), "t-message").label()), bar);
        }
        return box;
    }

    private static Node bar(double share, String kind) {
        Region fill = new Region();
        fill.getStyleClass().addAll("fill", kind);
        StackPane track = new StackPane(fill);
        track.getStyleClass().add("track");
        track.setAlignment(Pos.CENTER_LEFT);
        fill.maxWidthProperty().bind(track.widthProperty().multiply(Math.max(0, Math.min(1, share))));
        HBox.setHgrow(track, Priority.ALWAYS);
        return track;
    }
}
