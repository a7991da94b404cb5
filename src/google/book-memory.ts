// What the product remembers of the workbook outside of its cells.
import type { BookMemory } from '../ports';

export function createBookMemory(workbook: () => GoogleAppsScript.Spreadsheet.Spreadsheet): BookMemory {
  const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
  return {
    fileId: () => workbook().getId(),
    all: () => new Map(Object.entries(store().getProperties())),
    keep: (marks) => {
      const properties = store();
      const kept: Record<string, string> = {};
      for (const [key, value] of Object.entries(marks)) {
        if (value === undefined) properties.deleteProperty(key);
        else kept[key] = value;
      }
      if (Object.keys(kept).length > 0) properties.setProperties(kept);
    },
  };
}
