/**
 * A cluster at work under the window. {@link io.kubarium.ui.session.Session} is the one class that crosses threads: it owns the simulation's
 * thread, takes what is to be done through a mailbox, and tells how far the journal may be read. {@link io.kubarium.ui.session.Frames} reads
 * from the journal what the panels show at a moment; {@link io.kubarium.ui.session.Workbench} does so sixty times a second, at the pace
 * of {@link io.kubarium.ui.session.Pacing}, and carries out what a person wants.
 */
package io.kubarium.ui.session;
