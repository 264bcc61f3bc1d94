package org.evenhand.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.web.util.HtmlUtils;

/**
 * Markdown of text components as safe HTML: headings, bold, italic, lists, quotes and links to http, https and mailto.
 * HTML inside is shown as text, an image as its words.
 */
final class Markdown {

    private static final Pattern PUNCTUATION = Pattern.compile("([\\\\`*_{}\\[\\]()#+\\-.!<>|~=:&])");
    private static final Pattern FIRST_HEADING = Pattern.compile("<h[2-6][^>]*>([^<]*)</h[2-6]>");
    private static final Pattern LEADING_SPACE = Pattern.compile("(?m)^[ \\t]+");

    private static final Set<Class<? extends Block>> BLOCKS =
            Set.of(Heading.class, ListBlock.class, ThematicBreak.class, BlockQuote.class);

    private static final Map<String, String> CLASSES = Map.of(
            "p", "govuk-body",
            "a", "govuk-link",
            "ul", "govuk-list govuk-list--bullet",
            "ol", "govuk-list govuk-list--number",
            "blockquote", "govuk-inset-text",
            "hr", "govuk-section-break govuk-section-break--m govuk-section-break--visible");

    private Markdown() {}

    /**
     * The safe HTML.
     *
     * @param level the level of the highest heading the text may have; deeper ones follow
     */
    static String html(String markdown, int level) {
        Node document = Parser.builder().enabledBlockTypes(BLOCKS).build().parse(markdown);
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
                .attributeProviderFactory(context -> classes())
                .nodeRendererFactory(context -> new SafeNodes(context, level))
                .build()
                .render(document);
    }

    private static AttributeProvider classes() {
        return (node, tag, attributes) -> {
            String name = CLASSES.get(tag);
            if (name != null) {
                attributes.put("class", name);
            }
        };
    }

    /** The text of the heading that HTML made here begins with; empty when it begins otherwise. */
    static String heading(String html) {
        Matcher matcher = FIRST_HEADING.matcher(html);
        return matcher.lookingAt() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
    }

    /** Text in which nothing is markup and every line break is kept. */
    static String escaped(String text) {
        String inert = PUNCTUATION.matcher(text).replaceAll("\\\\$1");
        return LEADING_SPACE.matcher(inert).replaceAll("").replace("\n", "\\\n");
    }
}
