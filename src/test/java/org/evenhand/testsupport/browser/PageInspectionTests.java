package org.evenhand.testsupport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks at pages finds what is wrong with them, and nothing where nothing is. */
@ExtendWith(Chromium.class)
class PageInspectionTests {

    private static final String RIGHT = "<h1>Sign in</h1><p>Some words.</p>";

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void aBrowser() {
        context = Chromium.browser().newContext();
        page = context.newPage();
    }

    @AfterEach
    void noBrowser() {
        context.close();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(found("Sign in", RIGHT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<h2>No first heading</h2> | structure: 0 first headings",
                "<h1>One</h1><h3>Three</h3> | structure: heading level 3 after 1",
                "<h1>One</h1><p id=a></p><p id=a></p> | structure: id twice",
                "<h1>One</h1><p tabindex=0>Text</p> | structure: takes the focus without role",
                "<h1>One</h1><button tabindex=2>Go</button> | structure: changes the tab order",
                "<h1>One</h1><p style='color: red'>Text</p> | structure: style within the page",
                "<h1>One</h1><fieldset><label><input type=radio name=a> Yes</label></fieldset>"
                        + " | groups: a choice without its question",
                "<h1>One</h1><label for=a>Name</label><input id=a> | groups: neither optional nor said to be required",
                "<h1>One</h1><label for=a>Name (optional)</label><input id=a required>"
                        + " | groups: optional and required at once",
                "<h1>One</h1><div class=govuk-error-summary><a href='#a'>Wrong</a></div> | errors: the title",
                "<h1>One</h1><div class=govuk-error-summary><a href='#a'>Wrong</a></div> | errors: an error leads nowhere",
                "<h1>One</h1><p class=govuk-error-message id=b>Wrong</p> | errors: no control is described",
                "<h1>One</h1><label for=a>Name</label><input id=a aria-invalid=true required>"
                        + " | errors: invalid without saying why",
                "<h1>One</h1><p>{0} of web.home.title</p> | words: no words for people",
                "<h1>One</h1><button class=still>Go on</button> | focus: the focus cannot be seen",
                "<h1>One</h1><button class=tiny>Go</button> | targets: target of 10 by 10",
                "<h1>One</h1><p class=broad>Text</p> | width: scrolls sideways at 320",
                "<h1>One</h1><table role=table class=block><tr><td>A</td></tr></table>"
                        + " | tables: laid out as no part of a table",
                "<h1>One</h1><div class=lines><div>A</div></div> | tables: shows the line breaks",
                "<h1>One</h1><div class=eh-diagram><svg><text y=20 font-size=9>A</text></svg></div>"
                        + " | diagram: words of 9.0 pixels",
                "<h1>One</h1><p class=cut>Some words that need more room than there is</p> | largeText: text is cut off",
                "<h1>One</h1><button class=flat>Go on</button> | forcedColors: has no edge",
                "<h1>One</h1><button></button> | a button has no name",
                "<h1>One</h1><p class=pale>Pale words</p> | axe color-contrast",
                "<h1>One</h1><p class=night>Dark words</p> | dark: axe color-contrast"
            })
    void findsWhatIsWrong(String body, String problem) {
        assertThat(found("One", body)).anySatisfy(each -> assertThat(each).startsWith(problem));
    }

    private List<String> found(String title, String body) {
        page.setContent(
                """
                <!DOCTYPE html><html lang="en"><head><title>%s</title><meta name="viewport" content="width=device-width">
                <style>
                  button { font-size: 1rem; padding: 1rem } :focus-visible { outline: 3px solid blue }
                  .still { border: 1px solid; outline: none !important; background: white; color: black }
                  .tiny { width: 10px; height: 10px; padding: 0; overflow: visible }
                  .broad { width: 500px } .block td { display: block } .lines { white-space: pre-line }
                  .cut { height: 1.2rem; width: 9rem; overflow: hidden }
                  .flat { border: 0; outline: 0 }
                  .pale { color: #ccc } @media (prefers-color-scheme: dark) { .night { background: black; color: #222 } }
                </style></head><body><main>%s</main></body></html>
                """
                        .formatted(title, body));
        return new PageInspection().of(page);
    }
}
