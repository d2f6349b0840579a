package org.havenline.channel.sms;

import com.twilio.base.ResourceSet;
import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.havenline.delivery.Carrier;
import org.havenline.delivery.ClaimedText;
import org.havenline.delivery.Handover;
import org.havenline.privacy.Address;
import org.jspecify.annotations.Nullable;

/** Sends texts by Twilio's REST API, once a call, and looks them up there. */
final class TwilioCarrier implements Carrier {

    /** Twilio's clock and ours may differ, and Twilio's has whole seconds. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    /** Newest first; a text in doubt is among the newest to its recipient. */
    private static final long LISTED = 100;

    private static final Duration UNREACHABLE_PAUSE = Duration.ofSeconds(1);

    private final TwilioAccount account;
    private final TwilioSettings settings;
    private final TwilioRestClient client;

    TwilioCarrier(TwilioAccount account, TwilioSettings settings) {
        this.account = account;
        this.settings = settings;
        this.client = new TwilioRestClient.Builder(account.user(), account.password())
                .accountSid(account.accountSid())
                .httpClient(new OneTryHttpClient(account.apiBase(), settings.connectTimeout(), settings.readTimeout()))
                .build();
    }

    @Override
    public boolean serves(Address.Channel channel) {
        return channel == Address.Channel.SMS || channel == Address.Channel.WHATSAPP;
    }

    @Override
    public Handover handOver(ClaimedText text, Address to) {
        try {
            Message message = creator(text, to).create(client);
            return new Handover.Accepted(message.getSid());
        } catch (OneTryHttpClient.NotSent notSent) {
            return new Handover.NotTaken(UNREACHABLE_PAUSE, Handover.Reason.UNREACHABLE);
        } catch (OneTryHttpClient.Busy busy) {
            return new Handover.NotTaken(busy.pause(), Handover.Reason.BUSY);
        } catch (OneTryHttpClient.NoAnswer noAnswer) {
            return new Handover.Unknown();
        } catch (ApiException refused) {
            return TwilioErrors.outcomeOf(refused.getStatusCode(), refused.getCode());
        }
    }

    @Override
    public Optional<String> find(ClaimedText text, Address to, Instant since, Set<String> notThese)
            throws LookupFailed {
        MessageReader reader = new MessageReader(account.accountSid()).setTo(number(to));
        if (!text.sender().startsWith("MG")) {
            reader.setFrom(new PhoneNumber(text.sender()));
        }
        reader.setPageSize(LISTED);
        reader.limit(LISTED);
        try {
            ResourceSet<Message> messages = reader.read(client);
            for (Message message : messages) {
                if (!notThese.contains(message.getSid()) && isThis(message, text, since)) {
                    return Optional.of(message.getSid());
                }
            }
            return Optional.empty();
        } catch (RuntimeException unanswered) {
            throw new LookupFailed(unanswered);
        }
    }

    private MessageCreator creator(ClaimedText text, Address to) {
        MessageCreator creator = text.sender().startsWith("MG")
                ? Message.creator(account.accountSid(), number(to), text.sender(), text.body())
                : Message.creator(account.accountSid(), number(to), new PhoneNumber(text.sender()), text.body());
        return creator.setStatusCallback(account.publicUrl().get() + StatusWebhook.PATH + "/"
                        + text.id().value())
                .setValidityPeriod((int) settings.validity().toSeconds());
    }

    private static boolean isThis(Message message, ClaimedText text, Instant since) {
        boolean inbound = Message.Direction.INBOUND == message.getDirection();
        boolean recent = message.getDateCreated() == null
                || !message.getDateCreated().toInstant().isBefore(since.minus(CLOCK_SKEW));
        return !inbound && recent && text.body().strip().equals(bodyOf(message).strip());
    }

    private static String bodyOf(Message message) {
        @Nullable String body = message.getBody();
        return body == null ? "" : body;
    }

    private static PhoneNumber number(Address to) {
        String prefix = to.channel() == Address.Channel.WHATSAPP ? "whatsapp:" : "";
        return new PhoneNumber(prefix + to.value());
    }
}
