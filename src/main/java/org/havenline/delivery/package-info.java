/** The outbox: durable, leased, paced messages on their way out. */
@NullMarked
@ApplicationModule(allowedDependencies = {"privacy"})
package org.havenline.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
