package io.kubarium.app;

import java.io.PrintStream;

/**
 * One command of {@code kubarium}. Making one must cost nothing: all of them are made at every start, and most starts are
 * headless.
 */
public interface Subcommand {
    /** Its name, operands, options and what they are for. */
    Syntax syntax();

    /**
     * Does it and returns the exit status. Throws {@link BadInput} for what the person can put right; a failing file
     * operation may be let through, it is reported with the file's name.
     */
    int run(Arguments arguments, PrintStream out) throws Exception;
}
