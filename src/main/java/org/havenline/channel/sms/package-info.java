/** Twilio's webhooks and REST client. */
@NullMarked
package org.havenline.channel.sms;

import org.jspecify.annotations.NullMarked;
