/**
 * Goals: predicates over state and time that a lesson asks for, so that any solution passes that has the effect.
 * {@link io.kubarium.lesson.goal.GoalParser} reads one line, {@link io.kubarium.lesson.goal.Reading} folds the journal,
 * {@link io.kubarium.lesson.goal.GoalWatch} says whether a goal is met. Uses {@code api}, {@code engine}, and paths of
 * {@code kubectl}. Start reading at {@link io.kubarium.lesson.goal.Goal}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.lesson.goal;
