// What the simulated crowd asks: plausible questions of such a day, in its three languages.

export const questions: readonly string[] = [
  'Which skills partnerships have worked so far, and what made them work?',
  'How can small island States plan pathways before displacement happens?',
  'What will be done about recruitment fees that workers still pay themselves?',
  'Comment garantir la portabilité des droits sociaux entre pays d’origine et de destination ?',
  'How do cities take part when pathways are negotiated between States?',
  '¿Cómo pueden las diásporas participar en el diseño de las políticas y no solo en su aplicación?',
  'Could the panel say how returning workers’ skills are recognised at home?',
  'What evidence shows that regular pathways reduce irregular journeys?',
  'Quels financements sont prévus pour la formation aux métiers verts dans les pays d’origine ?',
  'How are women in seasonal work protected under the new agreements?',
  'What role can development banks play beyond remittances?',
  '¿Qué medidas existen contra la desinformación dirigida a las comunidades migrantes?',
  'Can complementary pathways be opened faster when a crisis starts?',
  'How do private employers share the cost of training with public bodies?',
  'Comment mesurer la qualité, et pas seulement le nombre, des voies régulières ?',
  'Will the outcomes of this dialogue reach the next review of the Global Compact?',
  'What can young people do to answer false stories about migration in their own feeds?',
  '¿Cómo se garantiza el acceso a la salud durante todo el ciclo migratorio?',
  'Which data on labour shortages are reliable enough to plan with?',
  'How will climate adaptation funds include people who have already moved?',
];
