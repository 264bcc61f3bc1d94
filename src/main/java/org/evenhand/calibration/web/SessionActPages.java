package org.evenhand.calibration.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.evenhand.calibration.CalibrationSession;
import org.evenhand.calibration.SessionActs;
import org.evenhand.calibration.SessionRows;
import org.evenhand.forms.FieldError;
import org.evenhand.forms.FormSubmission;
import org.evenhand.people.Actor;
import org.evenhand.people.AllowedTo;
import org.evenhand.people.AllowedTo.Audience;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where Library HR closes the views of a session, or calls it off, with a reason. */
@Controller
@RequestMapping("/hr/calibrations/{id}/{act}")
@AllowedTo(Audience.HR)
class SessionActPages {

    private static final String CLOSE_VIEWS = "close-views";
    private static final String CALL_OFF = "call-off";

    private final SessionActs acts;
    private final SessionRows sessions;
    private final SessionForms forms;

    SessionActPages(SessionActs acts, SessionRows sessions, SessionForms forms) {
        this.acts = acts;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping
    String open(@PathVariable String id, @PathVariable String act, Model model) {
        return page(sessions.get(id), known(act), Map.of(), List.of(), model);
    }

    @PostMapping
    String act(
            @PathVariable String id,
            @PathVariable String act,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        CalibrationSession session = sessions.get(id);
        FormSubmission answers = forms.parse(SessionForms.REASON, request.getParameterMap(), Map.of());
        if (!answers.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(session, known(act), answers.values(), answers.errors(), model);
        }
        String reason = String.valueOf(answers.values().get("reason"));
        if (known(act).equals(CLOSE_VIEWS)) {
            acts.closeViews(id, reason, actor);
        } else {
            acts.callOff(id, reason, actor);
        }
        redirect.addFlashAttribute("said", "calibration.said.done");
        return "redirect:/calibrations/{id}";
    }

    private static String known(String act) {
        if (!List.of(CLOSE_VIEWS, CALL_OFF).contains(act)) {
            throw Refusal.because(Kind.MISSING, "reviews.refused.noSuchAct");
        }
        return act;
    }

    private String page(
            CalibrationSession session, String act, Map<String, Object> values, List<FieldError> errors, Model model) {
        model.addAttribute("session", session);
        model.addAttribute("act", act);
        model.addAttribute("form", forms.view(SessionForms.REASON, values, errors, Map.of()));
        return "calibration/act";
    }
}
