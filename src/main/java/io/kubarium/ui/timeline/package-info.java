/**
 * The timeline at the window's bottom: phases, lanes, markers, due times and the playhead. It shows a {@link io.kubarium.ui.timeline.TimelineModel}
 * and knows nothing of the cluster. Start reading at {@link io.kubarium.ui.timeline.TimelineModel}.
 */
package io.kubarium.ui.timeline;
