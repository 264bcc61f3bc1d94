package org.evenhand.lists;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through a list page after page, so that a file holds no more of it at once than a page does. */
public final class PagedLines {

    private PagedLines() {}

    /** Pages of a list that goes on after a line. */
    @FunctionalInterface
    public interface After<T> {

        /** @param last line that was seen; null for the first page */
        List<T> page(@Nullable T last);
    }

    /** Pages that know the next one. */
    @FunctionalInterface
    public interface Next<P> {

        /** Null after the last. */
        @Nullable
        P page(P before);
    }

    /** What a page holds. */
    @FunctionalInterface
    public interface Held<P, T> {
        List<T> lines(P page);
    }

    /** What becomes of each line. */
    @FunctionalInterface
    public interface Each<T> {
        void take(T line) throws IOException;
    }

    /**
     * Every line once.
     *
     * @param size lines of a page; what a page holds beyond them says only that there is another, and one that holds fewer is
     *     the last
     */
    public static <T> void of(int size, After<T> pages, Each<T> each) throws IOException {
        List<T> found = pages.page(null);
        while (!found.isEmpty()) {
            List<T> shown = found.subList(0, Math.min(size, found.size()));
            for (T line : shown) {
                each.take(line);
            }
            found = found.size() < size ? List.of() : pages.page(shown.get(shown.size() - 1));
        }
    }

    /** Every line of the pages from the first on. */
    public static <P, T> void from(P first, Next<P> next, Held<P, T> held, Each<T> each) throws IOException {
        @Nullable P page = first;
        while (page != null) {
            for (T line : held.lines(page)) {
                each.take(line);
            }
            page = next.page(page);
        }
    }
}
