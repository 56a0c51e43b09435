"""Whole headings in further languages, as data: add a language by adding lines. `columns` compares them in its own form, so they stand
here as people write them; brackets and numbers may be left out. English and German stand in `synonyms`."""

from __future__ import annotations

from collections.abc import Mapping

from forestall.workbook.roles import Role

_FRENCH = """
number = n° | numéro | repère | rep
element_higher = système | sous-système | élément de niveau supérieur | niveau supérieur
element = composant | organe | élément | équipement | étape | étape du processus | opération | élément focus | sous-ensemble | pièce
element_lower = élément de niveau inférieur | niveau inférieur | élément de travail
function = fonction | fonctions | fonction de l'élément | fonction du composant
requirement = exigence | exigences
mode = mode de défaillance | modes de défaillance | défaillance | mode de défaillance potentiel | modes de défaillances potentiels
effect = effet | effets | effet de la défaillance | effets de la défaillance | effet potentiel | effets potentiels de la défaillance
effect = effet local | effet global | effet final | conséquence | conséquences
severity = gravité | sévérité | g | indice de gravité
cause = cause | causes | cause de la défaillance | causes de la défaillance | cause potentielle | causes potentielles de la défaillance
prevention = prévention | contrôle de prévention | actions de prévention actuelles | mesures de prévention | moyens de prévention
occurrence = fréquence | occurrence | f | fréquence d'apparition | probabilité d'occurrence | probabilité d'apparition
detection_control = moyen de détection | moyens de détection | contrôle de détection | contrôles actuels | mode de détection
detection = détection | détectabilité | non-détection | probabilité de non-détection | probabilité de détection | n
rpn = ipr | npr | criticité | indice de criticité | c = f x g x d | indice de priorité de risque
ap = priorité d'action | pa
special = caractéristique spéciale | caractéristiques spéciales | classe
action = action corrective | actions correctives | action recommandée | actions recommandées | action préconisée | actions
prevention_action = action préventive | actions préventives
detection_action = action de détection
responsible = responsable | pilote | resp
due = délai | échéance | date prévue | date cible | date limite
status = statut | état | avancement
taken = action prise | actions prises | actions effectuées | mesures prises | action réalisée
completed_on = date de réalisation | date de clôture | réalisé le
remarks = remarque | remarques | observation | observations | commentaire | commentaires
"""

_SPANISH = """
number = núm | número | nº | ítem nº
element_higher = sistema | subsistema | nivel superior | elemento superior
element = componente | elemento | pieza | proceso | etapa del proceso | paso del proceso | operación | elemento foco
element_lower = nivel inferior | elemento de trabajo
function = función | funciones | función del proceso | función del componente
requirement = requisito | requisitos | requerimiento
mode = modo de fallo | modo de falla | modos de fallo | modos de falla | modo potencial de fallo | modo potencial de falla | fallo | falla
mode = modo de fallo potencial | modo de falla potencial | modos de fallos potenciales
effect = efecto | efectos | efecto del fallo | efecto de la falla | efectos potenciales | efecto potencial de la falla
effect = efectos potenciales de la falla | efectos potenciales del fallo | efecto potencial del fallo | efecto local | efecto final
severity = severidad | gravedad | g
cause = causa | causas | causa del fallo | causa de la falla | causa potencial | causas potenciales | causa raíz
cause = causas potenciales del fallo | causas potenciales de la falla | causa potencial de la falla
prevention = control preventivo | controles preventivos | controles actuales | control actual | controles de prevención | prevención
occurrence = ocurrencia | frecuencia | probabilidad de ocurrencia | aparición | probabilidad
detection_control = control de detección | controles de detección | método de detección | control detectivo
detection = detección | detectabilidad | no detección | probabilidad de detección
rpn = npr | ipr | número de prioridad de riesgo | índice de prioridad de riesgo
ap = prioridad de acción | pa
special = característica especial | características especiales | clase
action = acción | acciones | acción recomendada | acciones recomendadas | acción correctiva | acciones correctivas | acciones de mejora
prevention_action = acción preventiva | acciones preventivas | acción de prevención
detection_action = acción de detección
responsible = responsable | responsables
due = fecha objetivo | fecha límite | fecha prevista | plazo | fecha compromiso
status = estado | estatus
taken = acción tomada | acciones tomadas | acciones implantadas | acciones realizadas
completed_on = fecha de cierre | fecha de finalización | fecha de realización
remarks = observaciones | comentarios | notas
"""

