/**
 * The other forms in which {@code get} prints objects: trees, jsonpath templates, custom columns, and their order. Uses
 * {@code api} and {@code kubectl.table}. Start reading at {@link io.kubarium.kubectl.output.JsonPath}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.kubectl.output;
