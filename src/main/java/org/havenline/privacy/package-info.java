/** The vault: encryption with a key per conversation, pseudonyms, retention, wipe, data inventory. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.havenline.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
