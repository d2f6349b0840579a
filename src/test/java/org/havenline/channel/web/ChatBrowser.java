package org.havenline.channel.web;

import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.havenline.channel.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A browser, the chat, a partner's site and a safe site; each on a host name of its own. */
abstract class ChatBrowser {

    static final Duration SOON = Duration.ofSeconds(10);

    static ChromeDriver browser;
    static ConfigurableApplicationContext server;
    static PlayedConversations played;
    static Sites sites;
    static String port;

    @BeforeAll
    static void startAll() {
        browser = Chromium.open();
        port = Integer.toString(TestSocketUtils.findAvailableTcpPort());
        server = new SpringApplication(Everything.class)
                .run(
                        "--server.port=" + port,
                        "--havenline.web.exits.default=" + at("safe.example", "/safe"),
                        "--havenline.web.helplines.partner.origins=" + at("partner.example", ""),
                        "--havenline.web.helplines.closed.origins=https://other.example",
                        "--played=true",
                        "--server.compression.enabled=true",
                        "--server.compression.mime-types=text/html,text/javascript,application/json");
        played = server.getBean(PlayedConversations.class);
        sites = server.getBean(Sites.class);
    }

    @AfterAll
    static void stopAll() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void fresh() {
        played.clear();
        sites.safeDelay = 0;
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.manage().window().setSize(new Dimension(1100, 800));
    }

    @AfterEach
    void online() {
        network(0, 0);
    }

    static String at(String host, String path) {
        return "http://" + host + ":" + port + path;
    }

    static void openChat(String query) {
        browser.get(at("start.example", "/start"));
        browser.get(at("localhost", "/chat" + query));
        await().atMost(SOON).until(() -> !inside("textarea").isEmpty());
    }

    static void openPartner(String query) {
        browser.get(at("start.example", "/start"));
        browser.get(at("partner.example", "/partner" + query));
        await().atMost(SOON)
                .until(() ->
                        !browser.findElements(By.cssSelector("havenline-chat")).isEmpty());
    }

    static SearchContext shadow() {
        return browser.findElement(By.cssSelector("#havenline, havenline-chat")).getShadowRoot();
    }

    static List<WebElement> inside(String selector) {
        try {
            return shadow().findElements(By.cssSelector(selector));
        } catch (org.openqa.selenium.WebDriverException none) {
            return List.of();
        }
    }

    static WebElement one(String selector) {
        return shadow().findElement(By.cssSelector(selector));
    }

    static void write(String text) {
        one("textarea").sendKeys(text, Keys.ENTER);
    }

    static void waitForTexts(int count) {
        await().atMost(SOON).until(() -> inside(".msg").size() >= count);
    }

    static List<String> texts() {
        return inside(".msg .text").stream().map(WebElement::getText).toList();
    }

    static void press(CharSequence... keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    static void pressWithShift(CharSequence key) {
        new Actions(browser).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    static void shift() {
        new Actions(browser).keyDown(Keys.SHIFT).keyUp(Keys.SHIFT).perform();
    }

    static Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    static void awaitSafe() {
        await().atMost(SOON).until(() -> browser.getCurrentUrl().contains("safe.example"));
    }

    /** Throttles as developer tools do; zero and zero is off. */
    static void network(int kilobits, int roundTripMillis) {
        boolean off = kilobits == 0;
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of(
                        "offline",
                        false,
                        "latency",
                        roundTripMillis,
                        "downloadThroughput",
                        off ? -1 : kilobits * 1000 / 8,
                        "uploadThroughput",
                        off ? -1 : kilobits * 1000 / 8));
    }

    static void offline(boolean offline) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    static void size(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
    }

    static boolean partnerExitIsOnTop() {
        return Boolean.TRUE.equals(run("""
                        const host = document.querySelector('havenline-chat'), link = host.shadowRoot.querySelector('a[data-exit]');
                        const at = link.getBoundingClientRect();
                        return at.height >= 44 && getComputedStyle(host).display !== 'none'
                          && document.elementFromPoint(at.x + at.width / 2, at.y + at.height / 2) === host;"""));
    }

    static List<String> axe(String... moreRules) {
        AxeBuilder axe = new AxeBuilder();
        if (moreRules.length > 0) {
            axe.withRules(List.of(moreRules));
        }
        return axe.analyze(browser).getViolations().stream()
                .map(ChatBrowser::described)
                .toList();
    }

    private static String described(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    static void photograph(String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The chat and the sites around it. */
    @WebChatApplication
    @Import(Sites.class)
    static class Everything {}

    /** The sites that are not ours. */
    @RestController
    @ConditionalOnProperty("played")
    static class Sites {

        volatile long safeDelay;
        volatile String safeReferrer = "";

        @GetMapping("/start")
        ResponseEntity<String> start() {
            return html("<!doctype html><html lang=en><title>Start</title><h1>Start</h1>");
        }

        @GetMapping("/safe")
        ResponseEntity<String> safe(
                @org.springframework.web.bind.annotation.RequestHeader(name = "Referer", defaultValue = "")
                        String referrer)
                throws InterruptedException {
            safeReferrer = referrer;
            if (safeDelay > 0) {
                new java.util.concurrent.Semaphore(0).tryAcquire(safeDelay, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
            return html("<!doctype html><html lang=en><title>Weather</title><h1>Weather</h1>");
        }

        /** A partner's page whose own style and overlay would hide the exit if they could. */
        @GetMapping("/partner")
        ResponseEntity<String> partner(@RequestParam(defaultValue = "partner") String helpline) {
            return html("""
                    <!doctype html><html lang=en><head><title>A partner</title>
                    <meta name=viewport content="width=device-width,initial-scale=1">
                    <style>havenline-chat,a,button{display:none!important;opacity:0!important}
                    .cookies{position:fixed;inset:auto 0 0 0;height:60vh;background:#ddd;z-index:2147483647}</style>
                    <script>const attach=Element.prototype.attachShadow;Element.prototype.attachShadow=function(o){return attach.call(this,{...o,mode:'open'})}</script>
                    <script src="%s" data-helpline="%s" data-lang="en" defer></script></head>
                    <body><main><h1>A partner</h1><p>Community pages.</p><input aria-label="search"></main>
                    <div class=cookies role=region aria-label=cookies>We use cookies</div></body></html>""".formatted(at("localhost", "/widget.js"), helpline));
        }

        private static ResponseEntity<String> html(String text) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(text);
        }
    }
}
