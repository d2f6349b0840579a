/** The ways in and out: Twilio webhooks and client, the web widget, voice, the demo's phones. */
@NullMarked
@ApplicationModule(allowedDependencies = {"conversation", "delivery", "privacy", "text", "language", "urgency", "oncall", "escalation"})
package org.havenline.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
