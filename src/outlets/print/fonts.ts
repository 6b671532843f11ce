import { join } from 'node:path';

/** The families of the house (house/house.typ names them), each as the package it comes from and the cuts we use. All under the OFL. */
const cuts: Record<string, string[]> = {
  'atkinson-hyperlegible-next': ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  literata: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  'noto-sans-arabic': ['400Regular', '700Bold'],
  'noto-emoji': ['400Regular'],
};

/** The folders Typst reads fonts from. What these lack it looks for among the fonts of the machine. */
export const fontFolders = (projectRoot: string): string[] =>
  Object.entries(cuts).flatMap(([family, names]) => names.map((cut) => join(projectRoot, 'node_modules/@expo-google-fonts', family, cut)));
