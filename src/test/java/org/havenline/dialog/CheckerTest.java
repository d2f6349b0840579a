package org.havenline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.havenline.dialog.tree.YamlMap;
import org.havenline.language.PoFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckerTest {

    private static final String LISTS = "banned: { en: [victim] }\ntelling: { en: [shelter] }\n";

    @TestFactory
    Stream<DynamicTest> eachMistakeIsFoundWithFileLineAndMend() throws IOException {
        try (InputStream cases = CheckerTest.class.getResourceAsStream("/dialog/checks.yaml")) {
            String yaml = new String(cases.readAllBytes(), StandardCharsets.UTF_8);
            return YamlMap.readList("checks.yaml", yaml, new ArrayList<>()).stream()
                    .map(one -> DynamicTest.dynamicTest(one.text("case"), () -> found(one)));
        }
    }

    private static void found(YamlMap one) {
        List<Finding> findings = check(edited(one), one);

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(one.text("finds"));
            assertThat(finding.file()).isEqualTo(one.text("file"));
            assertThat(finding.line()).isPositive();
            assertThat(finding.mend()).contains(one.text("mend")).isNotBlank();
            assertThat(finding.place()).contains(one.text("at"));
            assertThat(finding.severity().code()).isEqualTo(one.has("severity") ? one.text("severity") : "error");
        });
    }

    @Test
    void theSmallHelplineItselfHasNothingToMend() {
        DialogCheck.Report report = DialogCheck.check(english(), List.of(), ResourceAnswers.NONE, Demo.DAY);

        assertThat(report.findings().stream().filter(Finding::isError)).isEmpty();
    }

    @Test
    void aTranslationIsMissingStaleOrHasOtherValues() {
        String po = """
                msgid ""
                msgstr "Content-Type: text/plain; charset=UTF-8\\n"

                msgctxt "work/pay.say"
                msgid "You must be paid soon."
                msgstr "On doit vous payer."

                msgctxt "work/list.say"
                msgid "Near {place}:"
                msgstr "Près de {lieu} :"
                """;
        SortedMap<String, String> texts = new TreeMap<>(english().texts());
        texts.compute("dialogs/helpline.yaml", (name, text) -> text.replace("languages: [en]", "languages: [en, fr]"));
        PoFile french = PoFile.parse("fr.po", po.getBytes(StandardCharsets.UTF_8));

        List<Finding> findings = DialogCheck.check(
                        new DialogFiles(texts), List.of(french), ResourceAnswers.NONE, Demo.DAY)
                .findings();

        assertThat(findings)
                .anyMatch(one ->
                        one.code().equals("stale-translation") && one.place().equals("work/pay.say"));
        assertThat(findings)
                .anyMatch(one -> one.code().equals("placeholder")
                        && one.line() > 0
                        && one.file().equals("translations/fr.po")
                        && one.language().equals("fr"));
        assertThat(findings).anyMatch(one -> one.code().equals("missing-translation"));
    }

    private static List<Finding> check(DialogFiles files, YamlMap one) {
        LocalDate today = one.has("today") ? LocalDate.parse(one.text("today")) : Demo.DAY;
        return DialogCheck.check(files, List.of(), ResourceAnswers.NONE, today).findings();
    }

    private static DialogFiles edited(YamlMap one) {
        SortedMap<String, String> texts = new TreeMap<>(english().texts());
        String before = texts.get(one.text("file"));
        String after = before.replace(raw(one, "replace"), raw(one, "with"));
        assertThat(after)
                .as("the edit of “%s” must change something", one.text("case"))
                .isNotEqualTo(before);
        texts.put(one.text("file"), after);
        return new DialogFiles(texts);
    }

    private static String raw(YamlMap one, String key) {
        return one.text(key);
    }

    /** The small helpline, in English only, with its word lists. */
    private static DialogFiles english() {
        SortedMap<String, String> texts =
                new TreeMap<>(DialogFiles.folder(Demo.CONTENT).texts());
        texts.compute(
                "dialogs/helpline.yaml", (name, text) -> text.replaceFirst("languages: \\[.*]", "languages: [en]"));
        texts.put("dialogs/banned.yaml", LISTS);
        return new DialogFiles(texts);
    }
}
