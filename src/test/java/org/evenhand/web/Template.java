package org.evenhand.web;

import java.util.regex.Pattern;

/** Reads a jte template down to the text a person would see without any message filled in. */
final class Template {

    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:aria-label|title|alt|placeholder|aria-description)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<[^>]*>", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");
    private static final Pattern DIRECTIVE =
            Pattern.compile("@(?:elseif|if|for|template[\\w.]*)\\s*\\(|@(?:else|endif|endfor|raw|endraw)\\b");
    private static final Pattern DECLARATION = Pattern.compile("@(?:import|param)\\b[^\\n]*");
    private static final Pattern COMMENT = Pattern.compile("<%--.*?--%>|<!--.*?-->", Pattern.DOTALL);

    private final String source;
    private int at;

    private Template(String source) {
        this.source = source;
    }

    /** The letters that stand in the template itself; empty when all its words come from messages. */
    static String literalText(String template) {
        String markup = new Template(DECLARATION
                        .matcher(COMMENT.matcher(template).replaceAll(""))
                        .replaceAll(""))
                .markup();
        String spoken = SPOKEN_ATTRIBUTE
                .matcher(markup)
                .results()
                .map(found -> found.group(1))
                .reduce("", String::concat);
        String text =
                spoken + ENTITY.matcher(TAG.matcher(markup).replaceAll(" ")).replaceAll(" ");
        return text.replaceAll("[^\\p{L}]+", " ").strip();
    }

    /** Markup up to the end or to the back quote that closes a content block, expressions left out. */
    private String markup() {
        var markup = new StringBuilder();
        var directive = DIRECTIVE.matcher(source);
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.startsWith("${", at) || source.startsWith("!{", at) || source.startsWith("$unsafe{", at)) {
                at = source.indexOf('{', at) + 1;
                markup.append(blocksIn('}'));
            } else if (directive.region(at, source.length()).lookingAt()) {
                at = directive.end();
                markup.append(directive.group().endsWith("(") ? blocksIn(')') : "");
            } else {
                markup.append(source.charAt(at++));
            }
        }
        return markup.toString();
    }

    /** The content blocks inside an expression, up to its end. */
    private String blocksIn(char end) {
        var blocks = new StringBuilder();
        while (at < source.length() && source.charAt(at) != end) {
            char next = source.charAt(at++);
            if (next == '"') {
                at = source.indexOf('"', at) + 1;
            } else if (next == '`') {
                blocks.append(markup()).append(' ');
                at++;
            } else if (next == '(' || next == '{') {
                blocks.append(blocksIn(next == '(' ? ')' : '}'));
            }
        }
        at++;
        return blocks.toString();
    }
}
