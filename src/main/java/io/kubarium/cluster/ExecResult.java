package io.kubarium.cluster;

/**
 * What came of a command run in a container.
 *
 * @param started false if the command could not be started; {@code output} then says why, in the runtime's words
 * @param code its exit code
 * @param output what it printed
 */
public record ExecResult(boolean started, int code, String output) {}
