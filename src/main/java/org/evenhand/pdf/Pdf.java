package org.evenhand.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Draws a page as PDF/UA-1 and PDF/A-2a: tagged, with title, language and bookmarks, every typeface and the color space
 * embedded. The one place that knows how. Loads nothing from anywhere: the style sheet is put in, and an address in the
 * text stays text.
 */
@Component
public class Pdf {

    private static final String ATKINSON = "static/vendor/atkinson-hyperlegible-ttf/AtkinsonHyperlegible_";
    private static final String DEJAVU = "static/vendor/dejavu-sans-ttf/DejaVuSans.ttf";
    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final PdfText drawable = new PdfText(ATKINSON + "400Regular.ttf", DEJAVU);

    /** @param html a whole page, with title and language; its text is escaped already */
    public byte[] of(String html) {
        Document page = Jsoup.parse(html);
        page.select("script, style, link").remove();
        PdfMarkup.prepare(page);
        drawable.spellOut(page);
        page.head().appendElement("style").appendText(text("pdf/filed-review.css"));
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, ATKINSON + "400Regular.ttf", "Atkinson Hyperlegible", NORMAL);
        font(builder, ATKINSON + "700Bold.ttf", "Atkinson Hyperlegible", BOLD);
        font(builder, DEJAVU, "DejaVu Sans", NORMAL);
        font(builder, DEJAVU, "DejaVu Sans", BOLD);
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withW3cDocument(new W3CDom().fromJsoup(page), "about:blank");
        return bytes(builder);
    }

    private static byte[] bytes(PdfRendererBuilder builder) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            builder.toStream(out).run();
        } catch (IOException undrawable) {
            throw new UncheckedIOException(undrawable);
        }
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
        builder.useFont(() -> open(file), family, weight, FontStyle.NORMAL, true);
    }

    private static String text(String file) {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static InputStream open(String file) {
        try {
            return new ClassPathResource(file).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
