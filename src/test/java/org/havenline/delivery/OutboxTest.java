package org.havenline.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.havenline.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutboxTest {

    private static final double UNPACED = 1_000_000;

    @ParameterizedTest
    @EnumSource
    void aTextIsClaimedByOneOfManyInstances(TestDatabase engine) throws Exception {
        try (Spine spine = new Spine(engine, UNPACED);
                ExecutorService instances = Executors.newFixedThreadPool(8)) {
            spine.queue(spine.person("+15875550101"), Kind.REPLY, "once", 1);
            Callable<Optional<ClaimedText>> claim = () ->
                    spine.database.transactions().execute(status -> spine.outbox.claimNext(Spine.LINE, "instance"));

            List<Future<Optional<ClaimedText>>> claims = instances.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> claim).toList());

            List<ClaimedText> winners = new ArrayList<>();
            for (Future<Optional<ClaimedText>> answer : claims) {
                answer.get().ifPresent(winners::add);
            }
            assertThat(winners).singleElement().satisfies(text -> {
                assertThat(text.body()).isEqualTo("once");
                assertThat(text.mustLook()).isFalse();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void urgentAndHumanTextsGoBeforeRoutineOnes(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            spine.queue(spine.person("+15875550101"), Kind.REPLY, "routine", 1);
            spine.queue(spine.person("+15875550102"), Kind.ALERT, "alert", 1);

            assertThat(claim(spine).orElseThrow().body()).isEqualTo("alert");
            assertThat(claim(spine).orElseThrow().body()).isEqualTo("routine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSenderKeepsToItsSegmentsASecond(TestDatabase engine) {
        try (Spine spine = new Spine(engine, 1)) {
            spine.queue(spine.person("+15875550101"), Kind.REPLY, "two segments", 2);
            spine.queue(spine.person("+15875550102"), Kind.REPLY, "next", 1);

            assertThat(claim(spine)).isPresent();
            assertThat(claim(spine)).as("at once").isEmpty();
            spine.clock.pass(Duration.ofMillis(1900));
            assertThat(claim(spine)).as("after 1.9 s").isEmpty();
            spine.clock.pass(Duration.ofMillis(200));
            assertThat(claim(spine)).as("after 2.1 s").isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLaterTextToTheSamePersonWaitsForTheOneInDoubt(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            Spine.Person person = spine.person("+15875550101");
            spine.queue(person, Kind.REPLY, "first", 1);
            spine.queue(person, Kind.REPLY, "second", 1);
            ClaimedText first = claim(spine).orElseThrow();
            spine.outbox.inDoubt(first, Duration.ofSeconds(5));

            assertThat(claim(spine)).isEmpty();

            spine.deliveries.reported(first.id(), DeliveryState.ACCEPTED, "SM1", null);
            assertThat(claim(spine).orElseThrow().body()).isEqualTo("second");
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterACrashTheLeaseRunsOutAndTheProviderMustBeAskedFirst(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            assertThat(claim(spine)).isPresent();
            assertThat(claim(spine)).as("while the lease lasts").isEmpty();

            spine.clock.pass(Duration.ofSeconds(16));

            ClaimedText again = claim(spine).orElseThrow();
            assertThat(again.mustLook()).isTrue();
            assertThat(again.firstPostAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLateWriterIsRefused(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            ClaimedText slow = claim(spine).orElseThrow();
            spine.clock.pass(Duration.ofSeconds(16));
            ClaimedText fast = claim(spine).orElseThrow();

            spine.outbox.notTaken(slow, Duration.ZERO);

            assertThat(spine.outbox.find(fast.id()).orElseThrow().state()).isEqualTo(DeliveryState.SENDING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void reportsOnlyMoveUpAndRepeatsSayNothingNew(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            OutboxId id = spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            claim(spine);

            assertThat(spine.deliveries.reported(id, DeliveryState.DELIVERED, "SM1", null))
                    .isTrue();
            assertThat(spine.deliveries.reported(id, DeliveryState.DELIVERED, "SM1", null))
                    .isFalse();
            assertThat(spine.deliveries.reported(id, DeliveryState.SENT, "SM1", null))
                    .isFalse();
            assertThat(spine.deliveries.reported(id, DeliveryState.ACCEPTED, "SM1", null))
                    .isFalse();
            assertThat(spine.outbox.find(id).orElseThrow().state()).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallbackFasterThanTheAnswerSettlesTheText(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            OutboxId id = spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            claim(spine);
            spine.deliveries.reported(id, DeliveryState.SENT, "SM1", null);

            spine.deliveries.reported(id, DeliveryState.ACCEPTED, "SM1", null);
            spine.clock.pass(Duration.ofMinutes(1));

            assertThat(spine.outbox.find(id).orElseThrow().state()).isEqualTo(DeliveryState.SENT);
            assertThat(claim(spine)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportUnderAnotherProviderIdIsNotAboutThisText(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            OutboxId id = spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            claim(spine);
            spine.deliveries.reported(id, DeliveryState.ACCEPTED, "SM1", null);

            assertThat(spine.deliveries.reported(id, DeliveryState.FAILED, "SM2", 30003))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenSheLeavesNothingThatWaitsGoesOut(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            Spine.Person person = spine.person("+15875550101");
            spine.queue(person, Kind.REPLY, "one", 1);
            spine.queue(person, Kind.RELAY, "two", 1);

            int cancelled = spine.outbox.cancelFor(person.conversation());

            assertThat(cancelled).isEqualTo(2);
            assertThat(claim(spine)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatGrewOldIsNotSent(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            OutboxId reply = spine.queue(spine.person("+15875550101"), Kind.REPLY, "old", 1);
            OutboxId alert = spine.queue(spine.person("+15875550102"), Kind.ALERT, "alert", 1);
            spine.clock.pass(Duration.ofMinutes(61));

            spine.deliveries.expire();

            assertThat(spine.outbox.find(reply).orElseThrow().state()).isEqualTo(DeliveryState.CANCELLED);
            assertThat(spine.outbox.find(alert).orElseThrow().state()).isEqualTo(DeliveryState.NEW);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTextInDoubtIsPostedAtMostTwiceToASurvivor(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            OutboxId id = spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            HandoverRules rules = new HandoverRules(spine.outbox, spine.deliveries);
            rules.settle(claim(spine).orElseThrow(), new Handover.Unknown());
            spine.clock.pass(Duration.ofMinutes(2));

            ClaimedText second = claim(spine).orElseThrow();
            assertThat(rules.mayPostAgain(second))
                    .as("the provider has none: once more")
                    .isTrue();
            rules.settle(second, new Handover.Unknown());
            spine.clock.pass(Duration.ofMinutes(2));

            assertThat(rules.mayPostAgain(claim(spine).orElseThrow()))
                    .as("never a third time")
                    .isFalse();
            assertThat(spine.outbox.find(id).orElseThrow().state()).isEqualTo(DeliveryState.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void howeverOftenACrashCutsAHandoverOffTheTextIsNotGivenUp(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            OutboxId id = spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            HandoverRules rules = new HandoverRules(spine.outbox, spine.deliveries);
            claim(spine);
            for (int crash = 0; crash < 5; crash++) {
                spine.clock.pass(Duration.ofSeconds(16));
                ClaimedText text = claim(spine).orElseThrow();
                assertThat(text.mustLook()).isTrue();
                assertThat(rules.mayPostAgain(text)).as("after crash %d", crash).isTrue();
            }

            assertThat(spine.outbox.find(id).orElseThrow().state()).isEqualTo(DeliveryState.SENDING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void busyIsNotAPost(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            spine.queue(spine.person("+15875550101"), Kind.REPLY, "text", 1);
            HandoverRules rules = new HandoverRules(spine.outbox, spine.deliveries);
            for (int i = 0; i < 5; i++) {
                rules.settle(
                        claim(spine).orElseThrow(), new Handover.NotTaken(Duration.ofSeconds(3), Handover.Reason.BUSY));
                assertThat(claim(spine)).as("waits as long as it was told").isEmpty();
                spine.clock.pass(Duration.ofMinutes(2));
            }

            ClaimedText text = claim(spine).orElseThrow();
            assertThat(text.mustLook()).isFalse();
            assertThat(text.posts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecipientWhoSentStopIsMarked(TestDatabase engine) {
        try (Spine spine = new Spine(engine, UNPACED)) {
            Spine.Person person = spine.person("+15875550101");
            spine.queue(person, Kind.REPLY, "text", 1);

            new HandoverRules(spine.outbox, spine.deliveries)
                    .settle(claim(spine).orElseThrow(), new Handover.Refused(21610, Handover.Reason.OPTED_OUT));

            assertThat(spine.contacts.isOptedOut(person.contact())).isTrue();
        }
    }

    private static Optional<ClaimedText> claim(Spine spine) {
        return spine.database.transactions().execute(status -> spine.outbox.claimNext(Spine.LINE, "instance"));
    }
}
