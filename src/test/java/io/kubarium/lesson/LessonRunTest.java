package io.kubarium.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.Cluster;
import io.kubarium.lesson.LessonRun.Noted;
import io.kubarium.lesson.goal.GoalWatch.State;
import io.kubarium.scenario.Opening;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LessonRunTest {
    private static final Lesson LESSON = LessonReader.parse("x01", """
            ---
            title: A question?
            rule: WRK-6
            start: empty
            ---
            ## step: Look
            ## predict P1: What?
            - a) this → Because of that.
            - b) that ✔
            ## act: Do it
            ### goal
            - You asked: `used(kubectl cordon)`
            - Unwanted: `node/worker-1 {.spec.unschedulable}=true`
            ### hint
            Look there.
            ### show-me
            ```
            kubectl cordon worker-1
            ```
            ## observe: What was it?
            - a) this → Look at the node.
            - b) that ✔
            ## why: So
            Because.
            ## build empty: Again
            ### goal
            - Never there: `never count(pods) > 0`
            """, Path.of("."));

    private final LessonRun run = new LessonRun(LESSON);
    private final Cluster cluster = Opening.atStart(Start.of(LESSON, "empty"), "you");

    private void open() {
        run.opened(cluster.journal(), cluster.now());
    }

    private void toAct() {
        open();
        run.next();
        run.choose("a");
        run.answer();
    }

    private void cordon() {
        long act = cluster.act("you", "kubectl  cordon worker-1");
        cluster.request(act, new Request.Patch(new ObjectRef("nodes", "", "worker-1"), Request.PatchType.MERGE,
                Tree.Obj.of("spec", Tree.Obj.of("unschedulable", true)), ""));
        run.advance(cluster.now());
    }

    @Test
    void asksForItsClustersToBeOpened() {
        assertEquals(Optional.of("empty"), run.wanted());
        open();
        assertEquals(Optional.empty(), run.wanted());
        assertEquals(0, run.at());
    }

    @Test
    void aPredictionLocksTheRunUntilItIsAnswered() {
        open();
        assertFalse(run.isLocked());
        run.next();
        assertTrue(run.isLocked());
        run.answer();
        assertTrue(run.isLocked(), "nothing is chosen yet");
        run.choose("a");
        run.answer();
        assertFalse(run.isLocked());
        assertEquals(new Prediction("a", null), run.prediction("P1"));
    }

    @Test
    void skippingIsNotedNotForbidden() {
        open();
        run.next();
        run.skip();
        assertFalse(run.isLocked());
        assertEquals(List.of(new Noted("P1", "skipped")), run.log());
        assertEquals(new Prediction(null, null), run.prediction("P1"));
    }

    @Test
    void anActIsDoneWhenItsGoalsAreMetByWhateverHand() {
        toAct();
        run.advance(cluster.now());
        assertEquals(List.of(State.OPEN, State.OPEN), run.goals());
        run.next();
        assertEquals(2, run.at());
        cordon();
        assertEquals(List.of(State.MET, State.MET), run.goals());
        assertTrue(run.canContinue());
    }

    @Test
    void aWrongObservationIsAskedAgain() {
        toAct();
        cordon();
        run.next();
        run.choose("a");
        run.answer();
        assertEquals(3, run.at());
        assertEquals("a", run.answerAt(3));
        run.choose("b");
        run.answer();
        assertEquals(4, run.at());
    }

    @Test
    void aPredictionMayBeChangedAfterTheOutcomeAndTheFirstIsKept() {
        toAct();
        cordon();
        run.next();
        run.skip();
        run.reconsider("P1");
        assertFalse(run.isLocked());
        assertEquals("a", run.chosen());
        run.choose("b");
        run.answer();
        assertEquals(new Prediction("a", "b"), run.prediction("P1"));
        assertEquals(Step.Kind.WHY, run.present().kind());
    }

    @Test
    void aConstructionAsksForAClusterOfItsOwnAndThenTheLessonIsFinished() {
        toAct();
        cordon();
        run.next();
        run.skip();
        run.next();
        assertEquals(Optional.of("empty"), run.wanted());
        open();
        run.advance(cluster.now());
        run.next();
        assertTrue(run.isFinished());
        assertEquals(1.0, run.progress());
    }
}
