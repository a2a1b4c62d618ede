/**
 * Lessons: {@link io.kubarium.lesson.LessonReader} reads {@code lesson.md} (the format is told in {@code lessons/FORMAT.md})
 * into a {@link io.kubarium.lesson.Lesson}, {@link io.kubarium.lesson.LessonLint} says what a good one lacks,
 * {@link io.kubarium.lesson.LessonRun} is a learner's way through it, {@link io.kubarium.lesson.LessonPlay} plays its own
 * solution. Uses {@code scenario}, {@code cluster}, {@code manifest}, {@code api}. Start reading at {@code Lesson}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.lesson;
