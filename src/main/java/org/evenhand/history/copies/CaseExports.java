package org.evenhand.history.copies;

import org.evenhand.history.CaseLog;
import org.evenhand.people.Actor;
import org.evenhand.record.CaseCopy;
import org.evenhand.record.CaseExport;
import org.springframework.stereotype.Service;

/**
 * Hands a case of any kind out to Library HR: what its page shows them leaves, everything else is named as left out. That they
 * took it stands in the ledger, and so in the copy too. Source: decision 137.
 */
@Service
public class CaseExports {

    private final CaseFolders folders;
    private final CasePapers papers;
    private final CaseExport export;
    private final CaseLog log;

    CaseExports(CaseFolders folders, CasePapers papers, CaseExport export, CaseLog log) {
        this.folders = folders;
        this.papers = papers;
        this.export = export;
        this.log = log;
    }

    /**
     * The case with its files, which {@code audit verify} checks.
     *
     * @throws org.evenhand.shared.Refusal MISSING when there is no case that Library HR may know of; NOT_ALLOWED for whoever has
     *     or had a part in it
     */
    public CaseCopy take(String caseId, Actor actor) {
        CaseFolder folder = folders.open(caseId, actor);
        log.exported(caseId, actor);
        return export.copy(caseId, folder.reach());
    }

    /**
     * The case to read on paper.
     *
     * @throws org.evenhand.shared.Refusal as {@link #take}
     */
    public CasePaper paper(String caseId, Actor actor) {
        CaseFolder folder = folders.open(caseId, actor);
        CasePaper paper = papers.of(folder);
        log.exported(caseId, actor);
        return paper;
    }
}
