/** Selectors as they are typed in queries (API-26, API-27): of labels and of fields. Uses only `api`. */
package io.kubarium.api.selector;
