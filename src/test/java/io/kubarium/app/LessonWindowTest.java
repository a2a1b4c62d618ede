package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Pod;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.WindowDriver;
import io.kubarium.ui.PathChooser;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.preferences.Preferences;
import io.kubarium.ui.session.Workbench;
import io.kubarium.ui.theme.Theme;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first lesson in the window, from its first step to its last. */
class LessonWindowTest {
    private WindowDriver window;
    private Workbench bench;

    @BeforeEach
    void open() throws Exception {
        window = WindowDriver.show(() -> {
            WindowOpener opener = new WindowOpener();
            bench = new Workbench(opener, new DiagramLayout(FontAdvances.bundled()), opener.sample("first-start"), Preferences.of(WindowState.open(Theme.LIGHT)), PathChooser.NONE);
            return bench;
        });
        window.waitFor("the window", () -> bench.frames().moment().time() > 0);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void isFinishedByMouse() {
        window.click("#rail-learn");
        window.click("#lesson-f01-kill-a-pod");
        fast();
        window.click("#press-next");
        answer(3);
        answer(1);
        window.clickThing(pods().getFirst());
        window.click("#act-delete-pod");
        goOn();
        answer(1);
        window.click("#press-next");
        fast();
        window.click("#press-show-me");
        goOn();
        window.waitFor("the end", () -> window.sees("#press-leave"));
    }

    @Test
    void isFinishedByKeyboardAlone() {
        window.waitFor("a focus", () -> bench.window().getScene().getFocusOwner() != null);
        window.press(KeyCode.L);
        window.waitFor("the lessons", () -> window.sees("#lesson-f01-kill-a-pod"));
        for (int i = 0; i < 40 && !isFocused("lesson-f01-kill-a-pod"); i++) window.press(KeyCode.TAB);
        window.press(KeyCode.SPACE);
        window.waitFor("the first step", () -> window.sees("#press-next"));
        fast();
        window.press(KeyCode.ENTER);
        answerByKey(KeyCode.DIGIT3, "3");
        answerByKey(KeyCode.DIGIT1, "1");
        window.press(KeyCode.ESCAPE);
        for (int i = 0; i < 40 && !window.sees("#act-delete-pod"); i++) window.press(i % 3 == 0 ? KeyCode.DOWN : KeyCode.RIGHT);
        window.press(KeyCode.DELETE);
        goOnByKey();
        answerByKey(KeyCode.DIGIT1, "1");
        window.waitFor("the explanation", () -> window.sees("#press-reconsider-P1"));
        window.press(KeyCode.ENTER);
        window.waitFor("the construction", () -> window.sees("#press-show-me"));
        fast();
        window.press(KeyCode.K);
        window.waitFor("the prompt", () -> isFocused("console-prompt"));
        type("kubectl create deployment mine --image=nginx:1.27 --replicas=2");
        window.waitFor("two pods", () -> pods().size() == 2);
        type("kubectl delete " + pods().getFirst().replace("Pod/default/", "pod "));
        assertTrue(window.sees("#press-next"), "the goals stay in sight while a command is typed");
        window.press(KeyCode.ESCAPE);
        goOnByKey();
        window.waitFor("the end", () -> window.sees("#press-leave"));
    }

    @Test
    void whatWasDoneOfALessonIsRememberedWhenItIsLeft() {
        window.click("#rail-learn");
        window.click("#lesson-f01-kill-a-pod");
        window.waitFor("the lesson's own title", () -> window.text("#project").equals("What comes back when you kill a pod?"));
        window.click("#press-next");
        window.waitFor("the question", () -> window.sees("#press-skip"));
        window.click("#press-skip");
        window.waitFor("the next question", () -> window.sees("#press-skip") && !window.sees("#choice-4"));
        window.click("#lesson-leave");
        window.waitFor("the lessons", () -> window.sees("#lesson-f01-kill-a-pod"));
        assertEquals(java.util.Map.of("f01-kill-a-pod", 2.0 / 7), bench.preferences().lessons());
        assertTrue(window.sees("Foundations · 5 minutes · 29 % done"));
    }

    @Test
    void nothingRunsBeforeTheQuestionIsAnsweredOrSkipped() {
        window.click("#rail-learn");
        window.click("#lesson-f01-kill-a-pod");
        window.click("#press-next");
        window.waitFor("the question", () -> window.sees("#press-skip"));
        long stood = window.on(() -> bench.frames().moment().time());
        String pod = pods().getFirst();
        window.clickThing(pod);
        window.press(KeyCode.DELETE);
        window.press(KeyCode.PERIOD);
        assertEquals(stood, window.on(() -> bench.frames().moment().time()));
        assertEquals(3, pods().size());
        window.click("#press-skip");
        window.waitFor("the next question", () -> window.sees("#press-skip") && !window.sees("#choice-4"));
        window.click("#press-skip");
        window.waitFor("the act", () -> window.sees("#press-show-me"));
        window.waitFor("time to go on", () -> bench.frames().moment().time() > stood);
        assertTrue(window.sees("#press-hint"));
        assertFalse(isDone("#press-next"));
    }

    private void answer(int choice) {
        window.click("#choice-" + choice);
        window.waitFor("the answer to count", () -> isDone("#press-answer"));
        window.click("#press-answer");
        window.waitFor("the next step", () -> !isDone("#press-answer"));
    }

    private void answerByKey(KeyCode key, String choice) {
        window.waitFor("the question", () -> window.sees("#press-answer") && !isDone("#press-answer"));
        window.press(key);
        window.waitFor("answer " + choice + " to count", () -> isDone("#press-answer"));
        window.press(KeyCode.ENTER);
        window.waitFor("the next step", () -> !isDone("#press-answer"));
    }

    private void goOn() {
        window.waitFor("the goals", () -> isDone("#press-next"));
        window.click("#press-next");
    }

    private void goOnByKey() {
        window.waitFor("the goals", () -> isDone("#press-next"));
        window.press(KeyCode.ENTER);
    }

    private void type(String line) {
        window.type(line);
        window.press(KeyCode.ENTER);
    }

    /** Whether a button is there and can be pressed. */
    private boolean isDone(String button) {
        var found = bench.window().lookup(button);
        return found != null && !found.isDisabled();
    }

    private boolean isFocused(String id) {
        return window.on(() -> {
            var owner = bench.window().getScene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
    }

    private void fast() {
        window.on(() -> {
            for (int i = 0; i < 3 && !"Manual pace".equals(((Labeled) bench.window().lookup("#pace")).getText()); i++) {
                bench.nextPace();
                bench.show();
            }
            bench.speed(20);
            return null;
        });
    }

    private List<String> pods() {
        return bench.frames().moment().store().list(Pod.class, "default").stream().filter(pod -> pod.ready() && !pod.isTerminating()).map(pod -> "Pod/default/" + pod.name()).toList();
    }
}
