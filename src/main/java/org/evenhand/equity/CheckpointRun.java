package org.evenhand.equity;

/**
 * What a checkpoint is asked.
 *
 * @param author whose text is looked at
 * @param processDefinitionId definition in whose deployment the rule table lies
 */
public record CheckpointRun(String caseId, String checkpoint, String author, String processDefinitionId) {}
