package org.evenhand.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** What comes in is what it says, or does not come in; and nothing is left behind of what was refused. */
class FileFolderTests {

    private static final int LARGEST = 200_000;

    @TempDir
    Path place;

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("report.pdf", SampleFiles.pdf("x"), FileKind.PDF),
                Arguments.of("Café 2026.PNG", SampleFiles.png(), FileKind.PNG),
                Arguments.of("photo.jpeg", SampleFiles.jpeg(), FileKind.JPEG),
                Arguments.of("map.gif", SampleFiles.gif(), FileKind.GIF),
                Arguments.of("map.webp", SampleFiles.webp(), FileKind.WEBP),
                Arguments.of("R&D plan.md", SampleFiles.text("# Plan\n\nTen years, größer."), FileKind.TEXT),
                Arguments.of(
                        "mail.txt", SampleFiles.text("From: a@b.example\nSubject: Thanks\n\nDear"), FileKind.TEXT));
    }

    @ParameterizedTest
    @MethodSource("files")
    void takesInWhatIsWhatItsNameSays(String name, byte[] content, FileKind kind) {
        try (ReceivedFile file = folder().receive(name, SampleFiles.stream(content))) {
            assertThat(file.kind()).isEqualTo(kind);
            assertThat(file.name()).isEqualTo(name);
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.fingerprint()).isEqualTo(Sha256.of(content));
        }
        assertThat(left()).isEmpty();
    }

    static Stream<Arguments> lies() {
        byte[] zip = HexFormat.of().parseHex("504b0304140000000800");
        byte[] program = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000b8000000");
        return Stream.of(
                Arguments.of("a.png", SampleFiles.pdf("x"), "lies"),
                Arguments.of("a.pdf", SampleFiles.png(), "lies"),
                Arguments.of("a.pdf.txt", SampleFiles.pdf("x"), "lies"),
                Arguments.of("a.pdf", SampleFiles.text("only words"), "lies"),
                Arguments.of("a.pdf", zip, "kind"),
                Arguments.of("a.docx", zip, "kind"),
                Arguments.of("a.txt", program, "kind"),
                Arguments.of("a.txt", SampleFiles.text("<!DOCTYPE html><html><body>x</body></html>"), "kind"),
                Arguments.of("a.png", SampleFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "kind"),
                Arguments.of("a.txt", SampleFiles.text("#!/bin/sh\nrm -r /"), "kind"),
                Arguments.of("a.pdf", SampleFiles.text("%PDF-1.7\nno end"), "broken"),
                Arguments.of("a.txt", latin("A larger house, größer than the one before it, stood there."), "broken"),
                Arguments.of("a.txt", SampleFiles.text("turned \u001b[31mred"), "broken"),
                Arguments.of("a.txt", new byte[0], "empty"));
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource("lies")
    void refusesWhatIsSomethingElse(String name, byte[] content, String reason) {
        assertThatThrownBy(() -> folder().receive(name, SampleFiles.stream(content)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("record.file.refused." + reason));
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd.txt",
                "C:\\Users\\me\\cv.pdf",
                "a/b.pdf",
                "a..pdf",
                "<img src=x onerror=alert(1)>.pdf",
                "annual\u202Efdp.exe.pdf",
                "a\u2066b.pdf",
                "a\u0000b.pdf",
                "a\nb.pdf",
                "a\uD800b.pdf",
                ".pdf",
                "pdf",
                "   "
            })
    void refusesANameThatMisleads(String name) {
        assertThatThrownBy(() -> folder().receive(name, SampleFiles.stream(SampleFiles.pdf("x"))))
                .isInstanceOf(Refusal.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void takesNamesUpToTheirLimit() {
        String longest = "n".repeat(FileName.LONGEST - 4) + ".txt";
        folder().receive(longest, SampleFiles.stream(SampleFiles.text("x"))).close();
        assertThatThrownBy(() -> folder().receive("n" + longest, SampleFiles.stream(SampleFiles.text("x"))))
                .hasMessageContaining("longName");
    }

    @Test
    void refusesALargeFileWithoutReadingItToItsEnd() {
        folder().receive("a.txt", SampleFiles.stream("x".repeat(LARGEST).getBytes(StandardCharsets.UTF_8)))
                .close();

        SampleFiles.Endless endless = new SampleFiles.Endless();
        assertThatThrownBy(() -> folder().receive("a.txt", endless)).hasMessageContaining("tooLarge");
        assertThat(endless.read).isLessThan(2 * LARGEST);
        assertThat(left()).isEmpty();
    }

    private FileFolder folder() {
        return new FileFolder(new FileSettings(place, DataSize.ofBytes(LARGEST), 20, Duration.ofHours(1)));
    }

    private Stream<Path> left() {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
