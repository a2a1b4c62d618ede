/** The Story panel: the archive of what was told. It shows a {@link io.kubarium.ui.story.StoryModel}; a click on a line selects its objects. */
package io.kubarium.ui.story;
