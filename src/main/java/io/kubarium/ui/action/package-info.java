/**
 * The one list of everything a person can do. Menus, keys, the inspector's buttons and the context menu of the stage read it, so that the
 * same act has the same name, key and command everywhere. An act upon the cluster is nothing but the command line it equals.
 * No controls live here. Start reading at {@link io.kubarium.ui.action.Acts}.
 */
package io.kubarium.ui.action;
