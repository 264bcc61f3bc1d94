package org.evenhand.referees;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which letters a case wants, from whom in which order, and how many there are. What is asked of them: {@link LetterRequests}. */
@Service
@Transactional
public class Letters {

    /** The process of one letter. */
    public static final String PROCESS = "refereeLetter";

    static final String WRITE = "writeLetter";

    private final RefereeRows referees;
    private final LetterRows letters;
    private final LetterSettings settings;

    Letters(RefereeRows referees, LetterRows letters, LetterSettings settings) {
        this.referees = referees;
        this.letters = letters;
        this.settings = settings;
    }

    public LetterSettings settings() {
        return settings;
    }

    /** In the order in which they are asked. */
    @Transactional(readOnly = true)
    public List<Referee> referees(String caseId) {
        return referees.of(caseId);
    }

    @Transactional(readOnly = true)
    public Optional<Referee> find(String refereeId) {
        return referees.find(refereeId);
    }

    /** Whether that address may not be asked about this person, since a letter from there was about somebody else. */
    @Transactional(readOnly = true)
    public boolean isBlocked(String subjectId, String email) {
        return referees.mixedUp(subjectId).stream().anyMatch(blocked -> blocked.equalsIgnoreCase(email.strip()));
    }

    /** The case wants its letters, from these in this order; one that has letters wants no more than there are names. */
    public void want(String caseId, String subjectId, List<NewReferee> ranked) {
        list(caseId, subjectId, ranked);
        boolean first = letters.count(caseId) == 0;
        letters.want(caseId, first ? settings.letters() : Math.min(ranked.size(), settings.letters()));
    }

    /** More time: the missing letters are wanted again, first from who had accepted, then from the list and these. */
    public void wantMore(String caseId, String subjectId, List<NewReferee> further) {
        referees.of(caseId).stream()
                .filter(Letters::isLate)
                .forEach(late -> referees.move(late.id(), RefereeState.LISTED));
        list(caseId, subjectId, further);
        letters.wantMissing(caseId);
    }

    private void list(String caseId, String subjectId, List<NewReferee> ranked) {
        int place = referees.of(caseId).size();
        for (NewReferee referee : ranked) {
            referees.add(caseId, subjectId, ++place, referee);
        }
    }

    /** Whether more time could bring another letter without a further name. */
    @Transactional(readOnly = true)
    public boolean couldComeLater(String caseId) {
        return referees.of(caseId).stream()
                .anyMatch(referee -> isLate(referee) || referee.state() == RefereeState.LISTED);
    }

    private static boolean isLate(Referee referee) {
        return referee.accepted() && referee.state() == RefereeState.SILENT;
    }

    /** Ids of the letters that are wanted. */
    @Transactional(readOnly = true)
    public List<String> wanted(String caseId) {
        return letters.wanted(caseId);
    }

    @Transactional(readOnly = true)
    public int ready(String caseId) {
        return letters.ready(caseId);
    }

    @Transactional(readOnly = true)
    public boolean isEnough(String caseId) {
        return letters.ready(caseId) >= settings.least();
    }

    /** Ids of the referees whose letters whoever judges may read. */
    @Transactional(readOnly = true)
    public Set<String> cleared(String caseId) {
        return referees.of(caseId).stream()
                .filter(referee -> referee.state() == RefereeState.READY)
                .map(Referee::id)
                .collect(Collectors.toSet());
    }
}
