package io.kubarium.ui.action;

/** An act as it is offered for one thing: its words, whether it can be done now, and the command line it equals. */
public record Offer(String id, String label, String icon, String key, boolean danger, boolean enabled, String command) {
}
