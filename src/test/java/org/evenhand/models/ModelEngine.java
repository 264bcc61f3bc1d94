package org.evenhand.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.evenhand.reviews.process.ConversationHeld;

/** One engine in memory with everything of {@code processes} and {@code forms}; started once for all tests. */
final class ModelEngine {

    private static final List<String> CALLED = List.of(
            "openReviews",
            "releaseTables",
            "shareDraft",
            "fileReview",
            "remind",
            "escalate",
            "askPeers",
            "openRecord",
            "holdCase",
            "releaseCase",
            "escalateConcern",
            "passConcernOn");

    private static final ModelEngine SHARED = new ModelEngine();

    private final ProcessCoverage coverage = new ProcessCoverage();
    private final List<String> calls = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int agedPlans;
    private boolean enoughAnswers;
    private boolean committeeFormed = true;
    private final List<String> letters = new ArrayList<>();
    private boolean nobodyLeft;
    private boolean enoughLetters = true;
    private final List<Boolean> batches = new ArrayList<>();
    private final ProcessEngine engine;

    private ModelEngine() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:models;DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("models");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setBeans(beans());
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(coverage)));
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(coverage)));
        engine = configuration.buildProcessEngine();
        deploy();
    }

    static ModelEngine fresh() {
        SHARED.calls.clear();
        SHARED.findings.clear();
        SHARED.batches.clear();
        SHARED.agedPlans = 0;
        SHARED.enoughAnswers = false;
        SHARED.committeeFormed = true;
        SHARED.letters.clear();
        SHARED.nobodyLeft = false;
        SHARED.enoughLetters = true;
        SHARED.endWhatStillRuns();
        return SHARED;
    }

    ProcessEngine engine() {
        return engine;
    }

    /** What has been gone through since the start. */
    ProcessCoverage coverage() {
        return coverage;
    }

    /** A case that needs its committee finds none formed. */
    void committeeIsNotFormed() {
        committeeFormed = false;
    }

    /** A case wants these letters; without them it goes on at once. */
    void wantsLetters(String... wanted) {
        letters.clear();
        letters.addAll(List.of(wanted));
    }

    /** Too few letters are ready when they are counted, or enough. */
    void lettersAreEnough(boolean enough) {
        enoughLetters = enough;
    }

    /** The list of referees is at its end. */
    void nobodyIsLeftToBeAsked() {
        nobodyLeft = true;
    }

    /** What the next evaluations of a checkpoint come to, in this order; PASS when nothing is left. */
    void checkpointFinds(String... outcomes) {
        findings.addAll(List.of(outcomes));
    }

    /** What a committee lacks, whether enough have voted, what follows, what it came to: in the order it is asked. */
    void committeeSays(String... answers) {
        findings.addAll(List.of(answers));
    }

    /** What a panel lacks, in the order it is asked. */
    void panelLacks(String... answers) {
        findings.addAll(List.of(answers));
    }

    /** Whether everybody has been opened, or every review continued, after each of the next batches. */
    void batchesOpenEverybody(Boolean... outcomes) {
        batches.addAll(List.of(outcomes));
    }

    /** That many times the plan has aged when its launch would begin. */
    void plansAge(int times) {
        agedPlans = times;
    }

    /** Enough peers will have answered when they are counted. */
    void enoughPeersAnswer() {
        enoughAnswers = true;
    }

    /** The beans that service tasks called, oldest first. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    ModelCase start(String process, Map<String, Object> variables) {
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByKey(process, UUID.randomUUID().toString(), variables);
        return new ModelCase(engine, instance.getId());
    }

    /** Starts where a process waits for that message. */
    ModelCase reopen(String message, Map<String, Object> variables) {
        ProcessInstance instance = engine.getRuntimeService()
                .startProcessInstanceByMessage(message, UUID.randomUUID().toString(), variables);
        return new ModelCase(engine, instance.getId());
    }

    private void endWhatStillRuns() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(running -> engine.getRuntimeService().deleteProcessInstance(running.getId(), "test is over"));
    }

    private Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("deadlines", new FarDeadlines());
        beans.put("conversationHeld", new ConversationHeld());
        CALLED.forEach(name -> beans.put(name, noting(name)));
        beans.put("openReviews", (JavaDelegate) execution -> {
            calls.add("openReviews");
            execution.setVariable("allOpened", batches.isEmpty() || batches.remove(0));
        });
        beans.put("deleteContents", (JavaDelegate) execution -> {
            calls.add("deleteContents");
            execution.setVariable("everythingLookedAt", batches.isEmpty() || batches.remove(0));
        });
        beans.put("beginLaunch", (JavaDelegate) execution -> {
            calls.add("beginLaunch");
            execution.setVariable("launchBegun", agedPlans == 0);
            agedPlans = Math.max(0, agedPlans - 1);
        });
        beans.put("calibrationMembers", new Members());
        beans.put("openPromotions", (JavaDelegate) execution -> {
            calls.add("openPromotions");
            execution.setVariable("allOpened", batches.isEmpty() || batches.remove(0));
        });
        for (String listener : List.of(
                "beginWaitingForCalibration", "endWaitingForCalibration", "beginConsideration", "needCommittee")) {
            beans.put(listener, (ExecutionListener) execution -> calls.add(listener));
        }
        beans.put("continueReviews", (JavaDelegate) execution -> {
            calls.add("continueReviews");
            execution.setVariable("allContinued", batches.isEmpty() || batches.remove(0));
        });
        beans.put("analyzeCohort", (JavaDelegate) execution -> {
            calls.add("analyzeCohort");
            execution.setVariable("allAnalyzed", batches.isEmpty() || batches.remove(0));
        });
        beans.putAll(committee());
        beans.put("appealPanel", new PanelOfTwo());
        beans.put("seatPanel", next("panelLacks", "NOTHING"));
        beans.put("openOriginal", (JavaDelegate) execution -> execution.setVariable("chair", "carl"));
        beans.put("carryOutAppeal", noting("carryOutAppeal"));
        beans.put("refereeLetters", new Wanted());
        beans.put("askReferee", (JavaDelegate) execution -> {
            calls.add("askReferee");
            execution.setVariable("asked", !nobodyLeft);
            execution.setVariable("referee", "rae");
        });
        beans.put(
                "countLetters", (ExecutionListener) execution -> execution.setVariable("enoughLetters", enoughLetters));
        beans.put("lookAgain", (JavaDelegate) execution -> {
            calls.add("lookAgain");
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .createMessageCorrelation("materialSignificant")
                    .processInstanceId(execution.getProcessInstanceId())
                    .correlate();
        });
        beans.put("peers", new Nominated());
        beans.put("closePeerInput", (JavaDelegate) execution -> {
            calls.add("closePeerInput");
            execution.setVariable("enoughAnswers", enoughAnswers);
        });
        beans.put("evaluateCheckpoint", (JavaDelegate) execution ->
                execution.setVariable("checkpointOutcome", findings.isEmpty() ? "PASS" : findings.remove(0)));
        return beans;
    }

    private Map<Object, Object> committee() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("committeeMembers", new CommitteeOfTwo());
        beans.put("beginCommittee", (ExecutionListener) execution -> {
            execution.setVariable("candidate", "cory");
            execution.setVariable("convener", "hanna");
        });
        beans.put("lookForCommittee", (ExecutionListener)
                execution -> execution.setVariable("committeeFormed", committeeFormed));
        beans.put("nameChairOfPromotion", (ExecutionListener) execution -> execution.setVariable("chair", "carl"));
        beans.put("nameChair", (ExecutionListener) execution -> execution.setVariable("chair", "carl"));
        beans.put("seatAlternates", next("committeeLacks", "NOTHING"));
        beans.put("revealVotes", (JavaDelegate) execution ->
                execution.setVariable("quorumVoted", findings.isEmpty() || Boolean.parseBoolean(findings.remove(0))));
        beans.put("countVotes", next("afterVote", "RECOMMENDED"));
        beans.put("closeCommittee", (ExecutionListener) execution ->
                execution.setVariable("committeeOutcome", findings.isEmpty() ? "RECOMMENDED" : findings.remove(0)));
        return beans;
    }

    private JavaDelegate next(String variable, String otherwise) {
        return execution -> execution.setVariable(variable, findings.isEmpty() ? otherwise : findings.remove(0));
    }

    /** Two members in each committee. */
    public static final class CommitteeOfTwo {

        private static final List<String> MEMBERS = List.of("mia", "noah");

        public List<String> declaring(DelegateExecution execution) {
            return MEMBERS;
        }

        public List<String> voting(DelegateExecution execution) {
            return MEMBERS;
        }

        public List<String> answering(DelegateExecution execution) {
            return MEMBERS;
        }
    }

    /** Two people in each panel. Public because expressions call it. */
    public static final class PanelOfTwo {

        public List<String> asked(DelegateExecution execution) {
            return List.of("mia", "noah");
        }

        public List<String> sitting(DelegateExecution execution) {
            return List.of("mia", "noah");
        }
    }

    /** Two people give a view in each session. */
    public static final class Members {

        public List<String> of(DelegateExecution execution) {
            return List.of("mia", "noah");
        }
    }

    /** The letters of a test. Public because an expression calls it. */
    public final class Wanted {

        public List<String> wanted(DelegateExecution execution) {
            return List.copyOf(letters);
        }
    }

    /** Three peers. Public because an expression calls it. */
    public static final class Nominated {

        public List<String> of(DelegateExecution execution) {
            return List.of("eve", "finn", "gus");
        }
    }

    private JavaDelegate noting(String name) {
        return execution -> calls.add(name);
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Stream.of("processes", "forms")
                .flatMap(ModelEngine::files)
                .forEach(file ->
                        deployment.addString(file.getParent().getFileName() + "/" + file.getFileName(), text(file)));
        deployment.deploy();
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
