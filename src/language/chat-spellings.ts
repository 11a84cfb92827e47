/** How people type in a hurry: short forms of words, written out. */
import { list } from './word-list.ts';

export const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map(
  list(`
    ko = không, k = không, kg = không, hok = không, hong = không, hem = không, khong = không, kô = không, khg = không, hk = không,
    dc = được, đc = được, đk = được, dk = được, r = rồi, rui = rồi, vc = việc, cv = công việc, chx = chưa,
    nv = nhiệm vụ, bc = báo cáo, bcao = báo cáo, dv = đơn vị, đv = đơn vị, đvi = đơn vị, dvi = đơn vị, cq = cơ quan,
    bn = bao nhiêu, bnh = bao nhiêu, bnhieu = bao nhiêu, bhieu = bao nhiêu, ht = hoàn thành, hthanh = hoàn thành, trc = trước,
    ntn = như thế nào, tn = thế nào, ng = người, j = gì, ji = gì, z = vậy, cx = cũng, vs = với, wa = quá, tl = tỷ lệ,
    ah = à, uh = ừ, bg = bao giờ, bjo = bao giờ, bgio = bao giờ, hn = hôm nay, tg = thời gian, mk = mình, mik = mình,
    ttrấn = thị trấn, lv = lĩnh vực, lvuc = lĩnh vực, pb = phòng ban, ctr = chủ trì, ctrì = chủ trì, chtri = chủ trì,
    qh = quá hạn, qhan = quá hạn, qhạn = quá hạn, nvụ = nhiệm vụ, cviệc = công việc, bcáo = báo cáo, hthành = hoàn thành, sdh = sắp đến hạn, vb = văn bản, lm = làm, nhg = những, nhug = những, nhìu = nhiều,
    nhiu = nhiêu, mn = mọi người, sp = sản phẩm, ak = à, nhe = nhé, xog = xong, xg = xong, ph = phối hợp`).map(
    (pair) => {
      const [short = '', long = ''] = pair.split(' = ');
      return [short, long] as const;
    },
  ),
);
