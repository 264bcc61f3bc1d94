package org.evenhand.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes of a page what the tags of a PDF can say: terms with values are rows with heads, headings are bookmarks. */
final class PdfMarkup {

    private PdfMarkup() {}

    static void prepare(Document page) {
        page.select("dl").forEach(PdfMarkup::table);
        bookmarks(page);
    }

    /** A PDF has no tag for terms; of a table every reader knows which head a cell belongs to. */
    private static void table(Element terms) {
        terms.select("> div").tagName("tr");
        terms.select("dt").tagName("th").attr("scope", "row");
        terms.select("dd").tagName("td");
        terms.tagName("table");
    }

    /** The table of contents that a reader shows beside the page. */
    private static void bookmarks(Document page) {
        Element bookmarks = page.head().appendElement("bookmarks");
        Element above = bookmarks;
        for (Element heading : page.select("h2, h3")) {
            boolean top = heading.normalName().equals("h2");
            Element bookmark = (top ? bookmarks : above).appendElement("bookmark");
            bookmark.attr("name", heading.text()).attr("href", "#" + idOf(heading, page));
            above = top ? bookmark : above;
        }
    }

    private static String idOf(Element heading, Document page) {
        if (heading.id().isEmpty()) {
            heading.id("heading-" + page.select("h2, h3").indexOf(heading));
        }
        return heading.id();
    }
}
