package org.havenline.dialog.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.havenline.dialog.Channel;
import org.havenline.dialog.DialogFiles;
import org.havenline.dialog.Finding;
import org.havenline.dialog.tree.Where;
import org.havenline.dialog.tree.YamlMap;

/** Reads the author tests: a file is a list of stories. */
final class StoryReader {

    static final String TESTS = "dialogs/tests/";

    private static final Set<String> STORY_KEYS = Set.of("story", "channel", "language", "now", "steps", "note");
    private static final Set<String> STEP_KEYS =
            Set.of("they", "we", "alert", "state", "now", "effects", "arrive", "note");
    private static final Set<String> WE_KEYS = Set.of("node", "language", "contains", "lacks");

    private final List<Finding> findings;

    StoryReader(List<Finding> findings) {
        this.findings = findings;
    }

    List<Story> read(DialogFiles files) {
        List<Story> stories = new ArrayList<>();
        files.below(TESTS)
                .forEach((file, text) ->
                        YamlMap.readList(file, text, findings).forEach(story -> stories.add(story(story))));
        return stories;
    }

    private Story story(YamlMap yaml) {
        yaml.knowsOnly(STORY_KEYS).needs("story", "steps");
        Channel channel = yaml.text("channel").equals("web") ? Channel.WEB : Channel.SMS;
        List<Step> steps = new ArrayList<>();
        yaml.maps("steps").forEach(step -> step(step).ifPresent(steps::add));
        return new Story(yaml.where(), yaml.text("story"), channel, yaml.text("language"), strings(yaml, "now"), steps);
    }

    private Optional<Step> step(YamlMap yaml) {
        yaml.knowsOnly(STEP_KEYS);
        Where where = yaml.where();
        if (yaml.has("they")) {
            return Optional.of(new Step.They(where, yaml.text("they")));
        }
        if (yaml.has("arrive")) {
            return Optional.of(new Step.Arrive(where, yaml.text("arrive")));
        }
        if (yaml.has("we")) {
            return Optional.of(we(yaml));
        }
        if (yaml.has("alert")) {
            return Optional.of(alert(yaml));
        }
        if (yaml.has("state")) {
            return Optional.of(new Step.StateIs(where, strings(yaml, "state")));
        }
        if (yaml.has("now")) {
            return Optional.of(new Step.Now(where, strings(yaml, "now")));
        }
        if (yaml.has("effects")) {
            return Optional.of(new Step.Effects(where, yaml.list("effects")));
        }
        return Optional.empty();
    }

    private Step we(YamlMap yaml) {
        Where where = yaml.where();
        if (!yaml.isMap("we")) {
            List<String> contains = yaml.list("we");
            boolean silent = contains.equals(List.of("silence")) || contains.isEmpty();
            return silent ? new Step.Silence(where) : new Step.We(where, "", "", contains, List.of());
        }
        return yaml.map("we")
                .<Step>map(we -> {
                    we.knowsOnly(WE_KEYS);
                    return new Step.We(
                            where, we.text("node"), we.text("language"), we.list("contains"), we.list("lacks"));
                })
                .orElse(new Step.Silence(where));
    }

    private static Step alert(YamlMap yaml) {
        return yaml.isMap("alert")
                ? yaml.map("alert")
                        .map(map -> new Step.Alert(yaml.where(), map.text("level"), map.text("person")))
                        .orElseThrow()
                : new Step.Alert(yaml.where(), yaml.text("alert"), "");
    }

    private static SortedMap<String, String> strings(YamlMap yaml, String key) {
        SortedMap<String, String> values = new TreeMap<>();
        yaml.map(key).ifPresent(map -> map.keys().forEach(name -> values.put(name, map.text(name))));
        return values;
    }
}
