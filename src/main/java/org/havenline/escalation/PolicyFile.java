package org.havenline.escalation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.havenline.oncall.Channel;
import org.havenline.oncall.Finding;
import org.havenline.oncall.ResponderId;
import org.havenline.oncall.Rung;
import org.havenline.oncall.YamlMap;
import org.havenline.urgency.Level;

/**
 * Reads {@code oncall/policy.yaml}; its format is in {@code docs/coordinator-rota.md}. The same form, one policy alone,
 * is kept with each case.
 */
final class PolicyFile {

    static final String NAME = "policy.yaml";

    /** Shorter waits page a second person before the first can have read the alert. */
    private static final int LEAST_ANSWER_SECONDS = 5;

    private final List<Finding> findings;

    PolicyFile(List<Finding> findings) {
        this.findings = findings;
    }

    /** The policies by urgency; a level that the file does not name uses the next graver one. */
    Map<Level, Policy> read(String text) {
        YamlMap root = YamlMap.read(NAME, text, findings);
        root.allow("emergency", "high", "elevated", "none");
        Map<Level, Policy> policies = new EnumMap<>(Level.class);
        Optional<Policy> graver = Optional.empty();
        for (Level level : List.of(Level.EMERGENCY, Level.HIGH, Level.ELEVATED, Level.NONE)) {
            Optional<Policy> own = root.map(level.code()).map(this::policy);
            graver = own.isPresent() ? own : graver;
            graver.ifPresent(policy -> policies.put(level, policy));
        }
        if (!policies.containsKey(Level.EMERGENCY)) {
            root.problem("emergency", "There is no policy for emergencies.", "Add a block 'emergency:'.");
        }
        return policies;
    }

    /** A policy kept with a case. */
    static Policy kept(String text) {
        return new PolicyFile(new ArrayList<>()).policy(YamlMap.read(NAME, text, new ArrayList<>()));
    }

    private Policy policy(YamlMap entry) {
        entry.allow(
                "steps",
                "last_resort",
                "again_after",
                "again_at_most",
                "prefer_language",
                "tell_waiting",
                "first_words",
                "give_back",
                "answer_within",
                "quiet_after");
        List<Policy.Step> steps = entry.maps("steps").stream().map(this::step).toList();
        if (steps.isEmpty()) {
            entry.problem("steps", "This policy has no steps.", "Add 'steps:' with at least one.");
        }
        return new Policy(
                steps,
                people(entry),
                seconds(entry, "again_after", 120),
                seconds(entry, "again_at_most", 900),
                seconds(entry, "prefer_language", 90),
                waits(entry),
                seconds(entry, "first_words", 180),
                seconds(entry, "give_back", 120),
                seconds(entry, "answer_within", 900),
                seconds(entry, "quiet_after", 7200));
    }

    private Policy.Step step(YamlMap entry) {
        entry.allow("page", "channels", "answer");
        List<Rung> page = entry.texts("page").stream().map(Rung::new).toList();
        if (page.isEmpty()) {
            entry.problem("page", "This step pages nobody.", "Add 'page: [first]' with rungs of the rota.");
        }
        Duration answer = seconds(entry, "answer", 120);
        if (answer.toSeconds() < LEAST_ANSWER_SECONDS) {
            entry.problem("answer", "Nobody can answer that fast.", "Give at least 5 seconds.");
        }
        return new Policy.Step(page, channels(entry), answer);
    }

    private static Map<Channel, Duration> channels(YamlMap entry) {
        Map<Channel, Duration> channels = new EnumMap<>(Channel.class);
        entry.map("channels").ifPresent(map -> {
            for (String word : map.keys()) {
                Optional<Channel> channel = Channel.named(word);
                if (channel.isEmpty()) {
                    map.problem(word, "'" + word + "' is no channel.", "Use sms, voice, email or webhook.");
                }
                channel.ifPresent(known -> channels.put(known, seconds(map, word, 0)));
            }
        });
        if (channels.isEmpty()) {
            channels.put(Channel.SMS, Duration.ZERO);
        }
        return channels;
    }

    private static List<ResponderId> people(YamlMap entry) {
        List<ResponderId> people = new ArrayList<>();
        for (String word : entry.texts("last_resort")) {
            if (ResponderId.isWellFormed(word)) {
                people.add(new ResponderId(word));
            } else {
                entry.problem("last_resort", "'" + word + "' is no id.", "Use ids from people.yaml.");
            }
        }
        return people;
    }

    private static List<Duration> waits(YamlMap entry) {
        List<Duration> waits = new ArrayList<>();
        for (String word : entry.texts("tell_waiting")) {
            if (word.matches("\\d{1,6}")) {
                waits.add(Duration.ofSeconds(Long.parseLong(word)));
            } else {
                entry.problem("tell_waiting", "'" + word + "' is no number of seconds.", "Write [300, 900].");
            }
        }
        return waits.stream().sorted().toList();
    }

    private static Duration seconds(YamlMap entry, String key, int otherwise) {
        return Duration.ofSeconds(entry.value(key, PolicyFile::notNegative, "Write a whole number of seconds.")
                .orElse((long) otherwise));
    }

    private static Long notNegative(String text) {
        long number = Long.parseLong(text);
        if (number < 0) {
            throw new IllegalArgumentException("negative");
        }
        return number;
    }

    /** The policy in the form that is kept with a case. */
    static String text(Policy policy) {
        StringBuilder text = new StringBuilder("steps:\n");
        for (Policy.Step step : policy.steps()) {
            text.append("- {page: ")
                    .append(step.page())
                    .append(", answer: ")
                    .append(step.answer().toSeconds())
                    .append(", channels: {")
                    .append(step.channels().entrySet().stream()
                            .map(entry -> entry.getKey().code() + ": "
                                    + entry.getValue().toSeconds())
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .append("}}\n");
        }
        line(
                text,
                "last_resort",
                policy.lastResort().stream().map(ResponderId::value).toList());
        line(text, "again_after", policy.againAfter().toSeconds());
        line(text, "again_at_most", policy.againAtMost().toSeconds());
        line(text, "prefer_language", policy.preferLanguage().toSeconds());
        line(
                text,
                "tell_waiting",
                policy.tellWaiting().stream().map(Duration::toSeconds).toList());
        line(text, "first_words", policy.firstWords().toSeconds());
        line(text, "give_back", policy.giveBack().toSeconds());
        line(text, "answer_within", policy.answerWithin().toSeconds());
        line(text, "quiet_after", policy.quietAfter().toSeconds());
        return text.toString();
    }

    private static void line(StringBuilder text, String key, Object value) {
        text.append(key).append(": ").append(value).append('\n');
    }
}
