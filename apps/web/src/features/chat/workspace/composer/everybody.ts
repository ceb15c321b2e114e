/** How "everybody" is written after the sign, in the languages of the interface: readers may have another than the writer. */
export const everybodyWords = ['all', '所有人'] as const;
