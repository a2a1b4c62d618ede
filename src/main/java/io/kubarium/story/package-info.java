/**
 * Tells what happens: journal entries become {@link io.kubarium.story.Fact}s, facts moments, moments the phases of a
 * {@link io.kubarium.story.Plot} (one file each in {@code assets/stories}), with sentences, call-outs, lights and
 * countdowns; {@link io.kubarium.story.Why} walks back from a thing to the person, fault or timer it came from. STORIES is
 * its specification. Uses {@code timeline}, {@code api}. Start reading at {@link io.kubarium.story.Narrator},
 * then {@link io.kubarium.story.Run}: one story under way.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.story;
