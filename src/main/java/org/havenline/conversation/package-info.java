/** The lane of one person: inbox, listen, turn, commit, safe exit, idle close. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "language", "urgency", "dialog", "directory", "delivery", "privacy"})
package org.havenline.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
