import { DefaultNamingStrategy } from 'typeorm';

/** `lineManagerId` → `line_manager_id`. Tables are named by their entities. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
