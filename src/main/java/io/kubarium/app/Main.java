package io.kubarium.app;

/**
 * Where the program starts. It does not extend JavaFX's {@code Application}: with such a main class the JDK starts the
 * toolkit before {@code main}, and every headless command would die without a display.
 */
public final class Main {
    private Main() {}

    /** Runs one command and ends the process with its status. */
    public static void main(String[] args) {
        CommandLine commandLine = new CommandLine(Commands.all(), System.out, System.err);
        System.exit(commandLine.run(args));
    }
}
