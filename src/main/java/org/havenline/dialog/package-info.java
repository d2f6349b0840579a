/** Dialog trees: model, loader, checker, author tests, drawing and the pure turn. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "language", "urgency"})
package org.havenline.dialog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
