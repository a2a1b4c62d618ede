/**
 * YAML and JSON text to API objects and back, as kubectl reads and prints them: strict, with file, line, column and field path
 * in every error. Uses `api`. Start with {@link io.kubarium.manifest.ManifestReader} and {@link io.kubarium.manifest.YamlWriter}.
 */
package io.kubarium.manifest;
