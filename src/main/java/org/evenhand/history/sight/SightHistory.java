package org.evenhand.history.sight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.evenhand.history.OpenedCase;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.PastPart;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReadableReview;
import org.evenhand.reviews.Reader;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewPhase;
import org.evenhand.reviews.ReviewRole;
import org.evenhand.reviews.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who had a part in a review and when, and from when on each capacity could read each version of each document. */
@Service
public class SightHistory {

    private static final List<Reader> ALL = List.of(Reader.SUBJECT, Reader.MANAGER, Reader.LEADERSHIP, Reader.HR);

    /** The employee reads them with the draft they belong to. */
    private static final Set<ReviewDocument> OF_A_DRAFT =
            EnumSet.of(ReviewDocument.ASSESSMENT, ReviewDocument.CHECKPOINT_ANSWER, ReviewDocument.WAIVER);

    private final PastParts past;

    SightHistory(PastParts past) {
        this.past = past;
    }

    /** The capacities that are shown to whoever looks: all of them to the employee and Library HR, else one's own. */
    public List<Reader> readers(OpenedCase opened) {
        if (opened.isAudit() || opened.reader() == Reader.SUBJECT) {
            return ALL;
        }
        return ALL.stream().filter(reader -> reader == opened.reader()).toList();
    }

    /** Who had which part, part by part, the earliest first. */
    public List<Holder> holders(OpenedCase opened) {
        PerformanceReview review = opened.review();
        List<PastPart> ended = past.of(review.caseId());
        return Arrays.stream(ReviewRole.values())
                .flatMap(role -> of(role, review, ended).stream())
                .toList();
    }

    private static List<Holder> of(ReviewRole role, PerformanceReview review, List<PastPart> ended) {
        List<Holder> holders = new ArrayList<>();
        Instant from = review.openedAt();
        for (PastPart part : ended.stream()
                .filter(one -> one.role() == role)
                .sorted(Comparator.comparing(PastPart::endedAt))
                .toList()) {
            holders.add(new Holder(key(role), part.personId(), from, part.endedAt()));
            from = part.endedAt();
        }
        holders.add(new Holder(key(role), role.holder(review), from, null));
        return holders;
    }

    private static String key(ReviewRole role) {
        return role.name();
    }

    /** Each version of each document that the ledger names, as far as whoever looks may know of it. */
    public List<SightOfDocument> documents(OpenedCase opened) {
        List<LedgerEntry> entries = opened.chain().entries();
        Phases phases = new Phases(entries);
        List<Reader> readers = readers(opened);
        return entries.stream()
                .flatMap(entry -> Written.in(entry).stream())
                .filter(written -> isKnown(opened, written))
                .map(written -> new SightOfDocument(written, from(written, readers, opened, phases)))
                .toList();
    }

    private static boolean isKnown(OpenedCase opened, Written written) {
        return opened.isAudit() || opened.readable().mayRead(written);
    }

    private static List<@Nullable Instant> from(
            Written written, List<Reader> readers, OpenedCase opened, Phases phases) {
        List<@Nullable Instant> from = new ArrayList<>();
        readers.forEach(reader -> from.add(from(written, reader, opened, phases).orElse(null)));
        return from;
    }

    /** Not before it was written, not before its phase, and the employee no draft before it is shared. */
    private static Optional<Instant> from(Written written, Reader reader, OpenedCase opened, Phases phases) {
        if (reader == Reader.SUBJECT && written.author().equals(opened.review().personId())) {
            return Optional.of(written.at());
        }
        ReviewPhase phase = ReadableReview.from(written.kind(), reader);
        Instant reached = phase == null ? null : phases.reached(phase, written.at());
        if (phase == null || reached == null) {
            return Optional.empty();
        }
        Instant since = latest(written.at(), reached);
        return reader == Reader.SUBJECT && OF_A_DRAFT.contains(written.kind())
                ? phases.shared(written).map(shared -> latest(since, shared))
                : Optional.of(since);
    }

    private static Instant latest(Instant one, Instant other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
