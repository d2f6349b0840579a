package org.havenline.channel.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.havenline.channel.Chromium;
import org.havenline.channel.demo.DemoCases.DemoCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page in a browser: the line is played by a handful of lines at the ordinary webhook. */
class DemoPageTest {

    private static ChromeDriver browser;
    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() {
        browser = Chromium.open();
        server = new SpringApplication(Line.class).run("--server.port=0", "--played=true");
        browser.manage().window().setSize(new Dimension(1440, 900));
        browser.get("http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/demo");
        await().atMost(Duration.ofSeconds(10)).until(() -> !find(".phone").isEmpty());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aTextTypedWithTheKeyboardIsAnsweredAndTheResponderTakesTheCase() throws Exception {
        type("survivor", "I need to talk to a person");
        await().atMost(Duration.ofSeconds(10)).until(() -> texts("survivor").size() >= 2);
        type("responder", "1 K7");
        await().atMost(Duration.ofSeconds(10)).until(() -> texts("responder").size() >= 3);
        type("second", "مرحبا، أحتاج إلى المساعدة 2");
        await().atMost(Duration.ofSeconds(10)).until(() -> texts("second").size() >= 2);

        WebElement arabic = browser.findElement(By.cssSelector("#phone-second .bubble.own .text"));
        assertThat(arabic.getCssValue("direction")).isEqualTo("rtl");
        assertThat(texts("survivor")).anySatisfy(text -> assertThat(text).contains("1 segment GSM-7"));
        assertThat(texts("second")).anySatisfy(text -> assertThat(text).contains("UCS-2"));
        assertThat(browser.findElement(By.id("cases")).getText()).contains("K7");
        assertThat(new AxeBuilder().analyze(browser).getViolations()).isEmpty();
        photograph("demo-desktop");
        narrow();
    }

    private static void narrow() throws Exception {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 1, "mobile", true));
        Long width = (Long) browser.executeScript("return document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(360);
        photograph("demo-phone");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static void type(String phone, String body) {
        browser.findElement(By.id("box-" + phone)).sendKeys(body, Keys.ENTER);
    }

    private static List<String> texts(String phone) {
        return find("#phone-" + phone + " .bubble").stream()
                .map(WebElement::getText)
                .toList();
    }

    private static List<WebElement> find(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    private static void photograph(String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    @DemoApplication
    @Import(PlayedLine.class)
    static class Line {

        @Bean
        DemoCases played() {
            return () -> List.of(new DemoCase(
                    "K7",
                    "high",
                    "claimed",
                    "English",
                    List.of(
                            "A person was asked for",
                            "Alert sent to the responder on call",
                            "Taken by the responder")));
        }
    }

    @RestController
    @ConditionalOnProperty("played")
    static class PlayedLine {

        private final PhoneNetwork network;
        private final Deliveries deliveries;

        PlayedLine(PhoneNetwork network, Deliveries deliveries) {
            this.network = network;
            this.deliveries = deliveries;
        }

        @PostMapping("/twilio/sms")
        String text(@RequestParam("From") String from, @RequestParam("Body") String body) {
            if (from.equals(DemoPhone.RESPONDER.number())) {
                say(from, "K7 is yours. Write here to talk. Type 9 K7 to hand over.");
                say(DemoPhone.SURVIVOR.number(), "Hi, I am here now. Is it OK to text?");
            } else if (from.equals(DemoPhone.SURVIVOR.number())) {
                say(from, "A person is being asked. You can keep writing.");
                say(DemoPhone.RESPONDER.number(), "K7 high, English. Reply 1 K7 to take it.");
            } else {
                say(from, "مرحبا. كيف أساعدك؟ 1 النوم 2 العمل (EN) 3 القلب");
            }
            return "<Response/>";
        }

        private void say(String to, String body) {
            deliveries.start(
                    network.submit(new Submission(DemoApplication.Account.NUMBER, to, body, null, null, false)));
        }
    }
}
