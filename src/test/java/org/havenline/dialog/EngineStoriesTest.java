package org.havenline.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineStoriesTest {

    @Test
    void everyStoryOfTheSmallHelplineGoesAsWritten() {
        AuthorTests.Report report = AuthorTests.run(Demo.dialogs(), DialogFiles.folder(Demo.CONTENT), Demo.listening());

        assertThat(report.findings()).isEmpty();
        assertThat(report.stories()).isGreaterThan(25);
    }

    @Test
    void theStoriesWalkNearlyEveryBranch() {
        AuthorTests.Report report = AuthorTests.run(Demo.dialogs(), DialogFiles.folder(Demo.CONTENT), Demo.listening());

        assertThat(report.coverage()).as("missed: %s", report.missed()).isGreaterThan(0.8);
    }
}
