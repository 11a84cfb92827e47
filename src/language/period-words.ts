/** Words that periods are made of, so that nothing takes them for slips of others. */

const WORDS = new Set(
  `ngay hom nay mai mot kia tuan thang quy nam thu hai ba tu bon nam sau bay tam chin muoi chu nhat dau giua cuoi truoc den toi het nua
   qua roi vua gan day moi tuoi nay ngoai sang chieu trua dem ky nghi le tet`.split(/\s+/u),
);

export const isPeriodWord = (folded: string): boolean => WORDS.has(folded);
