package org.havenline.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.havenline.conversation.Conversation;
import org.havenline.oncall.ResponderId;
import org.havenline.storage.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Promises to survivors and responders, each as a story, on both databases. */
class EscalationStoriesTest {

    private static final String HER = "+16475550111";
    private static final String OTHER = "+16475550112";
    private static final String AMINA = "+16135550101";
    private static final String BEA = "+16135550102";
    private static final String DINA = "+16135550103";
    private static final Duration AT_ONCE = Duration.ofMillis(300);

    @ParameterizedTest
    @EnumSource
    void aPersonInDangerReachesAHumanAndTalksWithNumbersHidden(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            line.text(HER, "I am in danger");
            line.after(AT_ONCE);
            String code = line.code();
            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(alert ->
                            assertThat(alert).contains(code, "emergency").doesNotContain("555", "I am in"));
            line.phone(HER);

            line.text(AMINA, "1 " + code);

            assertThat(line.phone(AMINA)).anyMatch(text -> text.contains(code)).contains(code + ": I am in danger");
            assertThat(line.phone(HER)).anyMatch(text -> text.contains("A person is here"));
            line.text(AMINA, "I am here, are you alone?");
            assertThat(line.phone(HER)).containsExactly("I am here, are you alone?");
            line.text(HER, "yes");
            assertThat(line.phone(AMINA)).containsExactly(code + ": yes");
            assertThat(line.phone(HER))
                    .as("the program is silent while a human is here")
                    .isEmpty();

            line.text(AMINA, "3 " + code);
            assertThat(line.phone(HER)).anyMatch(text -> text.contains("The person has left"));
            line.phone(AMINA);
            line.text(AMINA, "2");
            line.text(AMINA, "1");
            line.text(AMINA, "0");
            line.text(HER, "menu");
            assertThat(line.phone(HER)).as("the program answers again").isNotEmpty();
            assertThat(line.jdbc
                            .sql("select outcome_kind from help_case")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLadderClimbsAndStartsOverWithoutEnd(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            line.text(HER, "danger");
            line.after(AT_ONCE);
            assertThat(line.phone(AMINA)).hasSize(1);
            line.after(Duration.ofSeconds(61));
            assertThat(line.phone(BEA)).hasSize(1);
            line.after(Duration.ofSeconds(61));
            assertThat(line.phone(DINA)).hasSize(1);
            line.after(Duration.ofSeconds(61));
            assertThat(line.phone(DINA)).as("last resort").hasSize(1);
            line.after(Duration.ofSeconds(61));
            assertThat(line.phone(AMINA)).as("second round").hasSize(1);
            assertThat(line.phone(HER))
                    .as("told the truth at the set time")
                    .anyMatch(text -> text.contains("asked everyone"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofManyWhoTakeACaseAtOnceOneWins(TestDatabase engine) throws Exception {
        try (Helpline line = new Helpline(engine);
                ExecutorService people = Executors.newFixedThreadPool(8)) {
            line.text(HER, "danger");
            CaseId id = line.onlyCase().id();
            List<Callable<Boolean>> claims = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Boolean>) () -> Boolean.TRUE.equals(line.database
                            .transactions()
                            .execute(status -> line.parts.cases().claim(id, new ResponderId("r" + i)))))
                    .toList();
            int won = 0;
            for (Future<Boolean> claim : people.invokeAll(claims)) {
                won += claim.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takingACaseCancelsWhatWasPlannedAndLosersLearnWhoHasIt(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            line.text(HER, "danger");
            line.after(AT_ONCE);
            line.phone(AMINA);
            line.after(Duration.ofSeconds(61));
            line.phone(BEA);
            String code = line.code();

            line.text(BEA, "take " + code);
            line.text(AMINA, "1 " + code);

            assertThat(line.phone(AMINA))
                    .allMatch(text -> text.contains("Bea has taken " + code))
                    .isNotEmpty();
            line.after(Duration.ofSeconds(61));
            assertThat(line.phone(DINA)).isEmpty();
            assertThat(line.onlyCase().state().heldBy()).contains(new ResponderId("bea"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoTakesACaseAndDoesNotWriteLosesItToTheNext(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "1 " + code);
            line.phone(AMINA);
            line.phone(HER);
            line.after(Duration.ofSeconds(121));
            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("first words"));
            line.after(Duration.ofSeconds(61));

            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("went back"));
            assertThat(line.phone(HER)).as("someone is still coming").hasSize(1);
            line.cycle.run();
            assertThat(line.phone(BEA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theClockStopsWhenHumanWordsArriveAndRunsAgainWhenTheyDoNot(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "1 " + code);
            line.phone(AMINA);
            line.phone(HER);
            line.text(AMINA, "hello");
            assertThat(line.onlyCase().state().phase()).isEqualTo(CasePhase.CLAIMED);
            line.fails(HER, 30003);
            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("did not arrive"));
            line.after(Duration.ofSeconds(121));
            assertThat(line.phone(AMINA)).as("reminded").hasSize(1);

            line.text(AMINA, "hello again");
            line.phone(HER);
            assertThat(line.onlyCase().state().phase()).isEqualTo(CasePhase.TALKING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAlertThatIsRefusedOrUndeliveredMovesOnWithinThreeSeconds(TestDatabase engine) {
        for (int error : new int[] {21610, 30003}) {
            try (Helpline line = new Helpline(engine)) {
                line.text(HER, "danger");
                line.after(AT_ONCE);
                assertThat(line.fails(AMINA, error)).isEqualTo(1);

                line.after(AT_ONCE);

                assertThat(line.phone(BEA)).as("error %d", error).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withTwoOpenCasesWordsWithoutACodeReachNobody(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String first = opened(line);
            line.text(AMINA, "1 " + first);
            line.text(OTHER, "danger too");
            line.after(AT_ONCE);
            String second = line.parts.cases().open().stream()
                    .map(file -> file.code().value())
                    .filter(code -> !code.equals(first))
                    .findFirst()
                    .orElseThrow();
            line.text(AMINA, "1 " + second);
            line.phone(AMINA);
            line.phone(HER);
            line.phone(OTHER);

            line.text(AMINA, "are you safe?");

            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains(first, second));
            assertThat(line.phone(HER)).isEmpty();
            assertThat(line.phone(OTHER)).isEmpty();
            line.text(AMINA, second + ": are you safe?");
            assertThat(line.phone(OTHER)).containsExactly("are you safe?");
            line.text(AMINA, "3 " + second);
            line.phone(AMINA);
            line.text(AMINA, "0");
            line.text(AMINA, "0");
            line.text(AMINA, "0");
            line.phone(AMINA);
            line.phone(HER);
            line.text(AMINA, "meant for the other?");
            assertThat(line.phone(HER)).as("words after another case ended").isEmpty();
            assertThat(line.phone(AMINA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheLeavesSilentlyAndTheResponderCannotWriteToHer(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "1 " + code);
            line.text(AMINA, "hello");
            line.phone(AMINA);
            line.phone(HER);

            line.text(HER, "0");

            assertThat(line.phone(HER)).isEmpty();
            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("left"));
            line.text(AMINA, code + ": are you there?");
            line.after(Duration.ofHours(3));
            assertThat(line.phone(HER)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseIsHandedOverWithANoteAndWithoutASecondGreeting(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "1 " + code);
            line.text(AMINA, "to " + code + " bea asked about papers");
            assertThat(line.phone(BEA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("Amina", code));
            assertThat(line.onlyCase().state().heldBy()).contains(new ResponderId("amina"));
            line.phone(HER);

            line.text(BEA, "1 " + code);

            assertThat(line.phone(BEA)).anyMatch(text -> text.contains("asked about papers"));
            assertThat(line.phone(HER))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("Another person"));
            line.phone(AMINA);
            line.text(AMINA, code + " one more thing");
            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("not yours"));
            assertThat(line.phone(HER)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aResponderWhoSaysNoOrGoesAwayIsNotWaitedFor(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "2 " + code);
            line.after(AT_ONCE);
            assertThat(line.phone(BEA)).hasSize(1);
            line.text(BEA, "away");
            line.after(AT_ONCE);
            assertThat(line.phone(DINA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyCallsBecomeOneAlertAndNoneIsDropped(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            for (int i = 0; i < 50; i++) {
                line.text("+164755502%02d".formatted(i), "danger");
            }
            line.after(AT_ONCE);

            assertThat(line.phone(AMINA))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("50 wait"));
            assertThat(line.parts.cases().open()).hasSize(50);
        }
    }

    @ParameterizedTest
    @EnumSource
    void herDeletionErasesHerWordsEverywhereAndTheResponderLearnsIt(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "1 " + code);
            line.text(HER, "something only she knows");
            line.phone(AMINA);
            line.database
                    .transactions()
                    .executeWithoutResult(
                            status -> line.switchboard.wiped(line.onlyCase().conversation()));

            assertThat(line.phone(AMINA)).anyMatch(text -> text.contains("deleted"));
            assertThat(line.jdbc
                            .sql(
                                    "select count(*) from outbox where kind = 'relay' and body_sealed is not null and case_id is not null")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoInstancesShareTheLadderAndPageOnce(TestDatabase engine) throws Exception {
        try (Helpline line = new Helpline(engine);
                ExecutorService instances = Executors.newFixedThreadPool(4)) {
            line.text(HER, "danger");
            line.clock.pass(AT_ONCE);
            Callable<Boolean> run = () -> {
                line.parts.cycle().run();
                return true;
            };
            instances.invokeAll(List.of(run, run, run, run));
            line.cycle.run();

            assertThat(line.phone(AMINA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotVerifiedIsNeverPagedAndAStoppedPhoneNeither(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            line.text(AMINA, "STOP");
            line.text(HER, "danger");
            line.after(AT_ONCE);

            assertThat(line.phone(AMINA)).isEmpty();
            assertThat(line.phone(BEA)).hasSize(1);
            assertThat(line.phone("+16135550104")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBrokenRotaFileLeavesTheLastGoodOneInForce(TestDatabase engine) throws Exception {
        try (Helpline line = new Helpline(engine)) {
            java.nio.file.Files.writeString(line.folder.resolve("rota.yaml"), "zone: [broken");
            line.clock.pass(Duration.ofMinutes(1));
            line.text(HER, "danger");
            line.after(AT_ONCE);

            assertThat(line.live.findings()).isPositive();
            assertThat(line.phone(AMINA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCaseEndsInHerOwnTurnAndTheProgramSpeaksAgain(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            String code = opened(line);
            line.text(AMINA, "1 " + code);
            line.database
                    .transactions()
                    .executeWithoutResult(
                            status -> line.switchboard.notWanted(line.onlyCase().conversation()));
            line.after(AT_ONCE);

            assertThat(line.lanes
                            .conversations
                            .find(new org.havenline.conversation.ConversationId(line.jdbc
                                    .sql("select conversation_id from help_case")
                                    .query(String.class)
                                    .single()))
                            .orElseThrow()
                            .phase())
                    .isEqualTo(Conversation.Phase.BOT);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withNobodyOnDutySheIsToldSoAndTheCaseGoesOnLooking(TestDatabase engine) {
        try (Helpline line = new Helpline(engine)) {
            for (String phone : List.of(AMINA, BEA, DINA)) {
                line.text(phone, "away");
                line.phone(phone);
            }
            assertThat(line.switchboard.isAnyoneOnCall()).isFalse();
            line.text(HER, "danger");
            line.after(AT_ONCE);
            line.phone(HER);
            line.after(Duration.ofSeconds(181));

            assertThat(line.phone(HER))
                    .singleElement()
                    .satisfies(text -> assertThat(text).contains("no one is on duty"));
            line.text(BEA, "here");
            line.after(Duration.ofSeconds(301));
            assertThat(line.phone(BEA)).anyMatch(text -> text.contains(line.code()));
        }
    }

    private static String opened(Helpline line) {
        line.text(HER, "danger");
        line.after(AT_ONCE);
        line.phone(AMINA);
        line.phone(HER);
        return line.code();
    }
}