_ITALIAN = """
element_higher = sistema | sottosistema | livello superiore
element = componente | elemento | parte | processo | fase | fase del processo | fase di processo | operazione | elemento focus
element_lower = livello inferiore | elemento di lavoro
function = funzione | funzioni | funzione del processo | funzione del componente
requirement = requisito | requisiti
mode = modo di guasto | modi di guasto | modalità di guasto | modo di guasto potenziale | modalità di guasto potenziale | guasto | difetto
effect = effetto | effetti | effetto del guasto | effetti del guasto | effetto potenziale | effetti potenziali del guasto | conseguenze
severity = gravità | severità | g | indice di gravità
cause = causa | cause | causa del guasto | cause del guasto | causa potenziale | cause potenziali | causa potenziale del guasto
prevention = controllo di prevenzione | controlli attuali | controllo preventivo | controlli preventivi | prevenzione
occurrence = occorrenza | probabilità | frequenza | probabilità di accadimento | probabilità di occorrenza
detection_control = controllo di rilevazione | controlli di rilevamento | metodo di rilevazione | controllo di rilevamento
detection = rilevabilità | rilevazione | rilevamento | probabilità di rilevamento | r
rpn = ipr | rpn | indice di priorità del rischio | indice di rischio
ap = priorità di azione | priorità d'azione
special = caratteristica speciale | caratteristiche speciali | classe
action = azione | azioni | azione raccomandata | azioni raccomandate | azione correttiva | azioni correttive | azioni consigliate
prevention_action = azione preventiva | azioni preventive
detection_action = azione di rilevazione | azione di rilevamento
responsible = responsabile
due = scadenza | data prevista | data obiettivo | data di scadenza
status = stato
taken = azione intrapresa | azioni intraprese | azioni adottate | azioni effettuate
completed_on = data di completamento | data di chiusura
remarks = note | osservazioni | commenti
"""

_PORTUGUESE = """
element_higher = sistema | subsistema | nível superior
element = componente | elemento | peça | item | processo | etapa do processo | passo do processo | operação | elemento foco
element_lower = nível inferior | elemento de trabalho
function = função | funções | função do processo | função do item
requirement = requisito | requisitos
mode = modo de falha | modos de falha | modo de falha potencial | modo potencial de falha | modos de falha potenciais | falha
effect = efeito | efeitos | efeito da falha | efeitos da falha | efeito potencial da falha | efeitos potenciais da falha | efeito potencial
effect = efeito potencial de falha | efeitos potenciais de falha
severity = severidade | gravidade
cause = causa | causas | causa da falha | causas da falha | causa potencial | causa potencial da falha | causas potenciais da falha
cause = causa raiz | causas potenciais | causa/mecanismo potencial da falha
prevention = controle de prevenção | controles de prevenção | controles atuais | controle preventivo | prevenção | controles preventivos
occurrence = ocorrência | frequência | probabilidade de ocorrência | probabilidade
detection_control = controle de detecção | controles de detecção | método de detecção | controle detectivo | controlos de deteção
detection = detecção | deteção | detectabilidade | probabilidade de detecção
rpn = npr | rpn | número de prioridade de risco | índice de risco
ap = prioridade de ação | pa
special = característica especial | características especiais | classificação | classe
action = ação | ações | ação recomendada | ações recomendadas | ação corretiva | ações corretivas | acções recomendadas
prevention_action = ação preventiva | ações preventivas | ação de prevenção
detection_action = ação de detecção
responsible = responsável
due = prazo | data prevista | data alvo | data limite
status = status | situação | estado
taken = ação tomada | ações tomadas | ações implementadas
completed_on = data de conclusão | data de encerramento | data efetiva
remarks = observação | observações | comentários | notas
"""

