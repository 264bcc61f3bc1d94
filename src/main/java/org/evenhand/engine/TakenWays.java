package org.evenhand.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.evenhand.engine.TakenWay.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways that cases took through their own process; as many queries for fifty cases as for one. */
@Service
@Transactional(readOnly = true)
public class TakenWays {

    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcClient jdbc;
    private final String activities;
    private final String ended;
    private final String failed;
    private final Map<String, WayModel> models = new ConcurrentHashMap<>();

    TakenWays(HistoryService history, RepositoryService repository, ManagementService management, JdbcClient jdbc) {
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
        String instances = management.getTableName(HistoricProcessInstance.class);
        activities = "select A.* from " + management.getTableName(HistoricActivityInstance.class)
                + " A where A.PROC_INST_ID_ in (%s) order by A.START_TIME_, A.SEQUENCE_COUNTER_";
        ended = "select P.BUSINESS_KEY_ from " + instances + " P where P.PROC_DEF_KEY_ in (:processes)"
                + " and P.END_TIME_ is not null and P.ROOT_PROC_INST_ID_ = P.PROC_INST_ID_"
                + " and P.BUSINESS_KEY_ is not null and not exists (select 1 from %s K"
                + " where K.process_instance_id = P.PROC_INST_ID_) fetch first :most rows only";
        // the engine tells no name of this one; it has the prefix of the others
        failed = "select distinct I.ROOT_PROC_INST_ID_ from " + instances.replace("PROCINST", "INCIDENT")
                + " I where I.ROOT_PROC_INST_ID_ in (:instances)";
    }

    /**
     * Cases with a process instance that has ended and is not known yet.
     *
     * @param known table of the asking capability that holds the known ones in its key {@code process_instance_id}
     */
    public Set<String> endedOutside(String known, Collection<String> processKeys, int atMost) {
        return new HashSet<>(jdbc.sql(ended.formatted(known))
                .param("processes", processKeys)
                .param("most", atMost)
                .query(String.class)
                .list());
    }

    /** Of these cases, as far as the engine remembers them. */
    public List<TakenWay> of(Collection<String> caseIds) {
        List<HistoricProcessInstance> roots = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(caseIds.toArray(String[]::new))
                .rootProcessInstances()
                .list()
                .stream()
                .sorted(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .toList();
        if (roots.isEmpty()) {
            return List.of();
        }
        List<String> ids = roots.stream().map(HistoricProcessInstance::getId).toList();
        Map<String, List<HistoricActivityInstance>> steps =
                activities(ids).stream().collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
        Set<String> repaired = new HashSet<>(
                jdbc.sql(failed).param("instances", ids).query(String.class).list());
        return roots.stream()
                .collect(Collectors.groupingBy(
                        HistoricProcessInstance::getBusinessKey, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(runs -> way(runs, steps, repaired))
                .toList();
    }

    private List<HistoricActivityInstance> activities(List<String> ids) {
        String places =
                IntStream.range(0, ids.size()).mapToObj(at -> "#{p" + at + "}").collect(Collectors.joining(", "));
        var query = history.createNativeHistoricActivityInstanceQuery().sql(activities.formatted(places));
        for (int at = 0; at < ids.size(); at++) {
            query.parameter("p" + at, ids.get(at));
        }
        return query.list();
    }

    private TakenWay way(
            List<HistoricProcessInstance> runs,
            Map<String, List<HistoricActivityInstance>> activities,
            Set<String> repaired) {
        HistoricProcessInstance last = runs.get(runs.size() - 1);
        List<WayStep> steps = new ArrayList<>();
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Integer> completed = new HashMap<>();
        Set<String> unseen = new HashSet<>();
        int moves = 0;
        for (HistoricProcessInstance run : runs) {
            List<HistoricActivityInstance> taken = activities.getOrDefault(run.getId(), List.of());
            WayModel model = models.computeIfAbsent(
                    run.getProcessDefinitionId(), id -> new WayModel(repository.getBpmnModelInstance(id)));
            Replay replay = new Replay(model, taken);
            steps.addAll(replay.steps());
            replay.times().forEach((element, count) -> times.merge(element, count, Integer::sum));
            moves += replay.moves();
            count(taken, model, completed);
            model.unseen().forEach(element -> unseen.add(Step.of(element)));
        }
        return new TakenWay(
                last.getBusinessKey(),
                last.getProcessDefinitionKey(),
                last.getProcessDefinitionVersion(),
                runs.stream().anyMatch(run -> isMigrated(run, activities.getOrDefault(run.getId(), List.of()))),
                runs.stream().allMatch(run -> run.getEndTime() != null),
                runs.stream()
                        .filter(run -> run.getEndTime() != null)
                        .map(TakenWays::run)
                        .toList(),
                steps,
                times,
                moves,
                completed,
                unseen,
                runs.stream().anyMatch(run -> repaired.contains(run.getId())));
    }

    private static void count(List<HistoricActivityInstance> taken, WayModel model, Map<String, Integer> completed) {
        taken.stream()
                .filter(step -> "userTask".equals(step.getActivityType()))
                .filter(step -> step.getEndTime() != null && !step.isCanceled() && model.isSeen(step.getActivityId()))
                .forEach(step -> completed.merge(Step.of(step.getActivityId()), 1, Integer::sum));
    }

    private static boolean isMigrated(HistoricProcessInstance run, List<HistoricActivityInstance> taken) {
        return taken.stream().anyMatch(step -> !step.getProcessDefinitionId().equals(run.getProcessDefinitionId()));
    }

    private static Run run(HistoricProcessInstance run) {
        return new Run(
                run.getId(), run.getStartTime().toInstant(), run.getEndTime().toInstant());
    }
}
