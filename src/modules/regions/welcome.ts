/** A first page for who reads no Dutch: what this is, that it is free, that there is a telephone. `{region}` is filled in. */
export type WelcomeWords = { title: string; intro: string[]; choose: string; call: string; interpreter: string };

const WORDS: Record<string, WelcomeWords> = {
  ar: {
    title: 'أهلاً بكم في {region}',
    intro: ['هنا تجدون من يساعدكم في الحي الذي تسكنون فيه.', 'المساعدة مجانية في أغلب الأحيان.', 'الصفحات مكتوبة بلغة هولندية سهلة.'],
    choose: 'اختاروا الحي',
    call: 'اتصلوا بنا',
    interpreter: 'هل تفضلون التحدث بالعربية؟ قولوا ذلك عند الاتصال.',
  },
};

/** The words of welcome in a language (ISO 639-1), if we have them. */
export const welcomeIn = (language: string): WelcomeWords | undefined => (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined);