_POLISH = """
number = lp | l p | nr
element_higher = system | podsystem | wyższy poziom | element nadrzędny
element = element | komponent | część | podzespół | proces | operacja | etap procesu | krok procesu | element główny | wyrób
element_lower = niższy poziom | element podrzędny | element pracy
function = funkcja | funkcje | funkcja elementu | funkcja procesu
requirement = wymaganie | wymagania
mode = wada | rodzaj wady | potencjalna wada | tryb awarii | rodzaj błędu | potencjalny błąd | błąd | niezgodność | rodzaj uszkodzenia
mode = potencjalny rodzaj wady | potencjalna niezgodność | potencjalne wady
effect = skutek | skutki | skutek wady | skutki wady | potencjalne skutki | potencjalny skutek wady | potencjalne skutki wady | skutek błędu
severity = znaczenie | znaczenie dla klienta | z | zn | waga | dotkliwość | ciężkość
cause = przyczyna | przyczyny | przyczyna wady | przyczyny wady | potencjalna przyczyna | potencjalne przyczyny | przyczyna błędu
cause = potencjalna przyczyna wady | potencjalne przyczyny wady
prevention = zapobieganie | działania zapobiegawcze bieżące | bieżące środki zapobiegawcze | środki zapobiegawcze | istniejące kontrole
occurrence = występowanie | częstość występowania | częstość | prawdopodobieństwo wystąpienia | ryzyko wystąpienia
detection_control = metody wykrywania | środki wykrywania | kontrola | kontrole wykrywające | bieżąca kontrola | metoda wykrywania
detection = wykrywalność | wykrycie | w | prawdopodobieństwo wykrycia
rpn = lpr | wpr | rpn | liczba priorytetu ryzyka | wskaźnik priorytetu ryzyka | poziom ryzyka
ap = priorytet działań | priorytet działania
special = charakterystyka specjalna | charakterystyki specjalne | klasa
action = działania korygujące | zalecane działania | działania zalecane | działanie korygujące | działania | zalecane działanie
prevention_action = działanie zapobiegawcze | działania zapobiegawcze
detection_action = działanie wykrywające
responsible = odpowiedzialny | osoba odpowiedzialna | odpowiedzialność
due = termin | termin realizacji | data docelowa
status = status | stan
taken = podjęte działania | działania podjęte | wykonane działania
completed_on = data zakończenia | data wykonania
remarks = uwagi | komentarz | komentarze
"""

_RUSSIAN = """
number = № | № п/п | номер | n п/п
element_higher = система | подсистема | верхний уровень | элемент верхнего уровня
element = элемент | компонент | деталь | узел | процесс | операция | шаг процесса | этап процесса | наименование операции | объект
element = технологическая операция | наименование детали | фокусный элемент
element_lower = нижний уровень | рабочий элемент | элемент нижнего уровня
function = функция | функции | функция элемента | функция процесса | назначение
requirement = требование | требования
mode = вид отказа | вид несоответствия | вид дефекта | потенциальный отказ | потенциальный дефект | отказ | дефект
mode = вид потенциального дефекта | вид потенциального отказа | потенциальный вид отказа
mode = потенциальное несоответствие | режим отказа | виды отказов | несоответствие
effect = последствие | последствия | последствия отказа | последствия дефекта | последствие отказа | потенциальные последствия
effect = последствия потенциального дефекта | потенциальное последствие | потенциальные последствия отказа | эффект отказа
severity = значимость | тяжесть | балл s | тяжесть последствий | ранг значимости | серьезность
cause = причина | причины | причина отказа | причины отказа | потенциальная причина | потенциальные причины | причина дефекта
cause = потенциальная причина дефекта | потенциальные причины отказа | потенциальная причина отказа | причина несоответствия
prevention = меры предупреждения | предупреждающие меры | меры по предупреждению | действующие меры | существующие меры контроля
prevention = меры предотвращения | предупреждение | действующие меры предупреждения
occurrence = возникновение | частота возникновения | вероятность возникновения | балл o | ранг возникновения | частота
detection_control = меры обнаружения | меры по обнаружению | методы обнаружения | метод контроля | средства обнаружения | контроль
detection_control = действующие меры обнаружения
detection = обнаружение | вероятность обнаружения | балл d | обнаруживаемость | ранг обнаружения
rpn = пчр | rpn | приоритетное число риска | число приоритета риска | прч
ap = приоритет действий | приоритетность действий
special = специальная характеристика | специальные характеристики | класс | специальные символы
action = рекомендуемые действия | рекомендуемое действие | корректирующие действия | мероприятия | рекомендуемые мероприятия | действия
prevention_action = предупреждающие действия | предупреждающее действие
detection_action = действие по обнаружению
responsible = ответственный | ответственность | исполнитель
due = срок | срок выполнения | срок исполнения | плановая дата | намеченная дата
status = статус | состояние
taken = предпринятые действия | принятые меры | выполненные действия | предпринятые меры
completed_on = дата завершения | дата выполнения | фактическая дата
remarks = примечание | примечания | комментарий | комментарии
"""

