package org.havenline.escalation;

import org.havenline.oncall.Channel;

/** Brings alerts to responders by another way than text messages: a voice call, an e-mail, a web address. */
public interface AlertCarrier {

    Channel channel();

    /**
     * Hands one alert over, once.
     *
     * @param text code, level, waiting time and language; nothing of the survivor
     * @return whether it was taken; if not, the person's next channel is used at once
     */
    boolean alert(String address, String text);
}
