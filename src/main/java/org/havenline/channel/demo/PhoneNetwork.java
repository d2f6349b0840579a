package org.havenline.channel.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.havenline.channel.demo.NetworkMessage.Direction;
import org.havenline.channel.demo.NetworkMessage.Status;
import org.havenline.text.Segments;
import org.jspecify.annotations.Nullable;

/** Every text of the simulated network, in memory; the oldest are forgotten first. */
final class PhoneNetwork {

    /** Texts kept: some hours of play, a few megabytes. */
    static final int MAX_MESSAGES = 2_000;

    private final LinkedHashMap<String, NetworkMessage> messages = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final OptOuts optOuts = new OptOuts();
    private final Sids sids;
    private final Clock clock;
    private long version;

    PhoneNetwork(Sids sids, Clock clock) {
        this.sids = sids;
        this.clock = clock;
    }

    /** Takes a text of the helpline; refuses one to a phone that sent STOP. */
    NetworkMessage submit(Submission submission) {
        if (optOuts.contains(submission.to())) {
            throw NetworkRefusal.optedOut();
        }
        Status first = submission.scheduled() ? Status.SCHEDULED : firstStatus(submission);
        return keep(message(submission, Direction.OUTBOUND, first));
    }

    /** Takes a text of a phone on its way to the helpline. */
    Arrival arrive(String from, String to, String body) {
        Optional<String> optOutType = optOuts.heard(from, body);
        Submission submission = new Submission(from, to, body, null, null, false);
        NetworkMessage kept = keep(message(submission, Direction.INBOUND, Status.RECEIVED));
        return new Arrival(kept, optOutType);
    }

    /** A text from a phone, and what the network understood by it. */
    record Arrival(NetworkMessage message, Optional<String> optOutType) {}

    Optional<NetworkMessage> find(String sid) {
        return locked(() -> Optional.ofNullable(messages.get(sid)));
    }

    /** Newest first, as Twilio lists. */
    List<NetworkMessage> search(Predicate<NetworkMessage> wanted) {
        return locked(() -> new ArrayList<>(messages.values())).reversed().stream()
                .filter(wanted)
                .toList();
    }

    /** Oldest first: what the phone with this number shows. */
    List<NetworkMessage> thread(String number) {
        return search(message -> message.from().equals(number) || shownTo(message, number))
                .reversed();
    }

    private static boolean shownTo(NetworkMessage message, String number) {
        return message.to().equals(number) && (message.status() == Status.SENT || message.status() == Status.DELIVERED);
    }

    /** Moves a text on; a state behind the present one, and any state after a final one, is ignored. */
    Optional<NetworkMessage> advance(String sid, Status next) {
        return change(sid, message -> {
            boolean open = message.status().waiting() || message.status() == Status.SENT;
            boolean onward = next.compareTo(message.status()) > 0;
            return open && onward ? message.become(next, clock.instant()) : message;
        });
    }

    /** Marks a phone's text that the helpline did not accept. */
    void bounce(String sid) {
        change(sid, message -> message.become(Status.FAILED, clock.instant()));
    }

    /** Stops a text that has not left; Twilio refuses the rest. */
    NetworkMessage cancel(String sid) {
        NetworkMessage present = find(sid).orElseThrow(NetworkRefusal::unknown);
        if (!present.status().waiting()) {
            throw NetworkRefusal.invalid(30409, "Message cannot be canceled in its present state.");
        }
        return change(sid, message -> message.become(Status.CANCELED, clock.instant()))
                .orElseThrow(NetworkRefusal::unknown);
    }

    NetworkMessage redact(String sid) {
        return change(sid, message -> message.redacted(clock.instant())).orElseThrow(NetworkRefusal::unknown);
    }

    boolean delete(String sid) {
        return locked(() -> {
            version++;
            return messages.remove(sid) != null;
        });
    }

    boolean blocked(String number) {
        return optOuts.contains(number);
    }

    /** Grows with every change, so that a page can ask whether there is anything new. */
    long version() {
        return locked(() -> version);
    }

    private static Status firstStatus(Submission submission) {
        return submission.messagingServiceSid() == null ? Status.QUEUED : Status.ACCEPTED;
    }

    private NetworkMessage message(Submission submission, Direction direction, Status status) {
        Segments segments = Segments.of(submission.body());
        Instant now = clock.instant();
        @Nullable Instant sent = direction == Direction.INBOUND ? now : null;
        return new NetworkMessage(
                sids.message(),
                direction,
                submission.from(),
                submission.to(),
                submission.body(),
                status,
                segments.count(),
                segments.encoding().label(),
                now,
                now,
                sent,
                submission.messagingServiceSid(),
                submission.statusCallback());
    }

    private NetworkMessage keep(NetworkMessage message) {
        return locked(() -> {
            messages.put(message.sid(), message);
            while (messages.size() > MAX_MESSAGES) {
                messages.pollFirstEntry();
            }
            version++;
            return message;
        });
    }

    private Optional<NetworkMessage> change(String sid, UnaryOperator<NetworkMessage> edit) {
        return locked(() -> {
            NetworkMessage changed = messages.computeIfPresent(sid, (key, message) -> edit.apply(message));
            version++;
            return Optional.ofNullable(changed);
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