_CHINESE = """
number = 序号 | 编号 | 項次 | 项次
element_higher = 系统 | 子系统 | 上一级 | 上一较高级别 | 上级要素 | 过程项 | 過程項目
element = 零件 | 部件 | 组件 | 项目 | 零部件 | 过程 | 工序 | 过程步骤 | 关注要素 | 聚焦元素 | 工序名称 | 部品 | 工序/步骤 | 工作站
element_lower = 下一级 | 下一较低级别 | 过程工作要素 | 作业要素 | 下级要素 | 4m类型
function = 功能 | 项目功能 | 过程功能 | 功能描述 | 项目/功能
requirement = 要求 | 需求
mode = 失效模式 | 潜在失效模式 | 故障模式 | 潛在失效模式 | 失效
effect = 失效影响 | 失效后果 | 潜在失效后果 | 潜在失效影响 | 潜在的失效后果 | 故障影响 | 失效影響 | 潜在影响 | 后果 | 影响
severity = 严重度 | 严重性 | 严重程度 | 嚴重度
cause = 失效原因 | 潜在失效原因 | 潜在失效起因 | 失效起因 | 潜在失效起因/机理 | 故障原因 | 潜在原因 | 原因 | 起因 | 失效起因/机理
prevention = 预防措施 | 现行预防措施 | 当前预防控制 | 现行控制预防 | 预防控制 | 现行预防控制 | 当前的预防控制 | 现行过程控制预防
prevention = 现行设计控制预防 | 当前预防措施 | 现行控制 | 現行管制
occurrence = 频度 | 发生度 | 频度数 | 发生频度 | 發生度 | 发生率 | 频率
detection_control = 探测措施 | 现行探测措施 | 当前探测控制 | 探测控制 | 检测措施 | 现行控制探测 | 现行探测控制 | 现行过程控制探测
detection_control = 当前的探测控制 | 检测方法 | 探测方法 | 当前探测措施
detection = 探测度 | 可探测度 | 探测 | 不可探测度 | 检测度 | 难检度 | 偵測度 | 可检测性
rpn = 风险顺序数 | 风险优先数 | 风险系数 | 风险优先度 | rpn值 | 風險優先數
ap = 措施优先级 | 行动优先级 | 措施优先等级
special = 特殊特性 | 级别 | 分类 | 等级 | 特殊特性标识
filter_code = 筛选器代码 | 筛选代码 | 过滤代码
action = 建议措施 | 改进措施 | 纠正措施 | 建议的措施 | 措施 | 建議措施
prevention_action = 建议预防措施 | 预防性措施
detection_action = 建议探测措施 | 探测性措施
responsible = 责任人 | 负责人 | 职责 | 责任 | 負責人 | 负责人姓名
due = 目标完成日期 | 计划完成日期 | 完成期限 | 目标日期 | 期限
status = 状态 | 狀態
taken = 采取的措施 | 已采取措施 | 采取措施 | 采取基于证据的措施 | 实施的措施
completed_on = 完成日期 | 实际完成日期
remarks = 备注 | 注释 | 備註
"""

_JAPANESE = """
number = 番号 | 項番
element_higher = システム | サブシステム | 上位要素 | 上位レベル | 上位アイテム
element = 部品 | 品目 | 部品名 | 構成品 | 工程 | 工程名 | 焦点要素 | フォーカス要素 | 対象要素 | アイテム | ユニット
element_lower = 下位要素 | 下位レベル | 作業要素
function = 機能 | 要求機能 | 工程機能
requirement = 要求事項 | 要求
mode = 故障モード | 潜在的故障モード | 不良モード | 故障様式 | 不具合モード | 潜在故障モード
effect = 影響 | 故障の影響 | 故障影響 | 潜在的影響 | 故障の潜在的影響 | 潜在的故障影響
severity = 厳しさ | 影響度 | 重大度 | 厳しさの度合い | 深刻度 | 厳重度
cause = 原因 | 故障原因 | 潜在的原因 | 故障の潜在的原因 | 推定原因 | 故障の原因 | 潜在的故障原因
prevention = 予防管理 | 現在の予防管理 | 予防 | 現行管理予防 | 予防策 | 現行の予防管理 | 現在の管理
occurrence = 発生度 | 発生頻度 | 発生 | 頻度
detection_control = 検出管理 | 現在の検出管理 | 現行管理検出 | 検出方法 | 検知方法 | 現行の検出管理
detection = 検出度 | 検出 | 検知度 | 検知難易度 | 検出難易度
rpn = 危険優先数 | リスク優先数 | 危険優先度 | 重要度
ap = 処置優先度 | アクション優先度 | 対策優先度
special = 特殊特性 | 分類 | クラス
action = 推奨処置 | 推奨対策 | 対策 | 推奨処置内容 | 是正処置 | 改善策 | 処置
prevention_action = 予防処置 | 予防対策
detection_action = 検出処置 | 検出対策
responsible = 責任者 | 担当 | 担当者 | 担当部署
due = 期限 | 目標完了日 | 完了予定日 | 納期
status = 状態 | ステータス | 状況
taken = 実施処置 | 実施内容 | 取られた処置 | 処置内容 | 実施した処置
completed_on = 完了日 | 実施日
remarks = 備考 | コメント
"""

