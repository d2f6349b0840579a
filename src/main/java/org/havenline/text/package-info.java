/** Unicode normalisation and folding, tokens of every script, digits, SMS segments. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.havenline.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
