/** Reads every text for danger: signs, scope, classifier, a level with its reasons. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "language"})
package org.havenline.urgency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
