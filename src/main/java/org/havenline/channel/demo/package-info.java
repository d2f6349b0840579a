/** A phone network to try the product with: Twilio's API in memory, and phones on one page. */
@NullMarked
package org.havenline.channel.demo;

import org.jspecify.annotations.NullMarked;
