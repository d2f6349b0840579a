/** Which language she writes in, the translations, and the language a conversation speaks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package org.havenline.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
