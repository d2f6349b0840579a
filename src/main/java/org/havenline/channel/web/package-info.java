/** The widget's API, its event stream and the chat page. */
@NullMarked
package org.havenline.channel.web;

import org.jspecify.annotations.NullMarked;
