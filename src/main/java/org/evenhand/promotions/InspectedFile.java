package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.promotions.WrittenDocuments.Written;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Sha256;
import org.springframework.stereotype.Component;

/**
 * The file as the candidate inspects it: every document of it that they read, with its fingerprint. A certificate names them,
 * so that it says of which file it was given. Source: processes.md, inspect and certify.
 */
@Component
class InspectedFile {

    /** Under which key a certificate names them. */
    static final String NAMED = "inspected";

    /** What is about the file, and not in it. */
    private static final Set<PromotionDocument> BESIDE = EnumSet.of(
            PromotionDocument.PROMOTION_INTENT,
            PromotionDocument.DOSSIER_EXTENSION,
            PromotionDocument.REFEREE_SUGGESTION,
            PromotionDocument.FILE_RESPONSE,
            PromotionDocument.PROMOTION_DECISION,
            PromotionDocument.PROMOTION_NOTICE,
            PromotionDocument.PROMOTION_FOLLOW_UP);

    /** What is said about an inspection, so that it is not what was missing. */
    private static final Set<PromotionDocument> OF_INSPECTION = EnumSet.of(
            PromotionDocument.FILE_CERTIFICATE, PromotionDocument.FILE_COMPLETED, PromotionDocument.REBUTTAL);

    private final ReadableDocuments readable;
    private final CommitteeReports reports;
    private final MaterialRows materials;
    private final Ledger ledger;

    InspectedFile(ReadableDocuments readable, CommitteeReports reports, MaterialRows materials, Ledger ledger) {
        this.readable = readable;
        this.reports = reports;
        this.materials = materials;
        this.ledger = ledger;
    }

    /** The oldest first; the report of the committee last, once it is done. */
    List<DocumentRevision> of(Promotion promotion) {
        String caseId = promotion.caseId();
        Set<String> judged = materials.judged(caseId);
        List<DocumentRevision> file = new ArrayList<>(
                readable
                        .of(promotion, PromotionReader.CANDIDATE, promotion.personId(), ledger.of(caseId), null)
                        .stream()
                        .filter(document -> PromotionDocument.named(document.kind())
                                .filter(kind -> !BESIDE.contains(kind))
                                .isPresent())
                        .filter(document -> !document.kind().equals(PromotionDocument.LATE_MATERIAL.name())
                                || judged.contains(document.fingerprint()))
                        .toList());
        reports.written(promotion).map(Written::document).ifPresent(file::add);
        return List.copyOf(file);
    }

    /** Whether something is in it now that was not when the candidate wrote that certificate. */
    boolean hasGrownSince(Promotion promotion, DocumentRevision certificate) {
        Set<String> inspected = certificate.content().get(NAMED) instanceof List<?> named
                ? named.stream()
                        .map(one -> String.valueOf(((Map<?, ?>) one).get("fingerprint")))
                        .collect(Collectors.toSet())
                : Set.of();
        return of(promotion).stream()
                .filter(document -> PromotionDocument.named(document.kind())
                        .filter(OF_INSPECTION::contains)
                        .isEmpty())
                .anyMatch(document -> !inspected.contains(document.fingerprint()));
    }

    /** One fingerprint of all of it. */
    static String fingerprint(List<DocumentRevision> file) {
        return Sha256.of(String.join(
                " ", file.stream().map(DocumentRevision::fingerprint).toList()));
    }

    /** As the certificate keeps it. */
    static List<Map<String, Object>> named(List<DocumentRevision> file) {
        return file.stream().map(InspectedFile::named).toList();
    }

    private static Map<String, Object> named(DocumentRevision document) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("document", document.kind());
        named.put("revision", document.revision());
        named.put("fingerprint", document.fingerprint());
        return named;
    }
}
