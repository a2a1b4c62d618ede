/**
 * Who has set which field of an object (managed fields), reckoned from the journal, and server-side apply, which asks that. Uses {@code api} and
 * {@code engine}. Start reading at {@link io.kubarium.cluster.fields.Managers}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.fields;
