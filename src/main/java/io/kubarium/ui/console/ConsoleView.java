package io.kubarium.ui.console;

import io.kubarium.ui.theme.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The console: a drawer under the stage, wide enough for kubectl's tables; what is wider still is scrolled to. */
public final class ConsoleView extends VBox {
    private static final int MOST_CANDIDATES = 8;
    private final TextArea output = new TextArea();
    private final TextField prompt = new TextField();
    private final Label hint = new Label();
    private final History history = new History();
    private final Shell shell;
    private ConsoleModel model = ConsoleModel.EMPTY;
    private String shown = "";
    private boolean behind;
    private String waiting = "";

    /** A console whose lines are carried out by a shell; {@code shut} folds it. */
    public ConsoleView(Shell shell, Runnable shut) {
        this.shell = shell;
        getStyleClass().add("console");
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
        HBox.setHgrow(prompt, Priority.ALWAYS);
        HBox line = new HBox(8, label("$", "t-mono", "c-muted"), prompt);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(output, Priority.ALWAYS);
        output.setMinHeight(0);
        getChildren().addAll(head(shut), output, line);
    }

    private HBox head(Runnable shut) {
        hint.getStyleClass().addAll("t-ip", "c-muted");
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.setMinWidth(0);
        HBox.setHgrow(hint, Priority.ALWAYS);
        Button close = new Button();
        close.setId("console-close");
        close.setGraphic(Icons.icon("close", 14));
        close.getStyleClass().addAll("quiet", "icon-button", "c-muted", "small");
        close.setTooltip(new Tooltip("Close the console  (K)"));
        close.setAccessibleText("Close the console");
        close.setOnAction(e -> shut.run());
        HBox head = new HBox(12, label("kubectl", "t-pod", "c-ink"), hint, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Label label(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Shows a model: appends what is new. */
    public void show(ConsoleModel next) {
        if (next == model) return;
        model = next;
        String text = next.text();
        if (text.startsWith(shown)) output.appendText(text.substring(shown.length()));
        else output.setText(text);
        shown = text;
        behind = true;
        requestLayout();
    }

    /** Says what a command at work waits for, when that changes: what completion offers may stand there meanwhile. */
    public void waits(String words) {
        if (words.equals(waiting)) return;
        waiting = words;
        hint.setText(words);
    }

    /** What is printed last is in sight, once it is known how high all of it is. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!behind) return;
        behind = false;
        output.layout();
        output.setScrollTop(Double.MAX_VALUE);
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
