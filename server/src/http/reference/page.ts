// The reference as one page to read, made from the same data as the two documents.
import { commandRoles } from '@plenary/domain/commands';
import { errorCatalogue } from '@plenary/protocol/errors/catalogue';
import { errorCodes } from '@plenary/protocol/errors/codes';
import { errorSentence } from '@plenary/protocol/errors/sentence';
import { socketMessages } from './asyncapi.ts';
import { endpoints } from './endpoints.ts';
import { jsonSchema } from './openapi.ts';
import type * as z from 'zod/mini';

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const code = (text: string): string => `<code>${escape(text)}</code>`;
/** Markdown's back ticks as code. */
const prose = (text: string): string => escape(text).replace(/`([^`]+)`/g, '<code>$1</code>');

function shape(title: string, schema: z.core.$ZodType | undefined): string {
  if (!schema) return '';
  const { $schema: _version, ...rest } = jsonSchema(schema);
  return `<details><summary>${title}</summary><pre>${escape(JSON.stringify(rest, null, 2))}</pre></details>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[], tag: string): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<div class="scroll"><table><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table></div>`;
}

function http(): string {
  return endpoints
    .map(
      ({ method, path, summary, access, body, answer, status, errors }) => `
<section><h3>${method.toUpperCase()} ${code(path)}</h3><p>${prose(summary)}</p>
<p>For: ${access}. Answers ${status}${errors.length > 0 ? `, or ${errors.map(code).join(', ')}` : ''}.</p>${shape('Body', body)}${shape('Answer', answer)}</section>`,
    )
    .join('');
}

function socket(): string {
  return socketMessages
    .map(
      ({ name, direction, summary, payload, answer }) => `
<section><h3>${direction === 'up' ? '↑' : '↓'} ${code(name)}</h3><p>${prose(summary)}</p>${shape('Payload', payload)}${shape('Acknowledgement', answer)}</section>`,
    )
    .join('');
}

export function referencePage(): string {
  const commands = Object.entries(commandRoles).map(([type, roles]) => [code(type), roles.join(', ')]);
  const errors = errorCodes.map((name) => {
    const { status, retryable } = errorCatalogue[name];
    return [code(name), String(status), retryable ? 'yes' : 'no', escape(errorSentence(name, ['en']))];
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Plenary: reference</title><link rel="stylesheet" href="/docs/reference.css"></head><body><main>
<h1>Plenary: reference</h1>
<p>Generated from the schemas that parse every message. As documents: <a href="/docs/openapi.json">OpenAPI</a> for HTTP, <a href="/docs/asyncapi.json">AsyncAPI</a> for the socket.</p>
<h2>Socket</h2>${socket()}<h2>Commands and who may send them</h2>${table(['Type', 'Roles'], commands)}
<h2>HTTP</h2>${http()}<h2>Errors</h2>${table(['Code', 'Status', 'Try again', 'Sentence'], errors)}
</main></body></html>`;
}

export const referenceCss = `:root{color-scheme:light dark;--line:light-dark(#d5dbe5,#3a4353);--ink:light-dark(#16202e,#e8edf5);--link:light-dark(#0b4f9e,#8ec1ff)}
body{margin:0;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:light-dark(#fff,#10151d)}
main{max-inline-size:960px;margin-inline:auto;padding:32px 16px 64px}h2{margin-block-start:48px}section{border-block-start:1px solid var(--line);padding-block:8px}
a{color:var(--link)}code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}pre{overflow:auto;max-block-size:420px;white-space:pre-wrap}
.scroll{overflow-x:auto}table{border-collapse:collapse;inline-size:100%}th,td{text-align:start;vertical-align:top;padding:8px;border-block-end:1px solid var(--line)}`;
