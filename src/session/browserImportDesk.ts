import { browserImportDesk } from '../sources/userFile/importDeskBrowser.ts';
import { type CataloguedDesk, withCatalogue } from './importDesk.ts';

export function openDesk(): CataloguedDesk {
  return withCatalogue(browserImportDesk());
}
