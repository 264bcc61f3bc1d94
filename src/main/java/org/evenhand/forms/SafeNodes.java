package org.evenhand.forms;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Headings take the level the page has for them, and images become the words that describe them. */
final class SafeNodes implements NodeRenderer {

    private static final int DEEPEST = 6;

    private final HtmlNodeRendererContext context;
    private final int level;
    private int highest;

    SafeNodes(HtmlNodeRendererContext context, int level) {
        this.context = context;
        this.level = level;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Heading.class, Image.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Heading heading) {
            renderHeading(heading);
        } else {
            renderInside(node);
        }
    }

    private void renderHeading(Heading heading) {
        highest = highest == 0 ? heading.getLevel() : Math.min(highest, heading.getLevel());
        int own = Math.min(DEEPEST, level + heading.getLevel() - highest);
        String size = own == 2 ? "govuk-heading-m" : "govuk-heading-s";
        context.getWriter().tag("h" + own, Map.of("class", size));
        renderInside(heading);
        context.getWriter().tag("/h" + own);
    }

    private void renderInside(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
