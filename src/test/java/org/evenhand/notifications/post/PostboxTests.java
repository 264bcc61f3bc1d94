package org.evenhand.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PostboxTests {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailSenderAutoConfiguration.class))
            .withUserConfiguration(PostConfiguration.class);

    @Test
    void isClosedWithoutAServer() {
        application.run(context ->
                assertThat(context.getBean(Postbox.class).isConfigured()).isFalse());
    }

    @Test
    void isClosedWithAnEmptyServerName() {
        application.withPropertyValues("spring.mail.host=").run(context -> assertThat(
                        context.getBean(Postbox.class).isConfigured())
                .isFalse());
    }

    @Test
    void isOpenWithAServerAnAddressAndAWayBack() {
        application
                .withPropertyValues(
                        "spring.mail.host=smtp.example.org",
                        "evenhand.mail.base-url=https://reviews.example.org/",
                        "evenhand.mail.from=reviews@example.org")
                .run(context -> {
                    assertThat(context.getBean(Postbox.class).isConfigured()).isTrue();
                    assertThat(context.getBean(MailSettings.class).link("/tasks/1"))
                            .isEqualTo("https://reviews.example.org/tasks/1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"evenhand.mail.base-url=https://reviews.example.org", "evenhand.mail.from=a@example.org"})
    void doesNotStartWithHalfOfWhatMailsNeed(String half) {
        application
                .withPropertyValues("spring.mail.host=smtp.example.org", half)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("evenhand.mail.base-url and evenhand.mail.from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evenhand.mail.base-url=reviews.example.org",
                "evenhand.mail.base-url=ftp://reviews.example.org",
                "evenhand.mail.base-url=https://reviews.example.org/?a=b",
                "evenhand.mail.from=nobody",
                "evenhand.mail.from=a@b@c"
            })
    void doesNotStartWithASettingThatIsNone(String wrong) {
        application.withPropertyValues(wrong).run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessageContaining(wrong.substring(0, wrong.indexOf('='))));
    }
}
