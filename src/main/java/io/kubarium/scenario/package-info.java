/**
 * Scenario folders: {@link io.kubarium.scenario.ScenarioReader} makes a {@link io.kubarium.scenario.Scenario} of
 * {@code cluster.json}, {@code scenario.json}, {@code script.txt} and manifests; {@link io.kubarium.scenario.Replay} plays one
 * and {@link io.kubarium.scenario.TraceWriter} writes down what happened. Uses {@code cluster}, {@code manifest},
 * {@code kubectl}. Start reading at {@code Scenario}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.scenario;
