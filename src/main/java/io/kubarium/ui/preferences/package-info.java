/**
 * What is kept between two starts of the window: {@link io.kubarium.ui.preferences.Preferences} is the value,
 * {@link io.kubarium.ui.preferences.PreferencesFile} where it lies. Only the window's command reads and writes it.
 */
package io.kubarium.ui.preferences;
