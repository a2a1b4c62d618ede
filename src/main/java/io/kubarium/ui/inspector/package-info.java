/**
 * The inspector at the right: why the selected thing is as it is, its details, YAML, events and logs, and what can be done to it. It shows an
 * {@link io.kubarium.ui.inspector.InspectorModel}; things are named by the ids the diagram gives its items ({@code Pod/default/web-1}).
 */
package io.kubarium.ui.inspector;
