/**
 * The scheduler: takes one pending pod at a time ({@link io.kubarium.cluster.scheduler.SchedulingQueue}), asks every
 * plugin about every node ({@link io.kubarium.cluster.scheduler.Framework}), binds. One file per plugin; every refusal and
 * score is a value ({@code api.verdict}). Uses {@code api}, {@code engine}, {@code cluster.client}.
 *
 * <p>Start reading at {@link io.kubarium.cluster.scheduler.Scheduler}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.scheduler;
