package org.evenhand.history.paths.web;

import java.util.concurrent.TimeUnit;
import org.evenhand.appeals.Appeal;
import org.evenhand.casework.CaseTexts;
import org.evenhand.history.paths.PathCase;
import org.evenhand.history.paths.PathMark;
import org.evenhand.history.paths.Spread;
import org.evenhand.history.paths.VariantStep;
import org.evenhand.history.paths.VariantStep.Kind;
import org.evenhand.promotions.Promotion;
import org.springframework.stereotype.Component;

/** Ways in words. */
@Component
public class PathWords {

    private static final int HOURS_OF_TWO_DAYS = 48;
    private static final double MINUTES_OF_A_DAY = TimeUnit.DAYS.toMinutes(1);

    private final CaseTexts texts;

    PathWords(CaseTexts texts) {
        this.texts = texts;
    }

    /** The name of a step; as the model calls it for one of an earlier version that has no words any more. */
    public String step(String step) {
        String key = (step.contains("_") ? "history.paths.step." : "casework.step.") + step;
        return texts.has(key) ? texts.text(key) : step;
    }

    /** One step of a way. */
    public String token(VariantStep token) {
        String name = step(token.step());
        if (token.kind() == Kind.BACK) {
            return texts.text("history.paths.token.BACK", name, texts.text("history.paths.cause." + token.cause()));
        }
        return token.kind() == Kind.DONE ? name : texts.text("history.paths.token." + token.kind(), name);
    }

    public static String mark(PathMark mark) {
        return "history.paths.mark." + mark;
    }

    /** Business days: the middle, and between which the middle half lies. */
    public String days(Spread days) {
        if (days.isOneNumber()) {
            return texts.text("history.paths.number", days.median());
        }
        return texts.text("history.paths.spread.days", days.lower(), days.median(), days.upper());
    }

    /** By the clock, as exactly as it matters. */
    public String clock(Spread minutes) {
        if (minutes.isOneNumber()) {
            return minutes(minutes.median());
        }
        return texts.text(
                "history.paths.spread", minutes(minutes.lower()), minutes(minutes.median()), minutes(minutes.upper()));
    }

    private String minutes(long minutes) {
        long hours = TimeUnit.MINUTES.toHours(minutes);
        if (hours == 0) {
            return texts.text("history.paths.minutes", minutes);
        }
        return hours < HOURS_OF_TWO_DAYS
                ? texts.text("history.paths.hours", hours)
                : texts.text("history.paths.days", minutes / MINUTES_OF_A_DAY);
    }

    /** The page of a case. */
    public static String address(PathCase one) {
        String pages =
                switch (one.process()) {
                    case Promotion.PROCESS -> "/promotions/";
                    case Appeal.PROCESS -> "/appeals/";
                    default -> "/cases/";
                };
        return pages + one.caseId();
    }

    public String share(long part, long whole) {
        return texts.text("history.paths.share", whole == 0 ? 0.0 : (double) part / whole);
    }
}
