// What sample polls say, in a language that is read from the left and in one that is read from the right.
export type SampleTongue = 'en' | 'ar';

export interface SampleWords {
  readonly title: { readonly short: string; readonly long: string };
  readonly options: readonly string[];
  readonly consent: readonly string[];
  readonly longer: string;
  readonly low: string;
  readonly high: string;
  readonly lowest: string;
  readonly highest: string;
  readonly unit: string;
  readonly jury: string;
  readonly public: string;
  readonly groups: readonly string[];
  readonly cloud: readonly string[];
  readonly answers: readonly string[];
}

export const sampleWords: Record<SampleTongue, SampleWords> = {
  en: {
    title: { short: 'Which first?', long: 'How will governments and employers make sure that people who return with new skills find work that uses them, in every region of the world?' },
    options: ['Skills', 'Safety', 'Recognise certificates, licences and practical experience across all borders', 'Family reunification', 'Education pathways', 'Humanitarian admission', 'Seasonal work', 'None of these'],
    consent: ['Yes', 'No', 'Abstain'],
    longer: 'agreed between regions and open to every level of skill',
    low: 'Not at all', high: 'Very much', lowest: 'I do not agree with any part of this at all', highest: 'I agree with every part of this entirely', unit: 'million people', jury: 'Jury', public: 'Public',
    groups: ['States', 'Civil society', 'International organisations', 'Diaspora', 'Private sector', 'Academia', 'Media and communication', 'Youth', 'No group given'],
    cloud: [
      'skills', 'safety', 'family', 'dignity', 'work', 'education', 'climate', 'rights', 'partnership', 'recognition', 'youth', 'cities', 'remittances', 'health', 'data', 'women', 'diaspora', 'housing', 'justice',
      'regular pathways', 'language', 'trust', 'borders', 'green transition', 'intergovernmental coordination', 'return', 'solidarity', 'inclusion', 'funding', 'legal identity for all people', 'hope', 'time', 'portability of social rights',
    ],
    answers: [
      'Recognise what people have learned, wherever they learned it.', 'More regular pathways for people of every level of skill.', 'Pay teachers and nurses in the countries that they leave.',
      'Let cities speak for themselves: they receive people first, and they know what is missing in schools, in housing and in hospitals long before anybody asks them about it.',
      'Less paper.', 'Visas that allow people to come and go.', 'Ask the diaspora.', 'Make sending money home cheap for everyone, with one fee that is told beforehand and with no more than three per cent of what is sent.',
      'Listen to young people who moved because of droughts, floods and heat, and take them into the rooms where plans are made.', 'One register of training for all regions.', 'Trust.',
    ],
  },
  ar: {
    title: { short: 'ما الأهم؟', long: 'كيف ستضمن الحكومات وأرباب العمل أن يجد العائدون بمهارات جديدة عملاً يستفيد منها دون أن يبدؤوا من جديد في كل منطقة من مناطق العالم؟' },
    options: ['المهارات', 'السلامة', 'الاعتراف بالشهادات والرخص والخبرة العملية عبر جميع الحدود', 'لم شمل الأسرة', 'مسارات التعليم', 'القبول الإنساني', 'العمل الموسمي', 'لا شيء مما سبق'],
    consent: ['نعم', 'لا', 'امتناع'],
    longer: 'متفق عليها بين المناطق ومفتوحة لجميع المستويات',
    low: 'إطلاقاً', high: 'كثيراً جداً', lowest: 'لا أوافق على أي جزء من هذا إطلاقاً', highest: 'أوافق على كل جزء من هذا تماماً', unit: 'مليون شخص', jury: 'لجنة التحكيم', public: 'الجمهور',
    groups: ['الدول', 'المجتمع المدني', 'المنظمات الدولية', 'الجاليات', 'القطاع الخاص', 'الأوساط الأكاديمية', 'الإعلام', 'الشباب', 'دون مجموعة'],
    cloud: [
      'مهارات', 'سلامة', 'أسرة', 'كرامة', 'عمل', 'تعليم', 'مناخ', 'حقوق', 'شراكة', 'اعتراف', 'شباب', 'مدن', 'تحويلات', 'صحة', 'بيانات', 'نساء', 'جاليات', 'سكن', 'عدالة', 'مسارات نظامية', 'لغة', 'ثقة', 'حدود',
      'انتقال أخضر', 'تنسيق حكومي دولي', 'عودة', 'تضامن', 'إدماج', 'تمويل', 'هوية قانونية للجميع', 'أمل', 'وقت',
    ],
    answers: [
      'الاعتراف بما تعلمه الناس أينما تعلموه.', 'مسارات نظامية أكثر للجميع.', 'رواتب أفضل للمعلمين والممرضين في بلدانهم.', 'أوراق أقل.', 'تأشيرات تتيح الذهاب والإياب.',
      'دعوا المدن تتكلم عن نفسها، فهي أول من يستقبل الناس وتعرف ما ينقص المدارس والمساكن والمستشفيات قبل أن يسألها أحد.', 'اسألوا الجاليات.', 'ثقة.',
    ],
  },
};
