package org.havenline.channel.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.havenline.channel.demo.PhoneNetwork.Arrival;

/** The phones' side: what is typed on one goes to the helpline's webhook. */
final class Phones {

    private final PhoneNetwork network;
    private final WebhookCaller webhooks;
    private final DemoAccount account;

    Phones(PhoneNetwork network, WebhookCaller webhooks, DemoAccount account) {
        this.network = network;
        this.webhooks = webhooks;
        this.account = account;
    }

    /** Sends one text and says whether the helpline took it. */
    boolean text(DemoPhone phone, String body) {
        Arrival arrival = network.arrive(phone.number(), account.helplineNumber(), body);
        boolean taken = webhooks.post(account.webhookUrl(), form(arrival));
        if (!taken) {
            network.bounce(arrival.message().sid());
        }
        return taken;
    }

    private Map<String, String> form(Arrival arrival) {
        NetworkMessage message = arrival.message();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("ToCountry", "CA");
        form.put("ToState", "Ontario");
        form.put("SmsMessageSid", message.sid());
        form.put("NumMedia", "0");
        form.put("ToCity", "");
        form.put("FromZip", "");
        form.put("SmsSid", message.sid());
        form.put("FromState", "Ontario");
        form.put("SmsStatus", "received");
        form.put("FromCity", "");
        form.put("Body", message.body());
        form.put("FromCountry", "CA");
        form.put("To", message.to());
        form.put("ToZip", "");
        form.put("NumSegments", Integer.toString(message.segments()));
        form.put("MessageSid", message.sid());
        form.put("AccountSid", account.accountSid());
        form.put("From", message.from());
        form.put("ApiVersion", TwilioJson.VERSION);
        addOptOut(form, arrival.optOutType());
        return form;
    }

    private static void addOptOut(Map<String, String> form, Optional<String> optOutType) {
        optOutType.ifPresent(type -> form.put("OptOutType", type));
    }
}
