/** The Learn panel: the steps of a lesson with predictions, tasks and hints. It shows a {@link io.kubarium.ui.lesson.LessonModel}. */
package io.kubarium.ui.lesson;
