export { serveTools } from './mcp/serveTools';
