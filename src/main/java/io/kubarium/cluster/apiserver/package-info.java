/**
 * The API server: a request comes in, is decoded, defaulted, admitted, validated and stored, and every watcher hears of
 * it. Uses {@code api}, {@code engine}, {@code manifest}. Start reading at
 * {@link io.kubarium.cluster.apiserver.ApiServer}.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.cluster.apiserver;
