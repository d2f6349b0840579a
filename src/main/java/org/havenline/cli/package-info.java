/** The command line: check, test, chat, evaluate, import, keys. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "text",
            "language",
            "urgency",
            "dialog",
            "directory",
            "conversation",
            "delivery",
            "privacy",
            "oncall",
            "escalation",
            "channel"
        })
package org.havenline.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
