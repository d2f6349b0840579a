package org.havenline.channel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Measures the widget at 50 kbit/s and two seconds of round trip. By its name it is not among the tests of a build, as a
 * busy machine would fail it: {@code ./mvnw test -Dtest=ChatOnABadNetworkBench}.
 */
class ChatOnABadNetworkBench extends ChatBrowser {

    @Test
    void onABadNetworkTheExitIsThereWithinThreeSecondsAndTheFirstAnswerWithinEight() {
        browser.get("about:blank");
        network(50, 2_000);
        long start = System.nanoTime();
        run("location.href = arguments[0]", at("localhost", "/chat?lang=en"));
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> browser.findElement(By.cssSelector("a[data-exit]")).isDisplayed());
        double exit = (System.nanoTime() - start) / 1e9;
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> !inside("textarea").isEmpty());
        double ready = (System.nanoTime() - start) / 1e9;
        write("hello");
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(20))
                .until(() -> texts().size() == 2);
        double answer = (System.nanoTime() - start) / 1e9;
        double painted = ((Number) run("return performance.getEntriesByName('first-contentful-paint')[0].startTime"))
                        .doubleValue()
                / 1000;
        Object script = run(
                "const e = performance.getEntriesByName(location.origin + '/widget.js')[0]; return [e.startTime, e.responseEnd, e.encodedBodySize].join()");
        String times = "exit %.2f, composer %.2f, answer %.2f, painted %.2f, script %s"
                .formatted(exit, ready, answer, painted, script);

        assertThat(painted).as(times).isLessThanOrEqualTo(3.0);
        assertThat(answer).as(times).isLessThanOrEqualTo(8.0);
    }
}
