/**
 * What quotas count: how much of which resource an object uses, and which objects a quota speaks of. Pure functions of
 * {@code api} records, used where objects are admitted and where usage is counted again.
 *
 * <p>Start reading at {@link io.kubarium.api.quota.Usage}.
 */
package io.kubarium.api.quota;
