/**
 * What a shell does with a typed line: its grammar ({@link io.kubarium.kubectl.line.LineParser}) and the small text programs
 * behind a pipe. Uses nothing.
 */
@org.jspecify.annotations.NullMarked
package io.kubarium.kubectl.line;
