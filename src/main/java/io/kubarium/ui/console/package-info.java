/** The kubectl panel: a prompt, what was typed and printed, history and completion. What a line does is behind {@link io.kubarium.ui.console.Shell}. */
package io.kubarium.ui.console;
