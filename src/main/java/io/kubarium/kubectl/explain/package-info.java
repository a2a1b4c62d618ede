/**
 * What {@code kubectl explain} says: the records of {@code api} are the schema, the texts are in {@code assets/explain}. Uses {@code api}.
 * Start reading at {@link io.kubarium.kubectl.explain.Explanation}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.kubectl.explain;
