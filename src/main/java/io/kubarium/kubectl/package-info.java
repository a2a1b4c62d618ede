/**
 * The command line inside the app: kubectl and kubarium as a person types them, printing what the real one prints. Uses
 * {@code cluster}, {@code manifest} and {@code api}. Start reading at {@link io.kubarium.kubectl.Console}; each verb is a
 * class named after it, what {@code get} and {@code describe} print is in the packages below.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.kubectl;
