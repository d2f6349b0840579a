/** TwiML for calls. */
@NullMarked
package org.havenline.channel.voice;

import org.jspecify.annotations.NullMarked;
