export { scan, watch } from './embed/scan.ts';
export {
  type Embed,
  EMBED_ATTRIBUTES,
  EMBED_WIDGETS,
  type EmbedAttribute,
  embedQuery,
  type EmbedTag,
  embedTag,
  readEmbedQuery,
} from './input/embed-query.ts';
