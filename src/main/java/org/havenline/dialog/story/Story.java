package org.havenline.dialog.story;

import java.util.List;
import java.util.SortedMap;
import org.havenline.dialog.Channel;
import org.havenline.dialog.tree.Where;

/**
 * A scripted conversation.
 *
 * @param language tag that the channel suggests, empty for the base language
 * @param now circumstances at its beginning: on_call, hour, gap, human, today
 */
record Story(
        Where where, String name, Channel channel, String language, SortedMap<String, String> now, List<Step> steps) {}
