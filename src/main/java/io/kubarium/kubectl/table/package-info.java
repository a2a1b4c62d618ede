/**
 * What {@code get} prints: the columns of each kind and their alignment. Uses {@code api}. Start reading at
 * {@link io.kubarium.kubectl.table.Table}; the columns of a kind are in the class named after it.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.kubectl.table;
