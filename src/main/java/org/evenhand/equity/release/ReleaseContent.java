package org.evenhand.equity.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger keeps of a table: its dimensions and its numbers in the order of their names.
 *
 * @param numbers shown ones with their count, hidden ones with it only if it says nothing about identity
 */
record ReleaseContent(List<Dimension> dimensions, List<AuditedNumber> numbers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ReleaseContent of(AuditedTable table) {
        return new ReleaseContent(
                table.dimensions(),
                table.layout().names().stream().map(table::number).toList());
    }

    static ReleaseContent read(String json) {
        return JSON.readValue(json, ReleaseContent.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    AuditedTable table(long release, Tier tier, String population) {
        return new AuditedTable(release, tier, population, new Layout(dimensions), byName());
    }

    private Map<CellName, AuditedNumber> byName() {
        List<CellName> names = new Layout(dimensions).names();
        Map<CellName, AuditedNumber> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), numbers.get(i));
        }
        return byName;
    }
}
