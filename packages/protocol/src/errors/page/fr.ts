// Sentences that a page carries, in French.
import type { PageCode } from './codes.ts';

export const fr: Record<PageCode, string> = {
  'question-empty': 'Votre question est vide. Écrivez d’abord quelques mots.',
  'question-too-long': 'Une question compte 500 caractères au plus. Veuillez la raccourcir.',
  'question-unreadable': 'Ce texte ne contient rien de lisible. Écrivez-le avec des lettres ou des chiffres.',
  'text-unchanged': 'Le texte est le même qu’avant.',
  'name-needed': 'Cet événement ne prend que des questions signées. Ajoutez votre nom, puis renvoyez-la.',
  'appeal-empty': 'Dites en une phrase pourquoi la réexaminer.',
  'appeal-too-long': 'C’est trop long : 300 caractères au plus.',
  'poll-title-empty': 'Le sondage a besoin d’une question.',
  'poll-title-too-long': 'La question du sondage compte 200 caractères au plus. Veuillez la raccourcir.',
  'poll-options-invalid': 'Un sondage a besoin de 2 à 12 options différentes de 120 caractères au plus, et ne peut demander plus de choix qu’il n’y a d’options.',
  'poll-time-invalid': 'L’heure de clôture doit se situer entre maintenant et dans 24 heures.',
  'frame-too-large': 'C’est trop volumineux pour être envoyé. Veuillez raccourcir ; votre texte est conservé.',
  'protocol-unsupported': 'Cette page est plus ancienne que le serveur. Rechargez-la.',
  'link-revoked': 'Cet accès a été retiré. Adressez-vous à l’organisateur si vous en avez de nouveau besoin.',
  unavailable: 'Le serveur ne peut rien enregistrer pour l’instant. Votre envoi est conservé et sera renvoyé.',
  indeterminate: 'Le serveur ne l’a pas encore confirmé. Ce sera renvoyé et ne comptera qu’une fois.',
  internal: 'Une erreur est survenue de notre côté. Veuillez réessayer dans un instant.',
};
