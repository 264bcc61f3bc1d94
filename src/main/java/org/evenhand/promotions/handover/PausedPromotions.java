package org.evenhand.promotions.handover;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.parts.AbsencesChanged;
import org.evenhand.parts.RestingCases;
import org.evenhand.promotions.Promotion;
import org.evenhand.promotions.Promotions;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which promotions rest while their candidate is away, those of which the candidate alone knows among them. */
@Component
class PausedPromotions implements RestingCases {

    private final JdbcClient jdbc;
    private final Promotions promotions;
    private final ObjectFactory<PromotionRest> rest;

    PausedPromotions(JdbcClient jdbc, Promotions promotions, ObjectFactory<PromotionRest> rest) {
        this.jdbc = jdbc;
        this.promotions = promotions;
        this.rest = rest;
    }

    @Override
    public List<String> toSettle(LocalDate today) {
        return jdbc.sql("select distinct c.case_id from promotion_case c join absence a on a.person_id = c.person_id"
                        + " left join review_pause p on p.case_id = c.case_id and p.absence_id = a.id"
                        + " where c.state in ('DECLARING', 'CONSIDERED', 'DECIDED', 'NOTIFIED')"
                        + " and a.first_day <= :today and case when p.paused_on is not null"
                        + " then a.canceled or a.last_day < :today"
                        + " else not a.canceled and (a.last_day is null or a.last_day >= :today"
                        + " or a.last_day >= coalesce(p.moved_to, cast(c.opened_at as date))) end"
                        + " order by c.case_id")
                .param("today", today)
                .query(String.class)
                .list();
    }

    @Override
    public void settle(String caseId) {
        rest.getObject().settle(caseId);
    }

    @Override
    public boolean canHold(String caseId) {
        return promotions
                .find(caseId)
                .filter(promotion -> !promotion.state().isOver())
                .isPresent();
    }

    @Override
    public void hold(String caseId, String holdId) {
        rest.getObject().hold(caseId, holdId);
    }

    @Override
    public void release(String caseId, String holdId) {
        rest.getObject().release(caseId, holdId);
    }

    /** What Library HR records holds at once, in the same transaction. */
    @EventListener
    void on(AbsencesChanged changed) {
        promotions.of(changed.personId()).stream()
                .filter(promotion -> !promotion.state().isOver())
                .map(Promotion::caseId)
                .sorted()
                .forEach(this::settle);
    }
}
