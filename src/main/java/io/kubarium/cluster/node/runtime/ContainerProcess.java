package io.kubarium.cluster.node.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A container on its machine: what it runs, how far it is, what it has said. */
final class ContainerProcess {
    private static final int LOG_LINES = 5_000;

    final ContainerConfig config;
    final String id;
    /** What runs, if it is a shell; a program of the image serves until it is stopped. */
    final @Nullable Shell shell;
    private final List<Spoken> log;
    @Nullable Instant startedAt;
    @Nullable Instant finishedAt;
    /** Virtual time from which it listens on its ports. */
    long listensFrom = Long.MAX_VALUE;
    /** Virtual time at which the shell goes on; {@link Shell#FOREVER} if it does not by itself. */
    long goesOnAt = Shell.FOREVER;
    /** Virtual time at which it ends because it was asked to, and with which code; {@link Shell#FOREVER} if it was not. */
    long stopsAt = Shell.FOREVER;
    int stopCode;
    int exitCode;
    String reason = "";
    String message = "";

    ContainerProcess(ContainerConfig config, String id, @Nullable Shell shell) {
        this(config, id, shell, new ArrayList<>());
    }

    private ContainerProcess(ContainerConfig config, String id, @Nullable Shell shell, List<Spoken> log) {
        this.config = config;
        this.id = id;
        this.shell = shell;
        this.log = log;
    }

    ContainerProcess copy() {
        ContainerProcess copy = new ContainerProcess(config, id, shell == null ? null : shell.copy(), new ArrayList<>(log));
        copy.startedAt = startedAt;
        copy.finishedAt = finishedAt;
        copy.listensFrom = listensFrom;
        copy.goesOnAt = goesOnAt;
        copy.stopsAt = stopsAt;
        copy.stopCode = stopCode;
        copy.exitCode = exitCode;
        copy.reason = reason;
        copy.message = message;
        return copy;
    }

    /** Whether it sees this directory of the machine, or volume of none. */
    boolean mounts(String volume) {
        return config.mounts().stream().anyMatch(mount -> mount.volume().equals(volume));
    }

    boolean running() {
        return startedAt != null && finishedAt == null;
    }

    boolean ignoresTerm() {
        return shell != null && Shell.ignoresTerm(program());
    }

    boolean isShell() {
        return shell != null && Shell.isShell(program());
    }

    /** The first word of what it runs; empty if the image decides. */
    private String program() {
        if (!config.command().isEmpty()) return config.command().getFirst();
        return config.args().isEmpty() ? "" : config.args().getFirst();
    }

    void end(Instant when, int code, String why) {
        finishedAt = when;
        exitCode = code;
        reason = why;
        goesOnAt = Shell.FOREVER;
        stopsAt = Shell.FOREVER;
    }

    /** Adds what it printed to its log, line by line. */
    void say(String text, long now) {
        if (text.isEmpty()) return;
        for (String line : (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1)) log.add(new Spoken(now, line));
        if (log.size() > LOG_LINES) log.subList(0, log.size() - LOG_LINES).clear();
    }

    List<Spoken> log() {
        return List.copyOf(log);
    }

    ContainerInfo info() {
        return new ContainerInfo(config.uid(), config.name(), id, config.attempt(), config.image(), startedAt, finishedAt, exitCode, reason, message);
    }
}
