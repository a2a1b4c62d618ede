/**
 * What may be asked of the API server and what it answers. Pure data; uses {@code api}.
 * Start reading at {@link io.kubarium.api.request.Request}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.api.request;
