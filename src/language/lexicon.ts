/** Words of questions and what they mean: data, so that adding a wording is one line. */
import { list } from './word-list.ts';

/** A meaning that words carry; `understand` puts them together. */
export type Meaning =
  | 'overdue'
  | 'expired'
  | 'due-soon'
  | 'due'
  | 'in-time'
  | 'unfinished'
  | 'finished'
  | 'sent'
  | 'on-time'
  | 'done-late'
  | 'ongoing'
  | 'conditional'
  | 'no-deadline'
  | 'no-lead'
  | 'not'
  | 'already'
  | 'count'
  | 'rate'
  | 'ranking'
  | 'ranking-late'
  | 'ranking-done'
  | 'ranking-all'
  | 'which-communes'
  | 'which-departments'
  | 'overview'
  | 'offices'
  | 'lead'
  | 'coordinating'
  | 'deadline'
  | 'deliverable'
  | 'progress'
  | 'detail'
  | 'calendar'
  | 'task'
  | 'report'
  | 'work'
  | 'section'
  | 'about'
  | 'search'
  | 'unseen'
  | 'reminded'
  | 'reminded-count'
  | 'follow'
  | 'noise';

/** The longest phrase that fits wins, of two as long the one of the earlier meaning; typed tones must agree, missing ones may be any. */
export const PHRASES: Readonly<Partial<Record<Meaning, readonly string[]>>> = {
  overdue: list(`
    bỏ lỡ, vượt hạn, quá thời gian, quá ngày, quá kỳ, quá hẹn, chậm so với kế hoạch, chậm so với hạn, trễ so với kế hoạch,
    trễ so với hạn, không kịp tiến độ, chưa kịp hạn, vượt thời hạn, tồn quá hạn, nợ hạn, vi phạm thời hạn, chậm thời hạn,
    quá hạn, trễ hạn, chậm hạn, lỡ hạn, quá date, quá deadline, trễ deadline, trễ, chậm, muộn, chậm tiến độ, trễ tiến độ,
    quá thời hạn, quá kỳ hạn, bị trễ, bị chậm, bị muộn, chậm trễ, bê trễ, trễ nải, chậm muộn, trễ hẹn, để quá hạn,
    đã quá hạn, nợ quá hạn, đã hết hạn, hết hạn rồi, quá hạn chót, qua han, lố hạn, lố`),
  expired: list(`
    hết hạn, hết thời hạn, đáo hạn`),
  'due-soon': list(`
    sắp đến hạn, sắp hết hạn, sắp tới hạn, sắp hạn, gần đến hạn, gần tới hạn, gần hết hạn, gần hạn, sắp phải xong,
    sắp đến, sắp quá hạn, sắp trễ, sắp trễ hạn, chuẩn bị đến hạn, chuẩn bị hết hạn, cận hạn, sắp tới kỳ, sắp đến kỳ,
    sắp tới, tới đây, sắp phải nộp, sắp phải hoàn thành, sắp phải làm, sắp đáo hạn, sát hạn, đến hạn tới nơi, đến hạn sắp tới, sắp phải gửi`),
  due: list(`
    đến thời hạn, tới thời hạn, phải kết thúc, cần kết thúc, cần hoàn tất, phải chốt, phải ban hành, cần ban hành, rơi vào,
    kết thúc, có thời hạn, cần trình, phải giải quyết xong, cần làm xong, cần phải xong, cần phải làm, cần phải hoàn thành, cần phải nộp,
    đến hạn, tới hạn, phải xong, phải hoàn thành, cần hoàn thành, phải làm, cần làm, phải nộp, phải gửi, có hạn, hạn,
    phải làm xong, cần xong, cần nộp, cần gửi, phải hoàn tất, đến kỳ, tới kỳ, phải trình, phải thực hiện, cần thực hiện,
    phải giải quyết, cần giải quyết, phải báo cáo, cần báo cáo, phải triển khai, đến hạn phải nộp, deadline`),
  'in-time': list(`
    trong hạn, còn hạn, còn trong hạn, chưa đến hạn, chưa tới hạn, chưa quá hạn, chưa trễ, chưa trễ hạn, không quá hạn,
    đang trong hạn, còn thời hạn, chưa hết hạn, không trễ, không bị quá hạn, chưa bị quá hạn`),
  unfinished: list(`
    chưa có kết quả, chưa có sản phẩm, chưa hoàn thiện, dang dở, chưa thực hiện được, chưa làm được, chưa hoàn thành được,
    chưa nộp được, chưa gửi được, vẫn còn, chưa thấy nộp, chưa thấy gửi, chưa xong được, đang chờ, chưa đâu vào đâu, còn đọng,
    chưa thực thi, chưa làm gì, chưa chịu làm, chưa chịu báo cáo, còn dang dở, còn tồn lại, chưa có báo cáo hoàn thành,
    chưa xong, chưa làm, chưa hoàn thành, còn lại, còn, đang làm, đang thực hiện, tồn đọng, chưa báo cáo,
    chưa gửi, chưa nộp, chưa có báo cáo, dở dang, đang mở, tồn, chưa báo, chưa thực hiện, chưa làm xong, chưa triển khai,
    chưa hoàn tất, chưa kết thúc, đang dở, còn dở, còn nợ, nợ, đang triển khai, đang xử lý, đang tiến hành, còn tồn,
    chưa giải quyết, chưa đạt, không hoàn thành, không nộp, không gửi, không báo cáo, chưa thấy báo cáo, còn thiếu, thiếu,
    vẫn chưa, chưa hề, chưa chịu nộp, chưa chịu gửi, chưa báo hoàn thành, còn tồn đọng, còn phải làm, còn phải nộp,
    còn phải hoàn thành, còn phải gửi, đọng, đang tồn, chưa thực hiện xong, chưa trình, chưa ban hành`),
  finished: list(`
    hoàn thiện, đã trình, đã ban hành, thực hiện rồi, giải quyết rồi, xong hết, xong cả, nộp đủ, gửi đủ, đã nộp đủ, đã nộp hết,
    đã gửi đủ, báo xong, đã đạt, nộp xong, gửi xong, đã nộp xong, đã gửi xong, nộp hết rồi, làm hết rồi,
    đã xong, xong, hoàn thành, đã hoàn thành, đã làm, xong rồi, đã gửi, đã nộp, gửi rồi, nộp rồi, làm xong, hoàn tất,
    đã hoàn tất, đã làm xong, đã báo cáo, báo cáo rồi, đã thực hiện, đã thực hiện xong, thực hiện xong, đã báo hoàn thành,
    làm rồi, đã có báo cáo, đã kết thúc, đã triển khai xong, đã giải quyết, đã giải quyết xong, đã báo xong, hoàn thành rồi`),
  sent: list(`
    gửi, nộp, trình, nộp lên, gửi lên, gửi về`),
  'on-time': list(`
    đúng hạn, hoàn thành đúng hạn, xong đúng hạn, kịp hạn, đúng tiến độ, đúng thời hạn, kịp thời hạn, gửi đúng hạn,
    nộp đúng hạn, trước hạn, sớm hạn, kịp tiến độ, đúng kỳ hạn`),
  'done-late': list(`
    xong trễ, hoàn thành trễ, hoàn thành quá hạn, xong quá hạn, gửi trễ, nộp trễ, gửi muộn, nộp muộn, gửi chậm,
    nộp chậm, hoàn thành chậm, hoàn thành muộn, đã gửi trễ, nộp quá hạn, gửi quá hạn, hoàn thành trễ hạn, xong trễ hạn,
    hoàn thành không đúng hạn, xong muộn, làm xong trễ, làm trễ, làm muộn, nộp trễ hạn, gửi trễ hạn, không đúng hạn,
    hoàn thành chậm hạn, nộp không đúng hạn, gửi không đúng hạn, xong chậm`),
  ongoing: list(`
    thường xuyên, làm thường xuyên, quanh năm, làm quanh năm, liên tục`),
  conditional: list(`
    theo yêu cầu, theo yêu cầu của cấp trên, khi có yêu cầu, theo điều kiện, có điều kiện, khi được yêu cầu,
    khi cấp trên yêu cầu, hạn theo yêu cầu, thời hạn theo yêu cầu`),
  'no-deadline': list(`
    chưa có thời hạn, không có thời hạn, chưa có hạn, không có hạn, thiếu thời hạn, thiếu hạn, không ghi hạn,
    không ghi thời hạn, không rõ thời hạn, chưa ghi thời hạn, chưa ghi hạn, chưa rõ thời hạn, chưa rõ hạn, không rõ hạn,
    chưa xác định thời hạn, chưa xác định được thời hạn, không xác định thời hạn, chưa ấn định thời hạn, chưa định hạn,
    bỏ trống thời hạn, trống thời hạn, trống hạn, chưa định thời hạn, chưa có thời gian hoàn thành, không thời hạn,
    không có thời gian hoàn thành, chưa có ngày hoàn thành, không có deadline, chưa có deadline, chưa quy định thời hạn,
    không quy định thời hạn, chưa đặt hạn, chưa đặt thời hạn, chưa xác định hạn, chưa xác định thời gian`),
  'no-lead': list(`
    chưa có chủ trì, chưa có cơ quan chủ trì, không có chủ trì, không có cơ quan chủ trì, thiếu chủ trì,
    chưa rõ chủ trì, chưa ai chủ trì, không ai chủ trì, chưa giao ai, chưa có đơn vị chủ trì, không có đơn vị chủ trì,
    thiếu cơ quan chủ trì, thiếu đơn vị chủ trì, chưa giao cho ai, chưa giao cho đơn vị nào, chưa giao đơn vị nào,
    chưa có ai chủ trì, không có ai chủ trì, chưa rõ cơ quan chủ trì, chưa rõ đơn vị chủ trì, chưa phân công,
    chưa được giao, chưa có người chủ trì, chưa có ai làm, không ai làm, không ai phụ trách, chưa ai phụ trách,
    chưa có ai phụ trách, chưa ai nhận, không ai nhận, chưa có ai nhận, chưa rõ ai chủ trì, không rõ ai chủ trì,
    chưa biết ai chủ trì, chưa rõ ai làm, trống chủ trì, chưa có đơn vị phụ trách, không có đơn vị phụ trách,
    chưa phân công ai, chưa phân công cho ai, chưa giao cho phòng nào, chưa giao phòng nào, chưa có đầu mối,
    chưa xác định cơ quan chủ trì, chưa xác định đơn vị chủ trì, chưa xác định chủ trì, chưa rõ đơn vị nào chủ trì`),
  not: list(`
    không, chưa, chả, chẳng`),
  already: list(`
    đã, rồi`),
  count: list(`
    được mấy, cả thảy, là mấy, là bao nhiêu, có tất cả bao nhiêu, được bao nhiêu, tổng cộng mấy, đếm giúp, số đơn vị, con số,
    bao nhiêu, mấy, có mấy, có bao nhiêu, số lượng, tổng số, mấy việc, tổng cộng, số việc, số nhiệm vụ, số báo cáo, đếm,
    bao nhiêu cái, mấy cái, tất cả bao nhiêu, tất cả mấy, tổng cộng bao nhiêu, tổng cộng có bao nhiêu, đếm số, đếm xem`),
  rate: list(`
    tỷ lệ, tỉ lệ, phần trăm, đạt bao nhiêu phần trăm, bao nhiêu phần trăm, mấy phần trăm, đạt mấy phần trăm, bao nhiêu %,
    được bao nhiêu phần trăm, được mấy phần trăm`),
  ranking: list(`
    xếp hạng, nhiều nhất, đứng đầu, bảng xếp hạng, ít nhất, xếp thứ mấy, xếp loại, thứ hạng`),
  'ranking-done': list(`
    tốt nhất, nhanh nhất, hoàn thành nhiều nhất, làm tốt nhất, làm nhanh nhất, xong nhiều nhất, hoàn thành tốt nhất,
    đúng hạn nhất, đúng hạn nhiều nhất, sớm nhất, nộp nhiều nhất`),
  'ranking-late': list(`
    chậm nhất, trễ nhất, muộn nhất, kém nhất, nhiều việc trễ nhất, nhiều việc quá hạn nhất, quá hạn nhiều nhất,
    trễ nhiều nhất, chậm nhiều nhất, tệ nhất, đứng cuối, trễ hạn nhiều nhất, nhiều việc trễ hạn nhất, nợ nhiều nhất,
    nhiều việc chậm nhất, tồn đọng nhiều nhất, nợ việc nhiều nhất, bét bảng, yếu nhất, quá hạn lâu nhất, trễ lâu nhất`),
  'ranking-all': list(`
    nhiều việc nhất, nhiều nhiệm vụ nhất, được giao nhiều nhất, được giao nhiều việc nhất, ít việc nhất,
    ít nhiệm vụ nhất, được giao nhiều nhiệm vụ nhất`),
  'which-communes': list(`
    xã nào, những xã nào, các xã nào, xã thị trấn nào, xã phường nào, mấy xã, bao nhiêu xã, ubnd xã nào, địa phương nào,
    những địa phương nào, các địa phương nào, mấy địa phương, bao nhiêu địa phương, mấy xã thị trấn,
    bao nhiêu xã thị trấn, những ubnd xã nào, từng xã, mỗi xã, các ubnd xã nào`),
  'which-departments': list(`
    phòng nào, những phòng nào, phòng ban nào, những phòng ban nào, các phòng nào, các phòng ban nào, mấy phòng,
    bao nhiêu phòng, mấy phòng ban, bao nhiêu phòng ban, từng phòng, từng phòng ban, mỗi phòng`),
  overview: list(`
    nhìn chung, tình hình ra sao, kết quả triển khai, tiến độ thực hiện chung, báo cáo nhanh, tổng hợp số liệu, số liệu, số liệu chung,
    tình hình chung, tổng quan, tình hình, tổng hợp, báo cáo chung, thống kê, toàn cảnh, tiến độ chung, tổng thể,
    bức tranh chung, tổng hợp chung, báo cáo tình hình, báo cáo nhanh tình hình, tình hình thực hiện, tình hình công việc,
    tình hình triển khai, báo cáo tổng hợp, tóm tắt tình hình, kết quả chung, tình hình giải quyết,
    tình hình hoàn thành, kết quả thực hiện, kết quả hoàn thành, tổng kết tình hình`),
  offices: list(`
    người nào, những cơ quan đơn vị nào, các bên nào,
    ai, đơn vị nào, những đơn vị nào, cơ quan nào, những ai, nơi nào, các đơn vị nào, những cơ quan nào, mấy đơn vị,
    bao nhiêu đơn vị, bên nào, chỗ nào, các cơ quan nào, từng đơn vị, mỗi đơn vị, bao nhiêu cơ quan, mấy cơ quan,
    đơn vị cơ quan nào, cơ quan đơn vị nào, những bên nào, những nơi nào, theo đơn vị, theo từng đơn vị`),
  lead: list(`
    người nào chủ trì, phòng ban nào chủ trì, ai đứng ra, thuộc trách nhiệm, trách nhiệm đơn vị nào, giao cho những ai,
    những đơn vị nào làm, những ai làm, cơ quan nào làm, ai được giao làm, do ai đảm nhận, ai là đầu mối, đơn vị nào là đầu mối,
    xã nào làm, xã nào chủ trì, giao những ai, do những ai làm, do cơ quan nào làm, do cơ quan nào chủ trì, thuộc về ai, của những ai,
    của cơ quan nào, giao cho cơ quan nào, ai chủ trì thực hiện, ai tham mưu thực hiện, chủ trì thực hiện, bên nào phụ trách, ai quản lý, ai triển khai,
    ai chủ trì, chủ trì, đơn vị nào chủ trì, cơ quan nào chủ trì, ai làm, ai phụ trách, do ai làm, phụ trách, ai lo,
    ai chịu trách nhiệm, giao cho ai, của ai, giao ai, ai thực hiện, đơn vị nào làm, đơn vị nào thực hiện, ai phải làm,
    phòng nào chủ trì, phòng nào làm, phòng nào lo, phòng nào phụ trách, phòng nào thực hiện, đơn vị nào lo, đầu mối,
    đơn vị nào phụ trách, của phòng nào, của đơn vị nào, thuộc phòng nào, thuộc đơn vị nào, giao cho phòng nào,
    giao cho đơn vị nào, giao đơn vị nào, giao phòng nào, chịu trách nhiệm, ai đảm nhận, đảm nhiệm, ai đảm nhiệm,
    cơ quan chủ trì, đơn vị chủ trì, do ai, do ai chủ trì, do đơn vị nào chủ trì, do phòng nào chủ trì, do phòng nào làm,
    do đơn vị nào làm, do ai phụ trách, những ai phải làm, ai nhận, ai được giao, trách nhiệm của ai, phần ai, bên nào làm,
    bên nào lo, bên nào chủ trì, ai đang làm, ai tham mưu, phòng nào tham mưu, đơn vị nào tham mưu, tham mưu, do ai thực hiện,
    do đơn vị nào thực hiện, do phòng nào thực hiện, phần việc của ai, là của ai, là của phòng nào, là của đơn vị nào`),
  coordinating: list(`
    phối hợp, ai phối hợp, đơn vị nào phối hợp, phối hợp với ai, cơ quan phối hợp, đơn vị phối hợp, phối hợp cùng,
    phối hợp thực hiện, làm cùng, tham gia phối hợp, phòng nào phối hợp, những ai phối hợp, phối hợp cùng ai, làm cùng ai,
    cùng làm, cùng phối hợp, những đơn vị nào phối hợp, phối hợp với những ai, phối hợp với đơn vị nào, cơ quan nào phối hợp`),
  deadline: list(`
    vào lúc nào, hạn cuối cùng, hạn vào ngày nào, ngày bao nhiêu, hạn bao lâu, trong bao lâu, có hạn khi nào, có hạn không,
    có thời hạn không, có hạn chưa, có thời hạn chưa, có hạn gì chưa, đến hạn chưa, tới hạn chưa, đã đến hạn chưa, đã tới hạn chưa, hạn tháng mấy, hạn quý mấy, bao lâu nữa,
    bao lâu nữa đến hạn, mấy ngày nữa đến hạn, mấy ngày nữa hết hạn, bao nhiêu ngày nữa đến hạn, còn mấy ngày nữa đến hạn, mấy hôm nữa,
    còn mấy hôm, còn mấy hôm nữa, còn bao nhiêu ngày nữa đến hạn, còn bao lâu nữa đến hạn, thời hạn hoàn thành, thời hạn thực hiện,
    thời gian thực hiện, vào ngày nào, vào tháng nào, tháng nào, quý nào, lúc nào xong, chừng nào xong, hạn đâu, thời gian nào,
    trước khi nào, muộn nhất là khi nào, muộn nhất là ngày nào,
    bao giờ, khi nào, hạn ngày nào, hạn khi nào, hạn bao giờ, ngày nào, hạn nộp, thời hạn, hạn chót, chừng nào,
    đến hạn khi nào, khi nào đến hạn, bao giờ đến hạn, hạn đến bao giờ, lúc nào, bao giờ phải xong, hạn ngày mấy, ngày mấy,
    hạn mấy, còn mấy ngày, còn bao nhiêu ngày, còn bao lâu, hạn cuối, hạn hoàn thành, thời gian hoàn thành, hạn đến khi nào,
    còn mấy ngày nữa, còn bao lâu nữa, còn bao nhiêu ngày nữa, mấy ngày nữa, bao nhiêu ngày nữa, hạn đến ngày nào, trước ngày nào,
    đến ngày nào, hạn là ngày nào, hạn là khi nào, hạn là bao giờ, hạn tới khi nào, thời hạn đến khi nào, thời hạn khi nào,
    thời hạn là khi nào, thời hạn thế nào, hạn thế nào, hạn ra sao, đến khi nào, đến bao giờ, tới khi nào, tới bao giờ,
    tháng mấy, quý mấy, đến hạn ngày nào, tới hạn khi nào, hạn gửi, hạn nộp khi nào, hạn nộp ngày nào, hạn nộp bao giờ,
    thời hạn nộp, thời hạn gửi, deadline khi nào, deadline ngày nào, trễ nhất ngày nào, chậm nhất ngày nào, chậm nhất khi nào,
    muộn nhất ngày nào, muộn nhất khi nào, chậm nhất là ngày nào, chậm nhất là khi nào, quá hạn bao nhiêu ngày, trễ bao nhiêu ngày,
    quá hạn mấy ngày, trễ mấy ngày, quá hạn bao lâu, trễ bao lâu, quá hạn lâu chưa, trễ lâu chưa, quá hạn bao lâu rồi, trễ bao lâu rồi, hạn của, bao giờ hết hạn, khi nào hết hạn, hết hạn khi nào,
    hết hạn ngày nào, hết hạn bao giờ, khi nào xong, bao giờ xong, khi nào phải xong, ngày đến hạn, hạn thực hiện`),
  deliverable: list(`
    cần sản phẩm gì, có sản phẩm gì, phải ra văn bản gì, cần văn bản gì, kết quả cần nộp, phải có gì, hồ sơ gì, phải nộp những gì,
    sản phẩm, sản phẩm gì, sản phẩm đầu ra, kết quả là gì, sản phẩm là gì, đầu ra, nộp cái gì, nộp sản phẩm gì, ra văn bản gì,
    đầu ra là gì, sản phẩm phải nộp, sản phẩm cần nộp, nộp những gì, phải nộp gì, phải nộp cái gì, cần nộp gì, nộp gì,
    sản phẩm nộp, sản phẩm nộp là gì, ra sản phẩm gì, kết quả đầu ra, cho ra sản phẩm gì, phải có sản phẩm gì`),
  progress: list(`
    đã gia hạn chưa, được gia hạn chưa, gia hạn chưa, có được gia hạn không, đã được gia hạn chưa, gia hạn đến bao giờ, gia hạn đến khi nào,
    có xong không, làm tới đâu, đã làm gì, kết quả thế nào, kết quả ra sao, vướng gì, đi đến đâu, đang thế nào, đến mức nào,
    làm ăn thế nào, được đến đâu, được tới đâu, tiến độ sao rồi, có tiến triển gì, tiến độ như thế nào, xong xuôi chưa, đã xong hay chưa,
    đến đâu, tới đâu, thế nào, ra sao, tiến độ, xong chưa, làm chưa, hoàn thành chưa, đến đâu rồi, tới đâu rồi,
    sao rồi, gửi chưa, nộp chưa, như thế nào, thế nào rồi, ra sao rồi, làm đến đâu rồi, làm tới đâu rồi, làm đến đâu,
    làm tới đâu, đã xong chưa, đã làm chưa, đã nộp chưa, đã gửi chưa, đã hoàn thành chưa, báo cáo chưa, đã báo cáo chưa,
    tình trạng, hiện trạng, trạng thái, tiến triển, tiến độ thực hiện, xong hết chưa, đã xong hết chưa, làm xong chưa,
    thực hiện đến đâu, thực hiện tới đâu, thực hiện đến đâu rồi, tiến độ thế nào, tiến độ đến đâu, tiến độ ra sao,
    tiến độ đến đâu rồi, tiến độ tới đâu, tình hình thế nào, tình hình đến đâu, đang ở đâu, đạt chưa, có kịp không, triển khai chưa,
    triển khai đến đâu, triển khai đến đâu rồi, triển khai tới đâu, hoàn thành hay chưa, xong hay chưa, nộp hay chưa, gửi hay chưa`),
  detail: list(`
    yêu cầu gì, cụ thể làm gì, phải làm gì cụ thể, yêu cầu những gì,
    là việc gì, là gì, chi tiết, nội dung, nói về gì, việc gì vậy, nội dung gì, là nhiệm vụ gì, cụ thể là gì, nói gì,
    nội dung là gì, nội dung cụ thể, mô tả, là nội dung gì, làm gì, chi tiết về, thông tin về, cụ thể thế nào`),
  calendar: list(`
    lịch trình báo cáo, thời hạn các báo cáo, lịch báo cáo định kỳ, các kỳ nộp báo cáo, những mốc báo cáo, mấy đợt nộp báo cáo,
    lịch báo cáo, lịch, các kỳ báo cáo, lịch nộp báo cáo, các mốc báo cáo, kỳ báo cáo, lịch gửi báo cáo, mốc báo cáo,
    các mốc nộp báo cáo, mấy kỳ báo cáo, những kỳ báo cáo nào, các đợt báo cáo, mấy lần báo cáo, đợt báo cáo,
    kỳ báo cáo nào, mấy đợt báo cáo, bao nhiêu kỳ báo cáo, chế độ báo cáo, các báo cáo định kỳ, thời gian gửi báo cáo`),
  task: list(`
    nhiệm vụ, nhiệm vụ nào, những nhiệm vụ, những nhiệm vụ nào, các nhiệm vụ, nhiệm vụ gì`),
  report: list(`
    báo cáo, báo cáo nào, báo cáo định kỳ, báo cáo gì, những báo cáo nào, các báo cáo, loại báo cáo`),
  work: list(`
    việc, việc nào, việc gì, công việc, đầu việc, những việc nào, các việc, những việc, mọi việc, việc chi, công tác nào,
    công việc nào, công việc gì, đầu việc nào, việc đó, việc này, các công việc, các đầu việc, công tác gì, công tác,
    task, hạng mục, hạng mục nào, cái việc, cái vụ, vụ, chuyện, nội dung công việc, những gì`),
  section: list(`
    lĩnh vực, mảng, mục, phần, nhóm việc`),
  about: list(`
    về, liên quan đến, liên quan, nói về, liên quan tới, có chữ, có từ, chứa từ, chứa chữ, có nội dung, nói tới, nói đến,
    nhắc đến, đề cập, đề cập đến, có cụm từ, dính đến, về việc, thuộc chủ đề, nội dung về, có tên`),
  search: list(`
    tìm, tìm việc, tra cứu, tìm kiếm, tra, tìm nhiệm vụ, kiếm, tìm từ khóa, từ khóa`),
  unseen: list(`
    chưa xem nhắc việc, chưa nhận nhắc việc, chưa xem, chưa bấm đã nhận, chưa đọc nhắc việc, chưa xem tin nhắc,
    chưa đọc, chưa đọc tin nhắc, chưa bấm nhận, chưa ấn đã nhận, chưa xác nhận đã nhận, chưa xem tin, chưa đọc tin, chưa nhận tin nhắc,
    chưa nhận được nhắc việc, chưa nhận tin, chưa xác nhận nhắc việc, chưa xem bản nhắc việc, chưa nhấn đã nhận,
    không xem nhắc việc, chưa mở nhắc việc, chưa xem tin nhắn nhắc việc, chưa bấm, chưa đọc bản nhắc việc`),
  reminded: list(`
    đã nhắc những ai, đã nhắc ai, nhắc những ai, đã nhắc đơn vị nào, nhắc ai, nhắc đơn vị nào, nhắc những đơn vị nào,
    đã nhắc những đơn vị nào, ai được nhắc, ai đã được nhắc, những ai được nhắc, đơn vị nào được nhắc, gửi nhắc việc cho ai,
    gửi nhắc việc cho những ai, nhắc việc những ai, nhắc việc ai, nhắc việc cho ai, nhắc việc cho những ai, được nhắc những gì,
    những đơn vị nào được nhắc, những đơn vị nào đã được nhắc, đơn vị nào đã được nhắc, nhắc nhở những ai, nhắc nhở ai,
    đã nhắc việc những ai, đã nhắc việc cho những ai, ai đã xem nhắc việc, ai xem nhắc việc rồi, ai đã nhận nhắc việc,
    nhắc các đơn vị nào, nhắc cho ai, nhắc cho những ai, nhắc được những ai, gửi nhắc cho ai, gửi nhắc cho những ai,
    nhắc xã nào, nhắc phòng nào, nhắc những xã nào, nhắc những phòng nào, xã nào được nhắc, phòng nào được nhắc`),
  'reminded-count': list(`
    được nhắc mấy lần, đã nhắc mấy lần, nhắc mấy lần, được nhắc bao nhiêu lần, nhắc bao nhiêu lần, bị nhắc mấy lần,
    bị nhắc bao nhiêu lần, nhắc nhở mấy lần, được nhắc chưa, đã được nhắc chưa, nhắc chưa, đã nhắc chưa, được nhắc khi nào,
    nhắc lần cuối khi nào, nhắc gần nhất khi nào, lần nhắc gần nhất, lần nhắc cuối, được nhắc lần nào chưa, đã nhắc bao nhiêu lần,
    nhắc việc mấy lần, nhắc việc bao nhiêu lần, được nhắc việc mấy lần, số lần nhắc, số lần được nhắc, số lần bị nhắc, mấy lần nhắc`),
  follow: list(`
    thế, thế còn, vậy, vậy còn, vậy thì, thế thì, thì sao, thì thế nào, thì như thế nào, thì sao nhỉ`),
};
