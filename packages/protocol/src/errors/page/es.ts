// Sentences that a page carries, in Spanish.
import type { PageCode } from './codes.ts';

export const es: Record<PageCode, string> = {
  'question-empty': 'Su pregunta está vacía. Escriba primero unas palabras.',
  'question-too-long': 'Una pregunta puede tener 500 caracteres como máximo. Acórtela, por favor.',
  'question-unreadable': 'Este texto no contiene nada legible. Escríbalo con letras o números.',
  'text-unchanged': 'El texto es el mismo que antes.',
  'name-needed': 'Este evento solo admite preguntas con nombre. Añada su nombre y vuelva a enviarla.',
  'appeal-empty': 'Diga en una frase por qué revisarla.',
  'appeal-too-long': 'Es demasiado largo: 300 caracteres como máximo.',
  'poll-title-empty': 'La encuesta necesita una pregunta.',
  'poll-title-too-long': 'La pregunta de la encuesta puede tener 200 caracteres como máximo. Acórtela, por favor.',
  'poll-options-invalid': 'Una encuesta necesita de 2 a 12 opciones distintas de hasta 120 caracteres, y no puede pedir más elecciones que opciones.',
  'poll-time-invalid': 'La hora de cierre debe estar entre ahora y dentro de 24 horas.',
  'frame-too-large': 'Es demasiado grande para enviarlo. Acórtelo; su texto se conserva.',
  'protocol-unsupported': 'Esta página es más antigua que el servidor. Recárguela.',
  'link-revoked': 'Este acceso se ha retirado. Pídalo a la organización si lo necesita de nuevo.',
  unavailable: 'El servidor no puede guardar nada ahora. Lo que envió se conserva y se enviará de nuevo.',
  indeterminate: 'El servidor aún no lo ha confirmado. Se enviará de nuevo y contará una sola vez.',
  internal: 'Algo falló por nuestra parte. Inténtelo de nuevo en un momento.',
};
