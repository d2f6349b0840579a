package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** A conversation in the widget as she meets it. */
class ChatConversationTest extends ChatBrowser {

    @Test
    void aChoiceIsAButtonThatTheKeyboardReachesAndItGoesWhenItIsAnswered() {
        openChat("?lang=en");
        write("choose");
        waitForTexts(2);
        List<WebElement> choices = inside(".choices button");
        assertThat(choices).extracting(WebElement::getText).containsExactly("Pay or hours", "جواز السفر");

        choices.get(1).sendKeys(Keys.ENTER);
        waitForTexts(4);

        assertThat(texts()).contains("جواز السفر", "I read: 2");
        assertThat(inside(".choices")).isEmpty();
        assertThat(played.texts()).containsExactly("choose", "2");
    }

    @Test
    void numbersBecomeLinksThatCallOrText() {
        openChat("?lang=en");
        write("numbers");
        waitForTexts(2);

        assertThat(inside(".bot .text a"))
                .extracting(link -> link.getDomAttribute("href"))
                .containsExactly("tel:18339001010", "sms:686868", "tel:911", "https://example.org/help");
        assertThat(one(".bot .text").getText())
                .isEqualTo("Call 1-833-900-1010 or text 686868. In danger: 9-1-1. See https://example.org/help.");
    }

