/** Resources and places: import, search, freshness. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "language"})
package org.havenline.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
