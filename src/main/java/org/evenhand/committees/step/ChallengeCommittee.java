package org.evenhand.committees.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.casework.StepResult;
import org.evenhand.committees.Committee;
import org.evenhand.committees.CommitteeDocument;
import org.evenhand.committees.Seat;
import org.evenhand.committees.SeatRows;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The subject of the case sees who would sit in the committee, alternates too, and may challenge some, with a reason. */
@Component
class ChallengeCommittee extends CommitteeStep {

    private final SeatRows seats;

    ChallengeCommittee(CommitteeContext context, SeatRows seats) {
        super("challengeCommittee", context);
        this.seats = seats;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Committee committee = committee(task);
        Map<String, Object> context = new LinkedHashMap<>(shown().of(committee));
        List<Seat> all = seats.of(task.caseId());
        List<String> members =
                all.stream().filter(Seat::isTaken).map(Seat::personId).toList();
        List<String> alternates = all.stream()
                .filter(seat -> seat.is(Seat.State.ALTERNATE))
                .map(Seat::personId)
                .toList();
        context.put("members", names(members));
        context.put("alternates", names(alternates));
        context.put(
                "people",
                shown().options(Stream.concat(members.stream(), alternates.stream())
                        .toList()));
        return context;
    }

    private List<Object> names(List<String> ids) {
        return shown().options(ids).stream().map(option -> option.get("label")).toList();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        held(task);
        boolean challenged = "CHALLENGE".equals(values.get("answer"));
        return StepResult.keeping(CommitteeDocument.CHALLENGE, values)
                .routing(Map.of("challenged", challenged))
                .saying(Map.of("challenged", challenged));
    }
}
