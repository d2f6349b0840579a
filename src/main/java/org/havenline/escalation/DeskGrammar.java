package org.havenline.escalation;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.havenline.escalation.DeskWords.Command;
import org.havenline.text.Numerals;

/**
 * Reads responders' texts. A text is a command only when it cannot be words for a survivor: a command word or number
 * with a case code, or one that stands alone. Everything else is passed on, word for word.
 */
final class DeskGrammar {

    /** What carriers and the provider act on before we see it; never words for a survivor. */
    private static final Set<String> CARRIER_STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "END", "QUIT", "CANCEL", "REVOKE", "OPTOUT", "ARRET", "ARRÊT");

    private static final Set<String> CARRIER_START = Set.of("START", "UNSTOP");

    private static final int TAKE = 1;
    private static final int GIVE_BACK = 2;
    private static final int CLOSE = 3;

    private final DeskWords words;

    DeskGrammar(DeskWords words) {
        this.words = words;
    }

    DeskSaid read(String text) {
        String plain = text.strip();
        String keyword = plain.toUpperCase(Locale.ROOT);
        if (CARRIER_STOP.contains(keyword)) {
            return new DeskSaid.CarrierStop();
        }
        if (CARRIER_START.contains(keyword)) {
            return new DeskSaid.CarrierStart();
        }
        OptionalInt number = Numerals.read(plain);
        if (number.isPresent()) {
            return new DeskSaid.Number(number.getAsInt());
        }
        Split first = Split.of(plain);
        Optional<CaseCode> leading = CaseCode.read(first.head());
        if (leading.isPresent() && !first.head().isEmpty()) {
            return afterCode(leading.get(), first.rest());
        }
        Optional<Command> command = command(first.head());
        if (command.isEmpty()) {
            return new DeskSaid.Words(Optional.empty(), plain);
        }
        Split second = Split.of(first.rest());
        Optional<CaseCode> code = CaseCode.read(second.head());
        if (code.isPresent()) {
            return withCode(command.get(), code.get(), second.rest(), plain);
        }
        return first.rest().isEmpty() ? alone(command.get(), plain) : new DeskSaid.Words(Optional.empty(), plain);
    }

    private DeskSaid afterCode(CaseCode code, String rest) {
        return rest.isEmpty() ? new DeskSaid.Point(code) : new DeskSaid.Words(Optional.of(code), rest);
    }

    private Optional<Command> command(String head) {
        OptionalInt number = Numerals.read(head);
        if (number.isPresent()) {
            return switch (number.getAsInt()) {
                case TAKE -> Optional.of(Command.TAKE);
                case GIVE_BACK -> Optional.of(Command.GIVE_BACK);
                case CLOSE -> Optional.of(Command.CLOSE);
                default -> Optional.empty();
            };
        }
        return words.find(head);
    }

    /** Words after a command that takes none make it a sentence ("take K7 bus to the shelter"), so it is passed on. */
    private DeskSaid withCode(Command command, CaseCode code, String rest, String plain) {
        return switch (command) {
            case NOTE -> new DeskSaid.Note(code, rest);
            case OFFER -> offer(code, rest);
            case TAKE, GIVE_BACK, CLOSE, TO_BOT ->
                rest.isEmpty() ? plainCommand(command, code) : new DeskSaid.Words(Optional.empty(), plain);
            case LIST, AWAY, HERE, COMMANDS -> new DeskSaid.Words(Optional.empty(), plain);
        };
    }

    private static DeskSaid plainCommand(Command command, CaseCode code) {
        return switch (command) {
            case TAKE -> new DeskSaid.Take(code);
            case GIVE_BACK -> new DeskSaid.GiveBack(code);
            case CLOSE -> new DeskSaid.Close(code);
            case TO_BOT, NOTE, OFFER, LIST, AWAY, HERE, COMMANDS -> new DeskSaid.ToBot(code);
        };
    }

    private static DeskSaid offer(CaseCode code, String rest) {
        Split colleague = Split.of(rest);
        return new DeskSaid.Offer(code, colleague.head(), colleague.rest());
    }

    private static DeskSaid alone(Command command, String plain) {
        return switch (command) {
            case LIST -> new DeskSaid.ListOpen();
            case AWAY -> new DeskSaid.Away();
            case HERE -> new DeskSaid.Here();
            case COMMANDS -> new DeskSaid.Commands();
            case TAKE -> new DeskSaid.Number(TAKE);
            case GIVE_BACK, CLOSE, TO_BOT, OFFER, NOTE -> new DeskSaid.Words(Optional.empty(), plain);
        };
    }

    /** The first word, freed of what people put after it, and what follows. */
    private record Split(String head, String rest) {
        static Split of(String text) {
            String plain = text.strip();
            int end = 0;
            while (end < plain.length() && !Character.isWhitespace(plain.charAt(end))) {
                end++;
            }
            return new Split(
                    plain.substring(0, end).replaceAll("[:,;.)]+$", ""),
                    plain.substring(end).strip());
        }
    }
}
