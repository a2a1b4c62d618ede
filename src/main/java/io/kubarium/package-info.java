/**
 * The house of Kubarium: a desktop visualiser of Kubernetes over an embedded, deterministic simulation. Each package
 * below is a room with one concern and a sign like this one; the table of who may use whom is {@code ArchitectureTest}.
 *
 * <p>In this hall stands only what every room may use: the mark for harmless hash tables, and the door to the files
 * packed with the program. It uses nothing itself. To read on: {@code app} for how it starts, {@code api} for the words,
 * {@code cluster} for the simulation, {@code ui} for the window.
 */
@NullMarked
package io.kubarium;

import org.jspecify.annotations.NullMarked;
