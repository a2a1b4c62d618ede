/** The Objects panel: everything the cluster holds as a searchable tree. It shows an {@link io.kubarium.ui.objects.ObjectsModel}. */
package io.kubarium.ui.objects;