    @Test
    void rightToLeftTextKeepsItsPunctuationAndItsNumbers() {
        openChat("?lang=ar");
        write("ar");
        waitForTexts(2);

        WebElement arabic = one(".bot .text");
        assertThat(arabic.getCssValue("direction")).isEqualTo("rtl");
        assertThat(one(".bot .text bdi a").getCssValue("direction")).isEqualTo("ltr");
        assertThat(one(".you .text").getCssValue("direction")).isEqualTo("ltr");
        assertThat(one(".all").getCssValue("direction")).isEqualTo("rtl");
        assertThat(one("textarea").getDomAttribute("dir")).isEqualTo("auto");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("dir"))
                .isEqualTo("rtl");
    }

    @Test
    void onlyNewMessagesAreAddedToALiveRegionThatWasThereFromTheStart() {
        openChat("?lang=en");
        WebElement log = one("[role=log]");
        assertThat(log.getDomAttribute("aria-live")).isEqualTo("polite");
        run(
                "window.added = 0; window.removed = 0; new MutationObserver(all => all.forEach(m => { if (m.target === arguments_log) { added += m.addedNodes.length; removed += m.removedNodes.length; } })).observe(window.arguments_log = arguments[0], {childList: true, subtree: true});"
                        .replace("arguments_log", "watchedLog"),
                log);

        write("one");
        waitForTexts(2);
        write("two");
        waitForTexts(4);

        assertThat(run("return added")).isEqualTo(4L);
        assertThat(run("return removed")).isEqualTo(0L);
        assertThat(inside("[role=log]")).hasSize(1);
    }

    @Test
    void theLanguageSwitchSpeaksTheLanguagesOwnNamesAndMirrorsThePage() {
        openChat("?lang=en");
        Select chooser = new Select(one("select"));
        assertThat(chooser.getOptions())
                .extracting(WebElement::getText)
                .containsExactly("English", "Français", "العربية", "ਪੰਜਾਬੀ");

        chooser.selectByValue("ar");

        await().atMost(SOON).until(() -> one("form button").getText().equals("أرسل"));
        assertThat(browser.findElement(By.cssSelector("a[data-exit]")).getText())
                .isEqualTo("غادر الآن");
        assertThat(one(".all").getCssValue("direction")).isEqualTo("rtl");
        assertThat(run("return history.length")).isNotNull();
    }

    @Test
    void withoutANetworkATextWaitsVisiblyAndIsSentOnceAfterwards() {
        openChat("?lang=en");
        write("one");
        waitForTexts(2);
        offline(true);
        write("two");
        await().atMost(SOON).until(() -> inside(".you").getLast().getText().contains("Not sent yet"));
        assertThat(one(".net").getText()).startsWith("No connection");

        offline(false);
        run("dispatchEvent(new Event('online'))");

        await().atMost(SOON).until(() -> texts().contains("I read: two"));
        assertThat(played.texts()).containsExactly("one", "two");
        assertThat(one(".net").getText()).isEmpty();
    }

    @Test
    void whatWasSaidWhileTheConnectionWasAwayComesOnceAndInOrder() {
        openChat("?lang=en");
        write("one");
        waitForTexts(2);
        for (int i = 0; i < 5; i++) {
            offline(true);
            played.say(played.only(), true, "while away " + i, List.of());
            offline(false);
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> texts().size() >= 7);
        assertThat(texts().subList(2, 7))
                .containsExactly("while away 0", "while away 1", "while away 2", "while away 3", "while away 4");
        assertThat(inside(".human .who")).extracting(WebElement::getText).containsOnly("Person");
    }

    @Test
    void aFloodIsJoinedAndNothingOfItIsLost() {
        openChat("?lang=en");
        for (int i = 0; i < 24; i++) {
            write("text " + i);
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> String.join("\n", played.texts()).contains("text 23"));
        String all = String.join("\n", played.texts());
        for (int i = 0; i < 24; i++) {
            assertThat(all.split("\\btext " + i + "\\b", -1)).as("text %d", i).hasSize(2);
        }
    }

    @Test
    void aSiteThatIsNotOnTheListIsRefusedWithAReason() {
        openPartner("?helpline=closed");
        browser.executeScript(
                "window.said = []; const was = console.error; console.error = (...a) => { said.push(a.join(' ')); was(...a); };");

        one("button.opener").click();

        await().atMost(SOON).until(() -> !((List<?>) run("return said")).isEmpty());
        assertThat(run("return said[0]").toString()).contains("not on the helpline's list");
        assertThat(one(".panel").isDisplayed()).isFalse();
        assertThat(one("a[data-exit]").isDisplayed()).isTrue();
    }

    @Test
    void onAPartnersPageTheChatTalksAcrossOriginsAndMessagesFromThePageDoNothing() {
        openPartner("");
        one("button.opener").click();
        write("hello");
        waitForTexts(2);
        run("for (const m of ['exit', {type: 'open'}, null, {token: 1}]) postMessage(m, '*')");

        assertThat(texts()).containsExactly("hello", "I read: hello");
        assertThat(axe()).isEmpty();
        photograph("widget-on-a-partners-page");
    }

    @ParameterizedTest
    @CsvSource({
        "en,1100,800",
        "fr,1100,800",
        "ar,1100,800",
        "pa,1100,800",
        "en,360,740",
        "fr,360,740",
        "ar,360,740",
        "pa,360,740"
    })
    void everyStateIsFreeOfAccessibilityFaults(String language, int width, int height) {
        if (width < 500) {
            size(width, height);
        }
        openChat("?lang=" + language);
        assertThat(axe()).isEmpty();
        photograph("chat-" + language + "-" + width + "-start");
        write(language.equals("ar") ? "ar" : "choose");
        waitForTexts(2);
        played.say(
                played.only(), true, language.equals("ar") ? "مرحبا، أنا هنا الآن." : "Hi, I am here now.", List.of());
        waitForTexts(3);

        assertThat(axe()).isEmpty();
        assertThat(axe("color-contrast-enhanced").stream().filter(fault -> fault.contains("data-exit")))
                .isEmpty();
        assertThat(run("return document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        photograph("chat-" + language + "-" + width);
    }

    @Test
    void withForcedColoursAndReducedMotionTheExitKeepsItsEdgeAndNothingMoves() {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "forced-colors", "value", "active"),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);

        assertThat(browser.findElement(By.cssSelector("a[data-exit]")).getCssValue("border-top-width"))
                .isEqualTo("2px");
        assertThat(one(".msg").getCssValue("animation-name")).isEqualTo("none");
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    @Test
    void theWholeJourneyWorksWithTheKeyboardAlone() {
        browser.get(at("localhost", "/chat?lang=en"));
        await().atMost(SOON).until(() -> !inside("textarea").isEmpty());
        press(Keys.TAB, Keys.TAB, Keys.TAB, Keys.TAB);
        press("choose", Keys.ENTER);
        waitForTexts(2);
        pressWithShift(Keys.TAB);
        pressWithShift(Keys.TAB);
        press(Keys.ENTER);
        waitForTexts(4);

        assertThat(played.texts()).hasSize(2);
        press(Keys.TAB);
    }

    @Test
    void screenReadersHearNamesAndRoles() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        String tree = browser.executeCdpCommand("Accessibility.getFullAXTree", Map.of())
                .toString();

        assertThat(tree).contains("value=Leave now", "value=Your message", "value=Language", "value=log");
        assertThat(tree).contains("value=You", "value=Program");
    }
}
