/**
 * The program itself: {@code main}, the command line, wiring. May use every room; no room knows it.
 *
 * <p>Start at {@link io.kubarium.app.Main}: it hands the arguments to {@link io.kubarium.app.CommandLine}, which finds
 * the {@link io.kubarium.app.Subcommand} they name. To add a command, write one class that implements
 * {@code Subcommand} and list it in {@link io.kubarium.app.Commands}: its {@link io.kubarium.app.Syntax} says which
 * operands and options it takes, and both the reading of arguments and the {@code --help} page follow from that.
 *
 * <p>Exit status: 0 done; 1 done, and the answer is no (a lesson that fails its check); 2 wrong arguments or input, with
 * one clear message on stderr ({@link io.kubarium.app.BadInput}); 3 a fault of the program, with a report written.
 */
@NullMarked
package io.kubarium.app;

import org.jspecify.annotations.NullMarked;
