package org.havenline.channel.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.havenline.channel.demo.NetworkMessage.Status;

/** Carries accepted texts to the phones and tells the status callback what became of them. */
final class Deliveries implements AutoCloseable {

    private final PhoneNetwork network;
    private final WebhookCaller webhooks;
    private final DemoAccount account;
    private final Duration pace;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("demo-network").factory());

    Deliveries(PhoneNetwork network, WebhookCaller webhooks, DemoAccount account, Duration pace) {
        this.network = network;
        this.webhooks = webhooks;
        this.account = account;
        this.pace = pace;
    }

    /** Sends a text on its way; a scheduled one waits until it is cancelled. */
    void start(NetworkMessage message) {
        if (message.status() != Status.SCHEDULED) {
            later(() -> step(message.sid(), Status.SENT));
        }
    }

    private void step(String sid, Status next) {
        Optional<NetworkMessage> moved = network.advance(sid, next).filter(message -> message.status() == next);
        if (moved.isEmpty()) {
            return;
        }
        report(moved.get());
        if (next == Status.SENT) {
            later(() -> step(sid, Status.DELIVERED));
        }
    }

    private void report(NetworkMessage message) {
        String url = message.statusCallback();
        if (url != null) {
            webhooks.post(url, form(message));
        }
    }

    private Map<String, String> form(NetworkMessage message) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("MessageSid", message.sid());
        form.put("SmsSid", message.sid());
        form.put("MessageStatus", message.status().code());
        form.put("SmsStatus", message.status().code());
        form.put("To", message.to());
        form.put("From", message.from());
        form.put("AccountSid", account.accountSid());
        form.put("ApiVersion", TwilioJson.VERSION);
        return form;
    }

    private void later(Runnable step) {
        executor.schedule(() -> Thread.startVirtualThread(step), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
