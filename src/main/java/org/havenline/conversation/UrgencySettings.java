package org.havenline.conversation;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How danger is read here.
 *
 * @param covertCodes code phrases agreed upon with those served here ({@code covert:} of a sign, for example pizza);
 *     off unless named, since their words are common
 */
@ConfigurationProperties("havenline.urgency")
public record UrgencySettings(@DefaultValue Set<String> covertCodes) {}
