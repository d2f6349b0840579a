package org.havenline.channel.web;

import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.havenline.conversation.Conversation;
import org.havenline.conversation.ConversationId;
import org.havenline.conversation.Conversations;
import org.havenline.conversation.InboundText;
import org.havenline.conversation.Message;
import org.havenline.conversation.Reception;
import org.havenline.delivery.Outbox;
import org.havenline.delivery.WebDelivery;
import org.havenline.privacy.Address;
import org.havenline.privacy.Contacts;
import org.havenline.privacy.Vault;
import org.springframework.transaction.support.TransactionTemplate;

/** Web chats over the same inbox, lane and outbox as texts. A browser page is a contact whose address is its token. */
final class SqlWebConversations implements WebConversations {

    private static final String LINE_PREFIX = "web:";
    private static final int TOKEN_BYTES = 16;

    /** Events of one answer; a longer history is fetched in pages. */
    private static final int PAGE = 100;

    private final Reception reception;
    private final Conversations conversations;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Vault vault;
    private final TransactionTemplate transactions;
    private final Clock clock;

    SqlWebConversations(
            Reception reception,
            Conversations conversations,
            Contacts contacts,
            Outbox outbox,
            Vault vault,
            TransactionTemplate transactions,
            Clock clock) {
        this.reception = reception;
        this.conversations = conversations;
        this.contacts = contacts;
        this.outbox = outbox;
        this.vault = vault;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public WebToken open(Opening opening) {
        WebToken token = tokenFor(opening.nonce());
        transactions.executeWithoutResult(status -> conversations.openFor(
                contacts.idOf(address(token)), LINE_PREFIX + opening.helpline(), Address.Channel.WEB, opening.language()));
        return token;
    }

    @Override
    public Optional<WebSession> find(WebToken token) {
        return contacts.find(address(token))
                .flatMap(conversations::findOpenOf)
                .filter(conversation -> conversation.phase() != Conversation.Phase.LEFT)
                .map(conversation -> new WebSession(
                        conversation.id().value(), conversation.line().substring(LINE_PREFIX.length())));
    }

    @Override
    public void send(WebSession session, String clientId, String text) {
        Conversation conversation =
                conversations.find(new ConversationId(session.id())).orElseThrow();
        reception.receive(new InboundText(
                LINE_PREFIX + session.id() + ":" + clientId,
                contacts.reveal(conversation.contact()),
                conversation.line(),
                text,
                0,
                null,
                clock.instant()));
    }

    @Override
    public List<WebEvent> since(WebSession session, long lastEventId) {
        return outbox.webTexts(session.id(), lastEventId, PAGE).stream()
                .map(SqlWebConversations::event)
                .toList();
    }

    @Override
    public void leave(WebSession session) {
        reception.leave(new ConversationId(session.id()));
    }

    private static WebEvent event(WebDelivery text) {
        Message message = Message.fromJson(text.body());
        List<WebEvent.Choice> choices = message.options().stream()
                .map(option -> new WebEvent.Choice(option.reply(), option.label()))
                .toList();
        return WebEvent.message(text.number(), text.fromHuman(), message.text(), message.language(), choices);
    }

    /** The same nonce always gives the same token, and only this server can tell which. */
    private WebToken tokenFor(String nonce) {
        byte[] keyed = Base64.getDecoder().decode(vault.indexOf(new Address(Address.Channel.WEB, "nonce|" + nonce)));
        return new WebToken(HexFormat.of().formatHex(keyed, 0, TOKEN_BYTES));
    }

    private static Address address(WebToken token) {
        return new Address(Address.Channel.WEB, token.value());
    }
}
