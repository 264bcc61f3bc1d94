package org.evenhand.disclosure.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the files of lists, whatever people are called. */
class ListWritersTests {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\uFF1D1", "\n=1"})
    void noTextOfCsvIsTakenForAFormula(String text) throws IOException {
        assertThat(csv(text, "Lee")).contains("'" + text).contains("Lee").doesNotContain("'Lee");
    }

    @Test
    void csvKeepsNumbersDaysAndMomentsOfTheLibrary() throws IOException {
        assertThat(csv(-5, LocalDate.of(2026, 5, 2)))
                .startsWith("\uFEFFOne,Two\r\n")
                .endsWith("-5,2026-05-02\r\n");
        assertThat(csv(null, Instant.parse("2026-05-02T03:04:05Z"))).endsWith(",2026-05-01 23:04\r\n");
        assertThat(csv("a \"b\", c", "")).endsWith("\"a \"\"b\"\", c\",\r\n");
    }

    @Test
    void aSpreadsheetHoldsTextsAsTextsAndNoFormula() throws IOException {
        Document sheet = sheet("=HYPERLINK(\"http://example.org\")", -5);
        assertThat(sheet.select("f")).isEmpty();
        assertThat(sheet.select("c[r=A2]").attr("t")).isEqualTo("inlineStr");
        assertThat(sheet.select("c[r=A2] t").text()).isEqualTo("=HYPERLINK(\"http://example.org\")");
        assertThat(sheet.select("c[r=B2] v").text()).isEqualTo("-5");
        assertThat(sheet.select("row")).hasSize(2);
    }

    @Test
    void aLongSpreadsheetHoldsEveryLineInItsOrder() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListWriter writer = ListFormat.XLSX.writer(out, "long", ZONE);
        writer.heads(List.of("One"));
        for (int number = 1; number <= 1_234; number++) {
            writer.line(List.of("line " + number));
        }
        writer.end();
        assertThat(part(out, "xl/worksheets/sheet1.xml").select("c[r^=A] t"))
                .extracting(Element::text)
                .hasSize(1_235)
                .endsWith("line 1233", "line 1234");
    }

    private static String csv(@Nullable Object... cells) throws IOException {
        return written(ListFormat.CSV, cells).toString(UTF_8);
    }

    private Document sheet(@Nullable Object... cells) throws IOException {
        return part(written(ListFormat.XLSX, cells), "xl/worksheets/sheet1.xml");
    }

    private static ByteArrayOutputStream written(ListFormat format, @Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ListWriter writer = format.writer(out, "list", ZONE);
        writer.heads(List.of("One", "Two"));
        writer.line(Arrays.asList(cells));
        writer.end();
        return out;
    }

    /** Sizes stand at the end of the archive, as spreadsheet programs read them. */
    private Document part(ByteArrayOutputStream file, String name) throws IOException {
        Path archive = folder.resolve("list.xlsx");
        Files.write(archive, file.toByteArray());
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return Jsoup.parse(in, UTF_8.name(), "", Parser.xmlParser());
        }
    }
}
