/**
 * What {@code describe} prints, a describer a kind over shared blocks. Uses {@code api} and {@code kubectl.table}. Start
 * reading at {@link io.kubarium.kubectl.describe.Describers}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.kubectl.describe;
