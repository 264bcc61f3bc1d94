package org.evenhand.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.casework.Sending;
import org.evenhand.committees.ballot.Ballots;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.CaseExport;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.Policies;
import org.evenhand.testsupport.StoredTexts;
import org.evenhand.testsupport.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@EvenhandTest
@ExtendWith(OutputCaptureExtension.class)
@Policies("Committees: votes are sealed until they are revealed together")
class SealedVotePolicyTests {

    private static final String FOR = "IN_FAVOR";
    private static final String AGAINST = "AGAINST";

    @Autowired
    ApplicationContext beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Autowired
    Ledger ledger;

    @Autowired
    CommitteePages pages;

    private CommitteeWorld world;
    private String caseId;
    private List<String> members;

    @BeforeEach
    void fiveVote() {
        world = new CommitteeWorld(beans, 7);
        caseId = world.voting();
        members = world.members(caseId);
    }

    @Test
    void tellsNobodyAnythingOfAVoteButThatItIsCast(CapturedOutput log) throws Exception {
        String cast = "cast-" + UUID.randomUUID();
        String typed = "typed-" + UUID.randomUUID();
        world.sends(world.task(caseId, members.get(0)), world.vote(AGAINST, cast));
        world.types(world.task(caseId, members.get(1)), world.vote(AGAINST, typed));

        assertThat(StoredTexts.outside(jdbc).with(List.of(cast, typed))).isEmpty();
        assertThat(exported()).doesNotContain(cast, typed, AGAINST);
        assertThat(log.getAll()).doesNotContain(cast, typed);
        assertThat(ledger.of(caseId))
                .allSatisfy(entry -> assertThat(entry.facts().toString()).doesNotContain(AGAINST, cast));
        CommitteePage asHr = pages.of(caseId, world.hr);
        assertThat(asHr.cast()).containsExactly(members.get(0));
        assertThat(asHr.revealed()).isEmpty();
        assertThat(asHr.toString()).doesNotContain(cast, typed);
        assertThat(pages.of(caseId, CommitteeWorld.actor(members.get(2))).toString())
                .doesNotContain(cast, typed);
    }

    @Test
    void showsTheOwnDraftToItsWriter() {
        OpenTask task = world.task(caseId, members.get(0));
        world.types(task, world.vote(FOR, "Only I read this."));

        assertThat(world.page(task).values()).containsEntry("overallWhy", "Only I read this.");
    }

    @Test
    void keepsVotesOfTheSameLengthHoweverMuchIsWritten() {
        world.sends(world.task(caseId, members.get(0)), world.vote(FOR, "x"));
        world.sends(world.task(caseId, members.get(1)), world.vote(AGAINST, "long ".repeat(150)));

        assertThat(sealed())
                .extracting(vote -> String.valueOf(vote.content().get("sealed")).length())
                .hasSize(2)
                .containsOnly(
                        String.valueOf(sealed().get(0).content().get("sealed")).length());
    }

    @Test
    void refusesReasonsThatAreTooLongToBeSealed() {
        OpenTask task = world.task(caseId, members.get(0));
        Map<String, Object> vote = new LinkedHashMap<>(world.vote(FOR, "\uD83D\uDCDA".repeat(500)));
        vote.put("overallWhy", "\uD83D\uDCDA".repeat(1_000));
        boolean tooLong = !Ballots.fits(vote);

        assertThat(world.checks(task, world.vote(FOR, "short")).errors()).isEmpty();
        assertThat(tooLong).isEqualTo(world.criteria() > 6);
    }

