/** Cases, the ladder, alerts, claim, relay, wrap-up. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"oncall", "delivery", "conversation", "privacy", "text", "language", "urgency"})
package org.havenline.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
