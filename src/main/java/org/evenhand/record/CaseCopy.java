package org.evenhand.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A case as somebody took it out: its record with all proofs, and the files that its documents name. */
public final class CaseCopy {

    /** The record in the archive, and the folder of the files, each under its SHA-256. */
    static final String RECORD = "case.jsonl";

    static final String FILES = "files/";

    private final byte[] record;
    private final List<Attachment> files;
    private final Attachments attachments;

    CaseCopy(byte[] record, List<Attachment> files, Attachments attachments) {
        this.record = record;
        this.files = List.copyOf(files);
        this.attachments = attachments;
    }

    /** Writes the record alone, lines of JSON, without the files; {@link FileVerification} checks it too. */
    public void writeRecord(OutputStream out) throws IOException {
        out.write(record);
    }

    /**
     * Writes it as a ZIP archive, one file at a time; {@link FileVerification} checks it.
     *
     * @throws org.evenhand.shared.Refusal MISSING when the bytes of a file are not there
     */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry(RECORD));
        zip.write(record);
        zip.closeEntry();
        Set<String> written = new TreeSet<>();
        for (Attachment file : files) {
            if (written.add(file.fingerprint())) {
                zip.putNextEntry(new ZipEntry(FILES + file.fingerprint() + "/" + file.name()));
                Files.copy(attachments.bytes(file), zip);
                zip.closeEntry();
            }
        }
        zip.finish();
    }
}
