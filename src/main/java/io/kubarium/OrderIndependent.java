package io.kubarium;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Excuses a hash table inside the simulation: it is only looked up, never iterated, so its order cannot reach the
 * journal. The architecture test counts on it.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface OrderIndependent {
    /** Why the order cannot be seen. */
    String value();
}
