package org.havenline.channel.demo;

import java.util.List;
import org.havenline.channel.demo.DemoCases.DemoCase;
import org.havenline.channel.demo.NetworkMessage.Direction;

/** What the demo page shows: the phones with their texts, and the cases. */
record DemoState(long version, String helpline, List<Phone> phones, List<DemoCase> cases) {

    /** Texts shown per phone; a phone's screen does not need more. */
    private static final int MAX_SHOWN = 200;

    record Phone(String id, String title, String number, boolean blocked, List<Bubble> texts) {}

    record Bubble(String id, boolean own, String body, int segments, String encoding, String status, long at) {}

    static DemoState of(PhoneNetwork network, DemoAccount account, List<DemoCase> cases) {
        long version = network.version();
        List<Phone> phones = List.of(DemoPhone.values()).stream()
                .map(phone -> phone(phone, network))
                .toList();
        return new DemoState(version, account.helplineNumber(), phones, cases);
    }

    private static Phone phone(DemoPhone phone, PhoneNetwork network) {
        List<NetworkMessage> thread = network.thread(phone.number());
        List<Bubble> texts = thread.subList(Math.max(0, thread.size() - MAX_SHOWN), thread.size()).stream()
                .map(DemoState::bubble)
                .toList();
        return new Phone(phone.id(), phone.title(), phone.number(), network.blocked(phone.number()), texts);
    }

    private static Bubble bubble(NetworkMessage message) {
        return new Bubble(
                message.sid(),
                message.direction() == Direction.INBOUND,
                message.body(),
                message.segments(),
                message.encoding(),
                message.status().code(),
                message.created().toEpochMilli());
    }
}
