/** The database's wiring: one dialect on SQLite and PostgreSQL. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.havenline.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