    @Test
    void opensAllVotesTogetherOnceTheLastIsIn() {
        members.subList(0, 4).forEach(member -> world.votes(caseId, member, FOR));
        world.runs(caseId);
        assertThat(pages.of(caseId, world.hr).revealed()).isEmpty();

        world.votes(caseId, members.get(4), AGAINST);
        world.runs(caseId);

        assertThat(beans.getBean(Voting.class).last(caseId).keySet()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(pages.of(caseId, CommitteeWorld.actor(members.get(0))).revealed())
                .hasSize(1);
    }

    @Test
    void letsAnybodyWithTheRecordCheckThatWhatWasRevealedIsWhatWasSealed() {
        world.vote(caseId, FOR, FOR, AGAINST, FOR, FOR);

        Map<String, Object> revealed =
                beans.getBean(Voting.class).revealed(caseId).get(0);
        for (Map<String, Object> row : Voting.rows(revealed, "votes")) {
            String member = Voting.text(row, "member");
            DocumentRevision sealed = sealed().stream()
                    .filter(vote -> vote.author().equals(member))
                    .findFirst()
                    .orElseThrow();
            assertThat(sealed.fingerprint()).isEqualTo(row.get("fingerprint"));
            assertThat(Ballots.open(
                            new Ballots.Of(caseId, 1, member),
                            String.valueOf(sealed.content().get("sealed")),
                            Voting.text(row, "key")))
                    .isEqualTo(row.get("content"));
        }
    }

    @Test
    void opensWhatIsInWhenTheTimeIsOverIfThereIsAQuorum() {
        members.subList(0, 3).forEach(member -> world.votes(caseId, member, FOR));
        world.pass(caseId, 35);

        assertThat(beans.getBean(Voting.class).last(caseId)).hasSize(3);
        assertThat(world.only(caseId).step()).isEqualTo("holdTalk");
    }

    @Test
    void opensNothingWhenTheTimeIsOverWithoutAQuorumAndAsksLibraryHr() {
        members.subList(0, 2).forEach(member -> world.votes(caseId, member, FOR));
        world.pass(caseId, 35);

        assertThat(beans.getBean(Voting.class).revealed(caseId)).isEmpty();
        OpenTask find = world.only(caseId);
        assertThat(find.step()).isEqualTo("findMembers");
        world.sends(find, Map.of("what", "MORE_TIME", "reason", "Two were ill."));
        assertThat(world.open(caseId))
                .extracting(OpenTask::assignee)
                .containsExactlyInAnyOrderElementsOf(members.subList(2, 5));
    }

    @Test
    void takesAVoteThatIsCastTwiceAtOnceOnce() throws Exception {
        OpenTask task = world.task(caseId, members.get(0));
        long version = world.types(task, world.vote(FOR, "Once."));
        Sending sending = beans.getBean(Sending.class);

        List<Object> answers =
                Together.run(2, () -> sending.send(task.id(), CommitteeWorld.actor(members.get(0)), version));

        assertThat(answers.stream().filter(Refusal.class::isInstance).map(Refusal.class::cast))
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.MOVED_ON);
        assertThat(sealed()).hasSize(1);
    }

    @Test
    void takesVotesOfTwoMembersAtTheSameMoment() throws Exception {
        Sending sending = beans.getBean(Sending.class);
        List<OpenTask> tasks = List.of(world.task(caseId, members.get(0)), world.task(caseId, members.get(1)));
        List<Long> versions = tasks.stream()
                .map(task -> world.types(task, world.vote(FOR, "Together.")))
                .toList();
        var next = new AtomicInteger();

        List<Object> answers = Together.run(2, () -> {
            int one = next.getAndIncrement();
            return sending.send(tasks.get(one).id(), CommitteeWorld.actor(members.get(one)), versions.get(one));
        });

        assertThat(answers).noneMatch(Throwable.class::isInstance);
        assertThat(sealed()).hasSize(2);
    }

    @Test
    void refusesTheVoteOfWhoeverStoodAside() {
        OpenTask task = world.task(caseId, members.get(0));
        long version = world.types(task, world.vote(FOR, "Too late."));
        beans.getBean(StandingAside.class)
                .leave(caseId, members.get(0), true, "A conflict.", CommitteeWorld.actor(members.get(0)));

        assertThatThrownBy(() ->
                        beans.getBean(Sending.class).send(task.id(), CommitteeWorld.actor(members.get(0)), version))
                .isInstanceOf(Refusal.class);
        assertThat(sealed()).isEmpty();
    }

    @Test
    void refusesAVoteAfterTheReveal() {
        OpenTask late = world.task(caseId, members.get(4));
        long version = world.types(late, world.vote(FOR, "Too late."));
        members.subList(0, 4).forEach(member -> world.votes(caseId, member, FOR));
        world.pass(caseId, 35);

        assertThatThrownBy(() ->
                        beans.getBean(Sending.class).send(late.id(), CommitteeWorld.actor(members.get(4)), version))
                .isInstanceOf(Refusal.class)
                .extracting(refused -> ((Refusal) refused).kind())
                .isEqualTo(Refusal.Kind.MOVED_ON);
        assertThat(sealed()).hasSize(4);
    }

    @Test
    void keepsVotesSealedForEverWhenTheCaseIsWithdrawn() {
        world.votes(caseId, members.get(0), FOR);
        beans.getBean(Committees.class).withdraw(caseId, world.hr);

        assertThat(jdbc.sql("select count(*) from committee_key where case_id = ? and (wrapped_vote_key is not null"
                                + " or wrapped_draft_key is not null)")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(world.committee(caseId).state()).isEqualTo(CommitteeState.WITHDRAWN);
    }

    private List<DocumentRevision> sealed() {
        return documents.of(List.of(caseId), List.of(CommitteeDocument.SEALED_VOTE));
    }

    private String exported() throws Exception {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        beans.getBean(CaseExport.class).write(caseId, copy);
        return copy.toString(StandardCharsets.UTF_8);
    }
}
