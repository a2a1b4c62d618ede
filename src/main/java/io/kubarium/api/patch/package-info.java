/**
 * Patches as pure functions on trees (API-58..72): merge, strategic merge, JSON patch, and the three-way patch of
 * `kubectl apply`. Uses only the trees and record schemas of `api`. Start with {@link io.kubarium.api.patch.Patches}.
 */
package io.kubarium.api.patch;
