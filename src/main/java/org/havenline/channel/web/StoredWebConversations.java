package org.havenline.channel.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.InboundText;
import org.havenline.conversation.Reception;
import org.havenline.privacy.Address;
import org.havenline.privacy.ContactId;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Web conversations on the same way as texts: a session is a contact whose address is the hash of its token, what she
 * writes goes through the inbox, what she is told comes out of the outbox.
 */
class StoredWebConversations implements WebConversations {

    private static final String LINE = "web:";
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Vault vault;
    private final Contacts contacts;
    private final Conversations conversations;
    private final Reception reception;
    private final WebEvents events;
    private final Clock clock;

    StoredWebConversations(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            Vault vault,
            Contacts contacts,
            Conversations conversations,
            Reception reception,
            WebEvents events,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.vault = vault;
        this.contacts = contacts;
        this.conversations = conversations;
        this.reception = reception;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public WebToken open(Opening opening) {
        WebToken token = tokenOf(opening.nonce());
        transactions.executeWithoutResult(status -> {
            ContactId contact = contacts.idOf(address(token));
            if (!contacts.isOptedOut(contact)) {
                conversations.openFor(contact, LINE + opening.helpline(), Address.Channel.WEB, opening.language());
            }
        });
        return token;
    }

    @Override
    public Optional<WebSession> find(WebToken token) {
        return contacts.find(address(token))
                .filter(contact -> !contacts.isOptedOut(contact))
                .flatMap(contact ->
                        line(contact).map(line -> new WebSession(contact.value(), line.substring(LINE.length()))));
    }

    @Override
    public void send(WebSession session, String clientId, String text) {
        reception.receive(new InboundText(
                LINE + session.id() + ":" + clientId,
                contacts.reveal(new ContactId(session.id())),
                LINE + session.helpline(),
                text,
                0,
                null,
                clock.instant()));
    }

    @Override
    public List<WebEvent> since(WebSession session, long lastEventId) {
        return events.since(session.id(), lastEventId);
    }

    @Override
    public void leave(WebSession session) {
        ContactId contact = new ContactId(session.id());
        contacts.optedOut(contact);
        conversations.findOpen(contact, LINE + session.helpline()).ifPresent(reception::leave);
        events.forget(session.id());
    }

    private Optional<String> line(ContactId contact) {
        return jdbc.sql("select line from conversation where contact_id = ? order by created_at desc limit 1")
                .param(contact.value())
                .query(String.class)
                .optional();
    }

    /** The keyed hash of the nonce: every instance gives the same token for it, and nobody else can. */
    private WebToken tokenOf(String nonce) {
        String index = vault.indexOf(new Address(Address.Channel.WEB, "nonce " + nonce));
        return new WebToken(HexFormat.of().formatHex(Arrays.copyOf(sha256(index), TOKEN_BYTES)));
    }

    /** Only the hash is stored: a stolen database holds no token that works. */
    private static Address address(WebToken token) {
        return new Address(Address.Channel.WEB, HexFormat.of().formatHex(sha256(token.value())));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
