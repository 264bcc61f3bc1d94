package org.evenhand.disclosure.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/** The forms in which a list is written. */
public enum ListFormat {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String ending;
    private final String mediaType;

    ListFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** By name, as it is sent; empty for any other. */
    public static Optional<ListFormat> named(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    ListWriter writer(OutputStream out, String name, ZoneId zone) throws IOException {
        return this == CSV ? new CsvWriter(out, zone) : new XlsxWriter(out, name, zone);
    }
}
