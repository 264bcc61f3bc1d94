package org.evenhand.history.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.evenhand.history.CaseExports;
import org.evenhand.history.Cases;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.record.CaseCopy;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
    void export(@PathVariable String caseId, Actor actor, HttpServletResponse response) throws IOException {
        CaseCopy copy = exports.take(cases.open(caseId, actor));
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("case-" + caseId + ".zip"));
        copy.write(response.getOutputStream());
    }

    static String attachment(String file) {
        return ContentDisposition.attachment().filename(file).build().toString();
    }
}
