package io.kubarium.ui.console;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The kubectl panel. */
public final class ConsoleView extends VBox {
    private static final int MOST_CANDIDATES = 8;
    private final TextArea output = new TextArea();
    private final TextField prompt = new TextField();
    private final Label hint = new Label();
    private final History history = new History();
    private final Shell shell;
    private ConsoleModel model = ConsoleModel.EMPTY;
    private String shown = "";

    /** A panel whose lines are carried out by a shell. */
    public ConsoleView(Shell shell) {
        this.shell = shell;
        Label title = new Label("kubectl");
        title.getStyleClass().add("t-title");
        output.setEditable(false);
        output.setWrapText(false);
        output.setFocusTraversable(false);
        output.setId("console-output");
        output.setAccessibleText("What was typed and printed");
        output.getStyleClass().addAll("code", "console-output");
        prompt.setId("console-prompt");
        prompt.setPromptText("kubectl get pods");
        prompt.setAccessibleText("Command line");
        prompt.getStyleClass().addAll("t-mono", "console-prompt");
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hint.getStyleClass().addAll("t-ip", "c-muted");
        hint.setWrapText(true);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        Label dollar = new Label("$");
        dollar.getStyleClass().addAll("t-mono", "c-muted");
        HBox.setHgrow(prompt, Priority.ALWAYS);
        HBox line = new HBox(8, dollar, prompt);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(output, Priority.ALWAYS);
        setPadding(new Insets(16));
        setSpacing(10);
        getChildren().addAll(title, output, hint, line);
    }

    /** Shows a model: appends what is new. */
    public void show(ConsoleModel next) {
        if (next == model) return;
        model = next;
        String text = next.text();
        if (text.startsWith(shown)) output.appendText(text.substring(shown.length()));
        else output.setText(text);
        shown = text;
        output.setScrollTop(Double.MAX_VALUE);
        if (next.busy()) hint.setText("waiting … Ctrl+C ends it");
        else if (hint.getText().startsWith("waiting")) hint.setText("");
    }

    /** Puts the caret into the prompt. */
    public void focusPrompt() {
        prompt.requestFocus();
    }

    private void key(KeyEvent event) {
        boolean ours = true;
        if (event.isControlDown() && event.getCode() == KeyCode.C && prompt.getSelectedText().isEmpty()) shell.interrupt();
        else if (event.getCode() == KeyCode.ENTER) submit();
        else if (event.getCode() == KeyCode.UP) replace(history.back(prompt.getText()));
        else if (event.getCode() == KeyCode.DOWN) replace(history.forward(prompt.getText()));
        else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !prompt.getText().isEmpty()) complete();
        else ours = false;
        if (ours) event.consume();
    }

    private void submit() {
        String line = prompt.getText().strip();
        if (line.isEmpty()) return;
        history.add(line);
        prompt.clear();
        hint.setText("");
        shell.submit(line);
    }

    private void replace(String line) {
        prompt.setText(line);
        prompt.positionCaret(line.length());
    }

    private void complete() {
        List<String> candidates = shell.complete(prompt.getText(), prompt.getCaretPosition());
        Completion completed = Completion.of(prompt.getText(), prompt.getCaretPosition(), candidates);
        prompt.setText(completed.line());
        prompt.positionCaret(completed.caret());
        String more = candidates.size() > MOST_CANDIDATES ? "  …" : "";
        hint.setText(candidates.size() < 2 ? "" : String.join("  ", candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size()))) + more);
    }
}
