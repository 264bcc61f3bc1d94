package org.evenhand.history.web;

import org.evenhand.history.CaseExports;
import org.evenhand.history.Cases;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A whole case as a file for Library HR. */
@Controller
@AllowedTo(Audience.HR)
class ExportController {

    private final Cases cases;
    private final CaseExports exports;

    ExportController(Cases cases, CaseExports exports) {
        this.cases = cases;
        this.exports = exports;
    }

    @PostMapping("/cases/{caseId}/export")
    ResponseEntity<byte[]> export(@PathVariable String caseId, Actor actor) {
        byte[] copy = exports.take(cases.open(caseId, actor));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("case-" + caseId + ".json"))
                .body(copy);
    }

    static String attachment(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }
}
