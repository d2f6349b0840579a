package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The safe exit as behaviours; numbers E1 to E28 are those of docs/web-chat.md. */
class SafeExitTest extends ChatBrowser {

    @Test
    void e1WithoutScriptsTheExitIsARealLinkAndTheChatWorks() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            browser.get(at("localhost", "/chat?lang=en"));
            browser.findElement(By.id("text")).sendKeys("choose");
            browser.findElement(By.cssSelector("form button:not(.choice)")).click();
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> browser.findElement(By.cssSelector(".msg"))
                            .getText()
                            .equals("I read: choose"));
            browser.findElements(By.cssSelector("button.choice")).getFirst().click();
            await().atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> browser.findElements(By.cssSelector(".msg")).stream()
                            .map(WebElement::getText)
                            .toList()
                            .contains("I read: 1"));
            assertThat(browser.getCurrentUrl()).endsWith("/chat");
            browser.findElement(By.cssSelector("a[data-exit]")).click();
            awaitSafe();
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    @Test
    void e2E13AClickLandsOnTheSafeSiteAndBackShowsThePageBefore() {
        openChat("?lang=en");
        Long before = (Long) run("return history.length");
        write("hello");
        waitForTexts(2);

        browser.findElement(By.cssSelector("a[data-exit]")).click();
        awaitSafe();

        assertThat((Long) run("return history.length")).isLessThanOrEqualTo(before);
        browser.navigate().back();
        await().atMost(SOON).until(() -> browser.getCurrentUrl().contains("start.example"));
        assertThat(browser.getPageSource()).doesNotContain("hello");
    }

    @Test
    void e14AfterThirtyMessagesAndLanguageSwitchesBackStillNeverReturnsToTheChat() {
        openChat("?lang=en");
        for (int i = 0; i < 30; i++) {
            write("m" + i);
        }
        new org.openqa.selenium.support.ui.Select(one("select")).selectByValue("fr");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> String.join("\n", played.texts()).matches("(?s).*m0\n.*m29.*Français.*"));

        browser.findElement(By.cssSelector("a[data-exit]")).click();
        awaitSafe();
        browser.navigate().back();

        await().atMost(SOON).until(() -> browser.getCurrentUrl().contains("start.example"));
    }

    @Test
    void e3E15WhenTheSafeSiteIsSlowTheChatIsGoneWithinFiftyMilliseconds() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        sites.safeDelay = 3_000;

        List<?> seen = (List<?>) browser.executeAsyncScript("""
                const done = arguments[0], seen = [], link = document.querySelector('a[data-exit]');
                const shown = () => document.documentElement.getClientRects().length > 0;
                const text = () => document.querySelector('#havenline').shadowRoot.querySelector('.log').textContent;
                const at = performance.now();
                link.click();
                const watch = () => {
                  seen.push([shown(), text(), performance.now() - at]);
                  if (performance.now() - at > 400) done(seen); else requestAnimationFrame(watch);
                };
                watch();
                setTimeout(() => done(seen), 600);""");

        List<?> first = (List<?>) seen.getFirst();
        assertThat(((Number) first.get(2)).doubleValue()).isLessThan(50);
        assertThat(seen)
                .allSatisfy(look -> assertThat(((List<?>) look).subList(0, 2)).isEqualTo(List.of(false, "")));
        awaitSafe();
    }

    @Test
    void e15WithoutANetworkTheChatIsGoneForEver() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        offline(true);

        run("setTimeout(() => document.querySelector('a[data-exit]').click(), 0)");
        await().atMost(SOON).until(() -> !browser.getPageSource().contains("hello"));
        offline(false);

        assertThat(browser.getPageSource()).doesNotContain("hello");
    }

    @Test
    void e4ThreePressesOfShiftLeaveAlsoWhileTyping() {
        openChat("?lang=en");
        one("textarea").sendKeys("half a");

        shift();
        assertThat(status()).isEqualTo("Press Shift 2 more times to leave.");
        shift();
        assertThat(status()).isEqualTo("Press Shift 1 more time to leave.");
        assertThat(browser.findElement(By.id("dots")).getText()).isEqualTo("●●○");
        assertThat(browser.findElement(By.id("dots")).getDomAttribute("aria-hidden"))
                .isEqualTo("true");
        shift();

        awaitSafe();
    }

    @Test
    void e5CapitalLettersAndOtherKeysBetweenDoNotLeave() {
        openChat("?lang=en");
        one("textarea").click();

        pressWithShift("a");
        pressWithShift("b");
        pressWithShift("c");
        shift();
        shift();
        press("x");
        shift();

        assertThat(browser.getCurrentUrl()).contains("/chat");
        assertThat(status()).isEqualTo("Press Shift 2 more times to leave.");
    }

    @Test
    void e6PressesAreForgottenAfterFiveSeconds() {
        openChat("?lang=en");
        shift();
        shift();

        await().atMost(Duration.ofSeconds(8)).until(() -> status().equals("Leaving stopped."));
        shift();

        assertThat(browser.getCurrentUrl()).contains("/chat");
        assertThat(status()).isEqualTo("Press Shift 2 more times to leave.");
    }

    @Test
    void e8E19APageThatComesBackFromTheCacheIsEmpty() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        one("textarea").sendKeys("half a thought");

        browser.get(at("start.example", "/start"));
        browser.navigate().back();
        await().atMost(SOON)
                .until(() -> browser.getCurrentUrl().contains("/chat")
                        && !inside("textarea").isEmpty());

        assertThat(one("textarea").getDomProperty("value")).isEmpty();
        assertThat(inside(".msg")).isEmpty();
        assertThat(one("textarea").getDomAttribute("autocomplete")).isEqualTo("off");
        assertThat(browser.findElement(By.tagName("html")).isDisplayed()).isTrue();
    }

    @Test
    void e16TitleAndIconAreNeutralFromTheFirstByteAndAfterwards() {
        openChat("?lang=en");

        assertThat(browser.getTitle()).isEqualTo("Chat");
        assertThat(browser.findElement(By.cssSelector("link[rel=icon]")).getDomAttribute("href"))
                .isEqualTo("data:,");
        assertThat(browser.getCurrentUrl()).doesNotContainPattern("help|crisis|violence|traffick");
    }

    @Test
    void e17E18E27NothingIsTold_StoredOrLoadedFromElsewhere() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        List<?> hosts = (List<?>) run("return performance.getEntriesByType('resource').map(e => new URL(e.name).host)");
        Object stored = run(
                "return Promise.all([indexedDB.databases(), caches.keys()]).then(([a, b]) => [document.cookie, localStorage.length, sessionStorage.length, a.length, b.length].join())");
        assertThat(hosts).allMatch(host -> host.equals("localhost:" + port));
        assertThat(stored).isEqualTo(",0,0,0,0");

        sites.safeReferrer = "none yet";
        browser.findElement(By.cssSelector("a[data-exit]")).click();
        awaitSafe();

        assertThat(sites.safeReferrer).isEmpty();
    }

    @Test
    void e21E22LeavingWhileATextIsBeingSentTellsTheServerAtOnce() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        String session = played.only().id();
        one("textarea").sendKeys("more", Keys.ENTER);

        browser.findElement(By.cssSelector("a[data-exit]")).click();

        await().atMost(Duration.ofSeconds(2)).until(() -> played.left.contains(session));
        assertThat(played.sessionCount()).isZero();
        awaitSafe();
    }

    @Test
    void e23ComingBackLaterBeginsAnEmptyChat() {
        openChat("?lang=en");
        write("hello");
        waitForTexts(2);
        browser.findElement(By.cssSelector("a[data-exit]")).click();
        awaitSafe();

        openChat("?lang=en");

        assertThat(inside(".msg")).isEmpty();
        assertThat(played.sessionCount()).isZero();
    }

    @Test
    void e24OnASmallScreenAndAtFourHundredPercentTheExitIsThereAndLargeEnough() {
        for (int[] screen : new int[][] {{320, 568}, {320, 256}, {1100, 800}}) {
            size(screen[0], screen[1]);
            openChat("?lang=en");
            for (int i = 0; i < 4; i++) {
                write("message number " + i);
            }
            waitForTexts(8);
            Map<?, ?> seen = (Map<?, ?>) run("""
                    const link = document.querySelector('a[data-exit]'), at = link.getBoundingClientRect();
                    return { w: at.width, h: at.height, y: at.y, top: document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2) === link,
                      fits: document.documentElement.scrollWidth <= innerWidth };""");
            assertThat(((Number) seen.get("w")).doubleValue()).isGreaterThanOrEqualTo(44);
            assertThat(((Number) seen.get("h")).doubleValue()).isGreaterThanOrEqualTo(44);
            assertThat(seen.get("top")).isEqualTo(true);
            assertThat(seen.get("fits")).isEqualTo(true);
        }
    }

    @Test
    void e24OnAPartnersPageNeitherItsStyleNorItsCookieNoticeHidesTheExit() {
        openPartner("");

        await().atMost(SOON).until(ChatBrowser::partnerExitIsOnTop);
        browser.executeScript(
                "const late = document.createElement('dialog'); late.textContent = 'late'; late.style.cssText = 'inset:0;width:100vw;height:100vh'; document.body.append(late); late.showModal();");
        await().atMost(SOON).until(ChatBrowser::partnerExitIsOnTop);
        browser.executeScript("document.querySelector('dialog').close()");
        await().atMost(SOON).until(ChatBrowser::partnerExitIsOnTop);
    }

    @Test
    void e25TheExitComesFirstInTheDocumentAndForTheKeyboard() {
        browser.get(at("localhost", "/chat?lang=en"));
        press(Keys.TAB);

        assertThat(run("return document.activeElement.matches('a[data-exit]')")).isEqualTo(true);
        assertThat(run("return document.body.firstElementChild.firstElementChild.matches('a[data-exit]')"))
                .isEqualTo(true);

        openPartner("");
        press(Keys.TAB);
        assertThat(
                        run(
                                "return document.querySelector('havenline-chat').shadowRoot.activeElement?.matches('a[data-exit]')"))
                .isEqualTo(true);
    }

    @Test
    void e26FromRightToLeftTheExitIsMirroredAndStillFirst() {
        openChat("?lang=ar");
        press(Keys.TAB);

        assertThat(run("return document.activeElement.matches('a[data-exit]')")).isEqualTo(true);
        assertThat(run("return document.querySelector('a[data-exit]').getBoundingClientRect().right > innerWidth - 40"))
                .isEqualTo(true);
    }

    @Test
    void e28OnAPartnersPageOnePressHidesTheWholePageAndLeaves() {
        openPartner("");
        one("button.opener").click();
        write("hello");
        waitForTexts(2);
        sites.safeDelay = 500;

        Object shown = browser.executeScript(
                "arguments[0].click(); return document.documentElement.getClientRects().length", one("a[data-exit]"));

        assertThat(shown).isEqualTo(0L);
        awaitSafe();
        browser.navigate().back();
        await().atMost(SOON).until(() -> browser.getCurrentUrl().contains("start.example"));
    }

    @Test
    void e20InAFrameTheExitLeavesTheWholeTab() {
        browser.get(at("start.example", "/start"));
        run(
                "const f = document.createElement('iframe'); f.src = arguments[0]; f.style.cssText='width:900px;height:600px'; document.body.append(f);",
                at("partner.example", "/partner"));
        browser.switchTo().frame(browser.findElement(By.tagName("iframe")));
        await().atMost(SOON).until(() -> !inside("a[data-exit]").isEmpty());

        one("a[data-exit]").click();
        browser.switchTo().defaultContent();

        awaitSafe();
    }

    private static String status() {
        return browser.findElement(By.id("say")).getText();
    }
}