_VIETNAMESE = """
number = stt | số thứ tự | mã số
element_higher = hệ thống | hệ thống con | cấp cao hơn
element = bộ phận | chi tiết | linh kiện | thành phần | công đoạn | quá trình | bước quá trình | hạng mục | phần tử trọng tâm
element_lower = cấp thấp hơn | yếu tố công việc
function = chức năng | chức năng của quá trình
requirement = yêu cầu
mode = dạng lỗi | chế độ lỗi | dạng hỏng | kiểu hư hỏng | chế độ hỏng hóc | dạng sai lỗi | sai lỗi tiềm ẩn | dạng lỗi tiềm ẩn | lỗi tiềm ẩn
mode = kiểu sai lỗi | dạng hư hỏng | kiểu lỗi
effect = ảnh hưởng | hậu quả | ảnh hưởng của lỗi | hậu quả của lỗi | tác động | ảnh hưởng tiềm ẩn | tác động tiềm ẩn của lỗi
effect = hậu quả tiềm ẩn | tác động của lỗi | ảnh hưởng tiềm ẩn của lỗi
severity = mức độ nghiêm trọng | độ nghiêm trọng | nghiêm trọng | mức nghiêm trọng
cause = nguyên nhân | nguyên nhân lỗi | nguyên nhân tiềm ẩn | nguyên nhân gây lỗi | nguyên nhân tiềm ẩn của lỗi | nguyên nhân của lỗi
prevention = kiểm soát phòng ngừa | biện pháp phòng ngừa hiện tại | phòng ngừa | kiểm soát hiện tại | biện pháp kiểm soát hiện tại
occurrence = tần suất | khả năng xảy ra | mức độ xảy ra | tần suất xảy ra | xác suất xảy ra | tần suất xuất hiện
detection_control = kiểm soát phát hiện | biện pháp phát hiện | phương pháp phát hiện | biện pháp phát hiện hiện tại
detection = phát hiện | khả năng phát hiện | mức độ phát hiện
rpn = hệ số rủi ro | chỉ số ưu tiên rủi ro | số ưu tiên rủi ro | mức độ rủi ro
ap = mức ưu tiên hành động | ưu tiên hành động
special = đặc tính đặc biệt | phân loại
action = hành động khuyến nghị | hành động khắc phục | hành động đề xuất | biện pháp khắc phục | hành động | biện pháp cải tiến
prevention_action = hành động phòng ngừa
detection_action = hành động phát hiện
responsible = người chịu trách nhiệm | trách nhiệm | người phụ trách | phụ trách
due = thời hạn | ngày hoàn thành dự kiến | hạn hoàn thành | kỳ hạn
status = trạng thái | tình trạng
taken = hành động đã thực hiện | hành động đã làm | biện pháp đã thực hiện
completed_on = ngày hoàn thành | ngày hoàn thành thực tế
remarks = ghi chú | nhận xét
"""

LANGUAGES: Mapping[str, str] = {
    "French": _FRENCH,
    "Spanish": _SPANISH,
    "Italian": _ITALIAN,
    "Portuguese": _PORTUGUESE,
    "Polish": _POLISH,
    "Russian": _RUSSIAN,
    "Chinese": _CHINESE,
    "Japanese": _JAPANESE,
    "Vietnamese": _VIETNAMESE,
}

AFTER = """
après | après action | nouvelle | nouveau | después | nuevo | nueva | resultante | dopo | nuovo | nuova | depois | após | novo | nova
po działaniach | nowe | nowy | po | после | новый | новая | новое | 措施后 | 改善后 | 新 | 处置后 | 再评价 | 対策後 | 処置後 | 改善後
sau | mới | sau cải tiến | sau hành động
"""
"""Words that make a rating one after the action, each by itself or as a beginning or an end of the heading."""


def phrases() -> list[tuple[Role, str]]:
    """Every heading with what it means, a language after the other."""
    found = []
    for text in LANGUAGES.values():
        for line in text.strip().splitlines():
            role, _, headings = line.partition(" = ")
            found += [(Role(role), heading.strip()) for heading in headings.split(" | ")]
    return found


def after_words() -> list[str]:
    """The words of `AFTER`, one by one."""
    return [word.strip() for line in AFTER.strip().splitlines() for word in line.split(" | ")]
