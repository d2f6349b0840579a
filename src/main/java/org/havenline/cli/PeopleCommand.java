package org.havenline.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havenline.oncall.Channel;
import org.havenline.oncall.ContactMethod;
import org.havenline.oncall.OnCall;
import org.havenline.oncall.OnCallFolder;
import org.havenline.oncall.PeopleEdit;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code people}: adds responders, verifies their addresses, switches them to away and back. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = "Add responders, verify addresses, away switch.")
final class PeopleCommand {

    @Command(name = "add", mixinStandardHelpOptions = true, description = "Add a person, or addresses to one.")
    int add(
            @Mixin OnCallOptions options,
            @Parameters(paramLabel = "ID", description = "Short id: lower-case letters, digits, hyphens.") String id,
            @Option(names = "--name", defaultValue = "", description = "Name shown to colleagues.") String name,
            @Option(names = "--languages", split = ",", defaultValue = "en", description = "Such as en,fr,zh-Hans.")
                    List<String> languages,
            @Option(
                            names = "--contact",
                            split = ",",
                            description = "Addresses: sms=+1…, voice=+1…, email=…, webhook=https://….")
                    @Nullable
                    Map<String, String> contacts)
            throws IOException {
        if (!ResponderId.isWellFormed(id)) {
            return wrong("An id is lower-case letters, digits and hyphens.");
        }
        OnCallFolder folder = options.folder();
        PeopleEdit edit = folder.editPeople();
        ResponderId who = new ResponderId(id);
        boolean added = edit.add(who, name.isBlank() ? id : name, languages);
        for (Map.Entry<String, String> contact : (contacts == null ? Map.<String, String>of() : contacts).entrySet()) {
            Optional<Channel> channel = Channel.named(contact.getKey());
            if (channel.isEmpty()) {
                return wrong("A contact is sms, voice, email or webhook.");
            }
            edit.addContact(who, channel.get(), contact.getValue());
        }
        if (!added && contacts == null) {
            return wrong("Somebody has this id.");
        }
        return OnCallOptions.show(folder.save(edit));
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Make a code for an address; with --code, judge the code given back.")
    int verify(
            @Mixin OnCallOptions options,
            @Parameters(paramLabel = "ID") String id,
            @Parameters(paramLabel = "CHANNEL", description = "sms, voice, email or webhook.") String channelName,
            @Option(names = "--code", description = "The code that the person gave back.") @Nullable String code)
            throws IOException {
        Optional<Channel> channel = Channel.named(channelName);
        if (!ResponderId.isWellFormed(id) || channel.isEmpty()) {
            return wrong("Name a person's id and one of sms, voice, email, webhook.");
        }
        Instant now = Clock.systemUTC().instant();
        ResponderId who = new ResponderId(id);
        if (code == null) {
            return ask(options.folder(), who, channel.get(), now);
        }
        return judge(options.folder(), who, channel.get(), code, now);
    }

    private static int ask(OnCallFolder folder, ResponderId who, Channel channel, Instant now) throws IOException {
        Verification.Pending code = Verification.issue(new SecureRandom(), now);
        PeopleEdit edit = folder.editPeople();
        if (!edit.verification(who, channel, code)) {
            return wrong("This person has no such address.");
        }
        int result = OnCallOptions.show(folder.save(edit));
        if (result == OnCallOptions.FINE) {
            System.out.printf(
                    "Code %s, good for %d minutes. Get it to the person at exactly this address and take it back:%n"
                            + "  people verify %s %s --code …%n",
                    code.code(), Verification.CODE_LIFETIME.toMinutes(), who.value(), channel.code());
        }
        return result;
    }

    private static int judge(OnCallFolder folder, ResponderId who, Channel channel, String code, Instant now)
            throws IOException {
        OnCallFolder.Reading reading = folder.read(now);
        Verification standing = reading.onCall()
                .map(OnCall::people)
                .flatMap(people -> people.find(who))
                .flatMap(person -> person.contacts().stream()
                        .filter(contact -> contact.channel() == channel)
                        .findFirst())
                .map(ContactMethod::verification)
                .orElseGet(Verification.Unverified::new);
        Verification.Outcome outcome = standing.judge(code, now);
        if (outcome != Verification.Outcome.VERIFIED) {
            OnCallOptions.show(reading.findings());
            System.err.println(
                    switch (outcome) {
                        case WRONG -> "This is not the code.";
                        case EXPIRED -> "The code is too old; make a new one.";
                        case NOT_ASKED -> "No code is out for this address.";
                        case VERIFIED -> "";
                    });
            return OnCallOptions.FINDINGS;
        }
        PeopleEdit edit = folder.editPeople();
        edit.verification(who, channel, new Verification.Verified(now));
        return OnCallOptions.show(folder.save(edit));
    }

    @Command(name = "away", mixinStandardHelpOptions = true, description = "Switch a person to away, or back.")
    int away(
            @Mixin OnCallOptions options,
            @Parameters(paramLabel = "ID") String id,
            @Option(names = "--from", description = "First day away (default: now).") @Nullable LocalDate from,
            @Option(names = "--until", description = "First day back (default: until told).") @Nullable LocalDate until,
            @Option(names = "--back", description = "The person is back; planned absences are forgotten.") boolean back)
            throws IOException {
        if (!ResponderId.isWellFormed(id)) {
            return wrong("An id is lower-case letters, digits and hyphens.");
        }
        OnCallFolder folder = options.folder();
        PeopleEdit edit = folder.editPeople();
        ResponderId who = new ResponderId(id);
        boolean known = back ? edit.back(who) : edit.away(who, from, until);
        return known ? OnCallOptions.show(folder.save(edit)) : wrong("Nobody has this id.");
    }

    private static int wrong(String why) {
        System.err.println(why);
        return OnCallOptions.WRONG_USE;
    }
}
